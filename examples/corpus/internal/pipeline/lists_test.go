package pipeline

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A paper is checked against the list that the command takes in a folder.
func TestWhichList(t *testing.T) {
	dir, many := t.TempDir(), "As [@a1; @a2; @a3; @a4; @a5; @a6] say.\n"
	for name, text := range map[string]string{
		"up/refs.bib": refs, "up/sub/paper.md": "---\nbibliography: ../refs.bib\n---\nAs [@nobody1999] says.\n",
		"half/refs.bib": refs, "half/paper.md": "---\nbibliography: [gone.bib, refs.bib]\n---\nAs [@nobody1999] says.\n",
		"moved/refs.bib": refs, "moved/paper.md": "---\nbibliography: gone.bib\n---\nAs [@hale2018; @nobody1999] say.\n",
		"beside/refs.bib": refs, "beside/paper.md": "As [@hale2018; @nobody1999] say.\n",
		"others/refs.bib": refs, "others/paper.md": many,
		"several/a.bib": refs, "several/b.bib": refs, "several/paper.md": many,
		"json/package.json": `{"name": "x"}`, "json/refs.json": `[{"id": "hale2018", "type": "book", "title": "Hills", "author": [{"family": "Hale"}], "issued": {"date-parts": [[2018]]}}]`,
		"json/paper.md": "As [@hale2018; @nobody1999] say.\n",
	} {
		put(t, dir+"/"+name, []byte(text))
	}
	o := testOptions(t, dir+"/*/*.md", dir+"/*/*/*.md")
	runAll(t, o)
	assert.Equal(t, command(t, dir+"/up", dir+"/half", dir+"/moved", dir+"/beside", dir+"/json"), rows(t, o, findings))
	assert.Len(t, rows(t, o, papers), 5)
	for _, l := range rows(t, o, failures) {
		assert.Contains(t, l, NoList)
	}
	assert.Len(t, rows(t, o, failures), 2)
}
