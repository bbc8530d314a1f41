package checks_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citation/style"
)

const plantedList = `@book{aalto, author = {Aalto, Eino and Virtanen, Liisa}, title = {Ferries}, year = 2022}
@book{berga, author = {van der Berg, Nils}, title = {Anchors}, year = {2019a}}
@book{bergb, author = {van der Berg, Nils}, title = {Buoys}, year = {2019b}}
@book{carter, author = {Carter, Mia}, title = {Canals}, year = 2018}
@book{duarte, author = {Duarte, Rui and Esteves, Ana and Faria, Tom and Gomes, Zita}, title = {Docks}, year = 2017}
@book{halea, author = {Hale, Ann}, title = {Hills}, year = 2010}
@book{haleb, author = {Hale, Bob}, title = {Hulls}, year = 2015}
@book{iqbal, author = {Iqbal, Sana and Jansen, Piet and Kovac, Ivo}, title = {Islands}, year = 2014}
@book{tribunal, author = {{World Energy Tribunal}}, title = {Ruling}, year = 2024}
`

// A departure is a change of a paper that its style does not have.
type departure struct {
	kind    string
	at, end int
	put     string
	group   *citation.Group // that it stands in
}

// departures gives those that can be planted at a citation.
func departures(doc *prose.Document, l, before *pair.Link, s style.Style) (out []departure) {
	it := l.Item
	add := func(kind string, at, end int, put string) {
		if at <= end && string(doc.Src[at:end]) != put {
			out = append(out, departure{kind, at, end, put, it.Group})
		}
	}
	first, date := it.Authors[0].Pos, it.Date.Pos
	region := string(doc.Src[first:date])
	names := strings.TrimRight(region, " ,([\n")
	end := first + len(names)
	list, _ := l.Entries[0].CitedAs()
	n, isOrg := len(list.List), list.List[0].Literal != ""
	inBrackets := it.Form == citation.Parenthetical
	if it.EtAl && n > 2 {
		add("all names for et al.", first, end, strings.Join(list.Families()[:n-1], ", ")+" and "+list.Families()[n-1])
		add("two names before et al.", first, end, list.Families()[0]+", "+list.Families()[1]+" et al.")
		if at := strings.LastIndex(names, "et al."); at >= 0 {
			add("et al without a point", first+at, first+at+len("et al."), "et al")
		}
	} else if n > 2 && len(it.Authors) == n {
		add("et al. for few", first, end, it.Authors[0].Text+" et al.")
	}
	for from, to := range map[string]string{" & ": " and ", " and ": " & ", "; ": " and "} {
		if at := strings.LastIndex(names, from); at >= 0 && n > 1 && !isOrg {
			add("other and", first+at, first+at+len(from), to)
		}
	}
	switch sep := region[len(names):]; {
	case !inBrackets || strings.ContainsAny(sep, "(["):
	case strings.HasPrefix(sep, ","):
		add("no comma before the year", end, date, " ")
	default:
		add("comma before the year", end, date, ", ")
	}
	if inBrackets && len(it.Group.Items) == 1 && it.Group.Open == "(" && it.Prefix == "" {
		add("sentence form in a bracket", end, it.End, " ("+string(doc.Src[date:it.End])+")")
	}
	if len(it.Locators) > 0 && it.Locators[0].Label == "page" {
		at := it.Locators[0]
		if mark := bytes.LastIndex(doc.Src[it.Date.End:at.Pos], []byte(at.Mark)); at.Mark != "" {
			add("page without a label", it.Date.End+mark, at.Pos, "")
		} else {
			add("page with a label", at.Pos, at.Pos, "p. ")
		}
	}
	if given := it.Authors[0].Given; !isOrg && s.Initials == "shared" {
		if family := strings.Index(names, it.Authors[0].Family); given != "" && family > 0 {
			add("initials left out", first, first+family, "")
		} else if given == "" && list.List[0].Given != "" {
			add("initials for nothing", first, first, list.List[0].Given[:1]+". ")
		}
	}
	return append(out, inGroup(doc, it, before, s)...)
}

// inGroup gives those that concern a work and the one before it in its bracket.
func inGroup(doc *prose.Document, it *citation.Item, before *pair.Link, s style.Style) (out []departure) {
	if before == nil || before.Item.Group != it.Group || it.Form != citation.Parenthetical || it.Prefix != "" || len(before.Item.Authors) == 0 {
		return nil
	}
	x, y := before.Item, it
	text := func(it *citation.Item) string { return string(doc.Src[it.Pos:it.End]) }
	between := string(doc.Src[x.End:y.Pos])
	if x.Date.Suffix != "" && y.Date.Suffix > x.Date.Suffix && x.Date.Year == y.Date.Year && y.Inherited {
		swapped := text(x)[:len(text(x))-1] + y.Date.Suffix + between + text(y)[:len(text(y))-1] + x.Date.Suffix
		out = append(out, departure{"b before a", x.Pos, y.End, swapped, it.Group})
	}
	if y.Inherited || x.Inherited || len(it.Group.Items) != 2 {
		return out
	}
	if strings.HasPrefix(between, s.Sep) {
		other := map[string]string{";": ",", ",": ";"}[s.Sep]
		out = append(out, departure{"other sign between the works", x.End, x.End + 1, other, it.Group})
	}
	if s.Order == "names" && bib.Fold(x.Authors[0].Family) < bib.Fold(y.Authors[0].Family) || s.Order == "years" && x.Date.Year < y.Date.Year {
		out = append(out, departure{"other order", x.Pos, y.End, text(y) + between + text(x), it.Group})
	}
	return out
}

// plantedPaper is a paper in a style, with all that the audit looks at.
func plantedPaper(t *testing.T, list *bib.List, s style.Style) string {
	at := func(p string) citation.Locator { return citation.Locator{Label: "page", Value: p} }
	none := citation.Locator{}
	cite := func(key string, form citation.Form, at citation.Locator) string {
		e := list.Lookup(key)
		require.Len(t, e, 1, key)
		text := s.Cite(e[0], form, "", at)
		if strings.HasPrefix(key, "hale") && s.Initials == "shared" {
			initial := map[string]string{"halea": "A. ", "haleb": "B. "}[key]
			text = strings.Replace(text, "Hale", initial+"Hale", 1)
		}
		return text
	}
	inside := func(key string) string {
		return strings.Trim(cite(key, citation.Parenthetical, none), "()")
	}
	bracket := func(a, b string) string { return "(" + inside(a) + s.Sep + " " + inside(b) + ")" }
	pairs := [][2]string{{"aalto", "carter"}, {"carter", "iqbal"}, {"duarte", "tribunal"}}
	if s.Order == "years" {
		pairs = [][2]string{{"carter", "aalto"}, {"iqbal", "carter"}, {"duarte", "tribunal"}}
	}
	var out strings.Builder
	for _, key := range []string{"aalto", "carter", "duarte", "iqbal", "halea", "haleb", "tribunal"} {
		fmt.Fprintf(&out, "Ropes chafe %s. Knots slip %s.\n\n", cite(key, citation.Parenthetical, none), cite(key, citation.Parenthetical, at("12")))
		fmt.Fprintf(&out, "As %s has it, ropes wear, and %s agrees.\n\n", cite(key, citation.Narrative, none), cite(key, citation.Narrative, at("4–6")))
	}
	for _, p := range pairs {
		fmt.Fprintf(&out, "Sails tear %s.\n\n", bracket(p[0], p[1]))
	}
	fmt.Fprintf(&out, "Nobody has it (Zorn%s 2001).\n\n", strings.TrimSuffix(s.YearComma, "none"))
	fmt.Fprintf(&out, "Anchors hold (%s, 2019b).\n", inside("berga"))
	return out.String()
}

// auditOf gives the findings of the audit in a paper.
func auditOf(doc *prose.Document, list *bib.List, s style.Style) []citevet.Diagnostic {
	return citevet.Verify(doc, list, checks.Scope{Style: s}.Of(checks.Consistency))
}

// plantDepartures plants each departure of a paper alone, and gives how many of
// each kind there are, and those at which nothing is reported.
func plantDepartures(t *testing.T, doc *prose.Document, list *bib.List, s style.Style) (count map[string]int, missed []string) {
	count = map[string]int{}
	links := pair.Pair(doc, list).Links
	known := map[string]bool{}
	for _, d := range auditOf(doc, list, s) {
		known[d.Message] = true
	}
	var before *pair.Link
	for i := range links {
		l := &links[i]
		if l.Status != pair.Found || len(l.Entries) != 1 || len(l.Item.Authors) == 0 || l.Item.Form == citation.Key || l.Item.Ibid {
			before = nil
			continue
		}
		planted := inGroup(doc, l.Item, before, s)
		if !l.Item.Inherited {
			planted = departures(doc, l, before, s)
		}
		for _, d := range planted {
			src := append(bytes.Clone(doc.Src[:d.at]), d.put+string(doc.Src[d.end:])...)
			changed, err := formats.Read(doc.Name, src)
			require.NoError(t, err)
			count[d.kind]++
			told := toldAt(auditOf(changed, list, s), known, d, len(src)-len(doc.Src))
			switch {
			case told == nil:
				missed = append(missed, fmt.Sprintf("%s: %s → %s", d.kind, doc.Src[d.group.Pos:d.group.End], src[d.group.Pos:d.group.End+len(src)-len(doc.Src)]))
			case len(told.Fixes) > 0:
				count["fixed"]++
				if got := fixed(t, string(src), []citevet.Diagnostic{*told}); got != string(doc.Src) {
					missed = append(missed, fmt.Sprintf("%s put wrong: %v", d.kind, told.Fixes))
				}
			}
		}
		before = l
	}
	return count, missed
}

// toldAt gives the new finding that stands where d was planted; nil for none.
func toldAt(found []citevet.Diagnostic, known map[string]bool, d departure, grown int) *citevet.Diagnostic {
	for i, f := range found {
		if f.Pos.Offset >= d.group.Pos && f.Pos.Offset <= d.group.End+max(grown, 0) && !known[f.Message] {
			return &found[i]
		}
	}
	return nil
}

// Nothing is reported in a paper that is written in a style, and every
// departure from it is.
func TestPlantedDepartures(t *testing.T) {
	list, err := bib.Parse("refs.bib", []byte(plantedList))
	require.NoError(t, err)
	for _, name := range []string{"abnt", "apa7", "chicago17", "chicago18", "harvard"} {
		t.Run(name, func(t *testing.T) {
			s, err := style.Named(name)
			require.NoError(t, err)
			doc, err := formats.Read("paper.md", []byte(plantedPaper(t, list, s)))
			require.NoError(t, err)
			require.Empty(t, lines(auditOf(doc, list, s)), "%s", doc.Src)
			count, missed := plantDepartures(t, doc, list, s)
			assert.Empty(t, missed, "%v", count)
			assert.GreaterOrEqual(t, len(count), 9, "%v", count)
		})
	}
}
