package reflist_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/internal/reflist"
)

// entriesOf gives the entries of a plain text, label and text, a list each.
func entriesOf(t *testing.T, src string) [][]string {
	t.Helper()
	doc, err := formats.Read("paper.txt", []byte(src))
	require.NoError(t, err)
	var out [][]string
	for _, l := range reflist.Find(doc, nil) {
		var list []string
		for _, e := range l.Entries {
			s := e.Text
			if e.Label != "" {
				s = e.Label + ": " + s
			}
			list = append(list, s)
			assert.Contains(t, string(doc.Src[e.Offset:e.End]), e.Text)
		}
		out = append(out, list)
	}
	return out
}

func TestFind(t *testing.T) {
	const text = "Grids (Okafor 2019) are old.\n\n"
	for _, tt := range []struct {
		name, src string
		want      [][]string
	}{
		{"none", text, nil},
		{"a title in the first paragraph of the list", "---\n\n" + text + "REFERENCES:\n\nOkafor, A. (2019). Grids. Press.\n\nTal, Z. (2020). Kites. Press.\n", [][]string{{"Okafor, A. (2019). Grids. Press.", "Tal, Z. (2020). Kites. Press."}}},
		{"an entry a paragraph", text + "References\n\nOkafor, A. (2019). Grids. Press.\n\nTal, Z. (2020). Kites. Press.\n", [][]string{{"Okafor, A. (2019). Grids. Press.", "Tal, Z. (2020). Kites. Press."}}},
		{"text behind it", text + "Literatur\n\nOkafor, A. (2019). Grids. Press.\n\nTal, Z. (2020). Kites. Press.\n\nAnhang\n\nMore.\n", [][]string{{"Okafor, A. (2019). Grids. Press.", "Tal, Z. (2020). Kites. Press."}}},
		{"numbers", text + "References\n\n[1] Okafor, A. (2019). Grids.\n\n[2] Tal, Z. (2020). Kites.\n", [][]string{{"1: Okafor, A. (2019). Grids.", "2: Tal, Z. (2020). Kites."}}},
		{"labels", text + "References\n\n[Oka19] Okafor, A. (2019). Grids.\n\n[Tal20] Tal, Z. (2020). Kites.\n", [][]string{{"Oka19: Okafor, A. (2019). Grids.", "Tal20: Tal, Z. (2020). Kites."}}},
	} {
		t.Run(tt.name, func(t *testing.T) { assert.Equal(t, tt.want, entriesOf(t, tt.src)) })
	}
}
