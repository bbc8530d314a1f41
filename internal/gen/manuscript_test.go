package gen_test

import (
	"path"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/internal/gen"
)

// A manuscript has the fault that was planted in it, and no other.
func TestManuscriptsHaveTheFaultsPlanted(t *testing.T) {
	seen := map[string]bool{}
	for m := range gen.Manuscripts(60, 900, gen.Formats...) {
		paper := m.Files[0]
		doc, err := formats.Read(paper.Name, paper.Data)
		require.NoError(t, err)
		var list *bib.List
		if len(m.Files) > 1 {
			assert.Equal(t, path.Dir(paper.Name)+"/refs.bib", m.Files[1].Name)
			list, err = bib.Parse("refs.bib", m.Files[1].Data)
			require.NoError(t, err)
		}
		var got []string
		for _, d := range citevet.Verify(doc, list, checks.Default()...) {
			if d.Check != m.Fault && d.Check == "unused" && m.Fault == "missing" {
				continue // what was to be cited
			}
			got = append(got, d.Check)
			assert.Equal(t, m.Fault, d.Check, "%v", d)
		}
		assert.Equal(t, m.Fault != "", len(got) > 0, "%s: %s", paper.Name, m.Fault)
		seen[m.Format+" "+m.Fault] = true
	}
	assert.Len(t, seen, 3*5+2*4)
	assert.Equal(t, gen.NewManuscript(7, 900, "docx"), gen.NewManuscript(7, 900, "docx"))
}
