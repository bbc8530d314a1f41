package refs_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/refs"
)

func work(key, author, year, title string) bib.Work {
	w := bib.Work{Key: key, Type: "book"}
	refs.Add(&w, "author", author)
	refs.Add(&w, "year", year)
	refs.Add(&w, "title", title)
	return w
}

func TestWorks(t *testing.T) {
	doc := &prose.Document{}
	works := refs.NewWorks(doc)
	ferry := work("", "Alm, Anna and Lee, Bo", "2001", "One ferry")
	for _, c := range []struct {
		name string
		work bib.Work
		ids  []string
		want string
	}{
		{"new", ferry, []string{"a"}, "Alm 2001"},
		{"known by its identity", work("", "Alm, A.", "2001", "One Ferry"), []string{"a"}, "Alm 2001"},
		{"a second identity", ferry, []string{"b", "a"}, "Alm 2001"},
		{"known by the second", work("", "Alm, A.", "2001", "One Ferry"), []string{"b"}, "Alm 2001"},
		{"another work of the same name and year", work("", "Alm, Anna", "2001", "Two ferries"), []string{"c"}, "Alm 2001 (2)"},
		{"without an identity", work("", "{World Bank}", "2021", "Ports"), nil, "World Bank 2021"},
		{"the same content", work("", "{World Bank}", "2021", "Ports"), nil, "World Bank 2021"},
		{"other content", work("", "{World Bank}", "2021", "Quays"), nil, "World Bank 2021 (2)"},
		{"a key of its own", work("hale2018", "Hale, Ann", "2018", "Hills"), []string{"d"}, "hale2018"},
		{"a key that is taken", work("Hale2018", "Hale, Bo", "2018", "Dales"), []string{"e"}, "Hale2018 (2)"},
		{"a title alone", work("", "", "", "Tides of the north"), nil, "Tides"},
		{"nothing", work("", "", "", ""), nil, "work"},
		{"other scripts", work("", "O'Néill-Żak, J.", "1999", ""), nil, "O'Néill-Żak 1999"},
	} {
		assert.Equal(t, c.want, works.Add(c.work, c.ids...), c.name)
	}
	assert.Len(t, doc.Refs, 9)
	assert.True(t, doc.Refs[0].Keyless)

	doc.Keys = []prose.KeyCite{{Key: "Alm 2001", Offset: 10, End: 15}, {Key: "Alm 2001", Offset: 20, End: 25}, {Key: "other"}}
	works.Place()
	assert.Equal(t, [2]int{10, 15}, [2]int{doc.Refs[0].Offset, doc.Refs[0].End})
	assert.Zero(t, doc.Refs[1].End)
}

// What a thin citation does not say of a work, a later one may.
func TestWorksFilledIn(t *testing.T) {
	doc := &prose.Document{}
	works := refs.NewWorks(doc)
	works.Add(work("", "Alm, Anna", "2001", ""), "a")
	works.Add(work("", "Alm, Anna", "2001", "One ferry"), "a")
	assert.Len(t, doc.Refs, 1)
	assert.True(t, refs.Has(&doc.Refs[0], "title"))
}
