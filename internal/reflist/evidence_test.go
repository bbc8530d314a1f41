package reflist

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose"
)

// A list is made of lines; an empty one parts paragraphs. The line that is
// asked about begins with ">". The entry before it begins at the first line.
func surveyOfText(t *testing.T, text string, paged bool) (v *survey, asked int) {
	t.Helper()
	doc := &prose.Document{Format: "text", Src: []byte(text)}
	at := 0
	for part := range strings.SplitSeq(text, "\n\n") {
		doc.Blocks = append(doc.Blocks, prose.Block{Kind: prose.References, Text: part, Runs: []prose.Run{{Src: at}}})
		at += len(part) + 2
	}
	asked = -1
	lines := linesOf(doc, 0, len(doc.Blocks))
	for i := range lines {
		if rest, ok := strings.CutPrefix(lines[i].text, ">"); ok {
			asked = i
			lines[i].setText(rest)
		}
	}
	require.GreaterOrEqual(t, asked, 0, text)
	v = surveyOf(t.Context(), lines, paged, func(name, year string) bool { return name == "Okafor" && year == "2019" })
	v.cite()
	return v, asked
}

func startOf(t *testing.T, text string, paged bool) *start {
	v, i := surveyOfText(t, text, paged)
	s := &start{line: &v.lines[i], list: v}
	if i > 0 {
		s.before, s.last = &v.lines[i-1], &v.lines[0]
	}
	return s
}

const abc = "Abe, T. (2001). A.\nBaa, T. (2002). B.\nCee, T. (2003). C.\nDee, T. (2004). D.\nEek, T. (2005). E.\n"

// wide are lines that a program wrapped at 40 characters.
var wide = strings.Repeat("Okafor, A. B. and Hale, C. Owls of the w\n", 8)

// starts is asked about a line for which each row holds, and about one for
// which it does not.
var startCases = map[string]struct{ yes, no string }{
	"names":           {">Okafor, A. B. (2019)", ">Grids of harbours"},
	"given":           {">Okafor, Adaeze. 2019.", ">Okafor, A. 2019."},
	"organisation":    {">World Harbour Union. 2019.", ">World Harbour Union and all the towns"},
	"dash":            {"Okafor, A. 2019.\n>———. 2020.", "Okafor, A. 2019.\n>Tal, Z. 2020."},
	"script":          {">王明 2019", ">Wang 2019"},
	"initials":        {"Okafor, A.;\n>B.; Tal, Z.", "Okafor, A.;\n>Tal, Z."},
	"small":           {"Grids of\n>towns and ports", "Grids of\n>Towns and ports"},
	"digit":           {"Ports 12,\n>34–56.", "Ports 12,\n>Tal, Z."},
	"address":         {"Press.\n>https://example.org/12", "Press.\n>Example, A."},
	"in-bracket":      {"Press.\n>(accessed 5 May 2020)", "Press.\n>accessed 5 May 2020"},
	"plain":           {"Okafor, A. 2019.\n>Grids", "Okafor, A. 2019.\n>Grids, A. 2018."},
	"prose":           {"Press.\n>This work was supported", "Press.\n>Thiswork, W. (2018)"},
	"cited":           {">Okafor, A. (2019)", ">Okafor, A. (2018)"},
	"first":           {">Okafor, A. (2019)", "Abe.\n>Okafor, A. (2019)"},
	"stop":            {"Press.\n>Tal, Z.", "Press\n>Tal, Z."},
	"number":          {"12, 34–56\n>Tal, Z.", "12, 34–56.\n>Tal, Z."},
	"bracket":         {"(12)\n>Tal, Z.", "(12).\n>Tal, Z."},
	"behind-address":  {"doi.org/10.1/2\n>Tal, Z.", "Press\n>Tal, Z."},
	"word":            {"of the old\n>Towns", "of the old.\n>Towns"},
	"comma":           {"Okafor, A., Lowe, B.,\n>Tal, Z.", "Okafor, A., Lowe, B.\n>Tal, Z."},
	"hyphen":          {"Har-\n>bours", "Harbour\n>towns"},
	"initial":         {"Okafor, A. and Lowe, B.\n>Grids", "Okafor and Lowe.\n>Grids"},
	"short":           {"Ports, vol.\n>12", "Ports.\n>12"},
	"blank":           {"Press.\n\n>Tal, Z.", "Press.\n>Tal, Z."},
	"quoted":          {"“Grids: The\n>Towns of Old”", "“Grids”: The\n>Towns of Old"},
	"short-line":      {wide + "34–56.\n>Tal, Z.", wide + ">Tal, Z."},
	"full-line":       {wide + ">Tallinn, Z.", wide + "34–56.\n>Tal, Z."},
	"inside":          {"1. Okafor, A. 2019. 34–56. 2. Tal, Z. 2018. 5–6. 3. Lowe, B. 2017. 7–8.\n>4. Wu, A. 2016.", "1. Okafor, A. 2019.\n>2. Tal, Z. 2018."},
	"next-number":     {"[12] Okafor 2019\n>[13] Tal 2018", "[12] Okafor 2019\n>[14] Tal 2018"},
	"skipped-number":  {"[12] Okafor 2019\n>[14] Tal 2018", "[12] Okafor 2019\n>[13] Tal 2018"},
	"wrong-number":    {"[12] Okafor 2019\n>[3] Tal 2018\n[13] Wu 2017", "[12] Okafor 2019\n>[13] Tal 2018"},
	"no-number":       {"[12] Okafor 2019\n>Tal\n[13] Wu 2018", "[12] Okafor 2019\n>[13] Tal 2018"},
	"label":           {"[Oka19] Okafor 2019\n>[Tal18] Tal 2018", "Okafor 2019\n>Tal 2018"},
	"no-label":        {"[Oka19] Okafor 2019\n>Tal\n[Wu18] Wu 2018", "[Oka19] Okafor 2019\n>[Tal18] Tal 2018"},
	"disorder":        {abc + ">Aaa, Z. (2006).", abc + ">Fig, Z. (2006)."},
	"column":          {"Press.\n\n>Tal, Z.", "Press.\n>Tal, Z."},
	"short-in-column": {wide + "34–56.\n>Tal, Z.", wide + ">Tal, Z."},
}

// ofPages are the rows of text with pages.
var ofPages = map[string]bool{"column": true, "short-in-column": true}

func TestStarts(t *testing.T) {
	for _, r := range starts.Rows {
		t.Run(r.Name, func(t *testing.T) {
			c, ok := startCases[r.Name]
			require.True(t, ok, "the row has no case")
			paged := ofPages[r.Name]
			if r.Name == "inside" { // its line is cut out of one
				v, _ := surveyOfText(t, c.yes, paged)
				assert.True(t, r.Test(&start{line: &v.lines[1], list: v}))
			} else {
				assert.True(t, r.Test(startOf(t, c.yes, paged)), c.yes)
			}
			assert.False(t, r.Test(startOf(t, c.no, paged)), c.no)
		})
	}
}

func TestSpans(t *testing.T) {
	v := &survey{dated: true}
	cases := map[string]struct{ yes, no span }{
		"undated":  {span{size: 100}, span{size: 100, dated: 1}},
		"note":     {span{size: 100, numbered: true}, span{size: 100}},
		"sentence": {span{size: 100, opens: opensProse}, span{size: 100, opens: opensNames}},
		"parted":   {span{size: 100, dated: 1, blanks: 1}, span{size: 100, dated: 1}},
		"tiny":     {span{size: 10, dated: 1}, span{size: 100, dated: 1}},
		"long":     {span{size: 1001, dated: 1}, span{size: 1000, dated: 1}},
		"too-long": {span{size: 2501, dated: 1}, span{size: 2500, dated: 1}},
	}
	for _, r := range spans.Rows {
		t.Run(r.Name, func(t *testing.T) {
			c, ok := cases[r.Name]
			require.True(t, ok, "the row has no case")
			c.yes.list, c.no.list = v, v
			assert.True(t, r.Test(&c.yes))
			assert.False(t, r.Test(&c.no))
		})
	}
}
