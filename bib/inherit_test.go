package bib_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/bib"
)

func TestCrossref(t *testing.T) {
	l := parse(t, `
@inbook{part, title={Part}, pages={1--2}, crossref={Whole}}
@inproceedings{talk, title={Talk}, crossref={conf}}
@article{art, title={Art}, crossref={issue}}
@book{vol, title={Vol}, volume=2, crossref={set}}
@inbook{deep, title={Deep}, crossref={vol}}
@misc{same, crossref={plain}}
@book{whole, title={Whole}, subtitle={Sub}, author={Jane Doe}, year=1999, shorthand={W}, ids={w}}
@proceedings{conf, title={Conf}, editor={Ed Roe}, date={2001-05}}
@periodical{issue, title={Journal}, year=2002}
@mvbook{set, title={Set}, author={Ann Poe}, publisher={P}}
@misc{plain, title={Plain}, note={N}}`)
	text := func(key, field string) string { return l.Lookup(key)[0].Text(field) }
	assert.Equal(t, "Part", text("part", "title"))
	assert.Equal(t, "Whole", text("part", "booktitle"))
	assert.Equal(t, "Sub", text("part", "booksubtitle"))
	assert.Equal(t, "", text("part", "subtitle"))
	assert.Equal(t, "Jane Doe", text("part", "author"))
	assert.Equal(t, "Jane Doe", text("part", "bookauthor"))
	assert.Equal(t, "1999", text("part", "year"))
	assert.Equal(t, "", text("part", "shorthand"), "not inherited by biblatex's rules")
	assert.Equal(t, "", l.Lookup("part")[0].Own("year"))
	assert.Equal(t, 1999, l.Lookup("part")[0].Date().Year)
	assert.Equal(t, "Conf", text("talk", "booktitle"))
	ns, field := l.Lookup("talk")[0].CitedAs()
	assert.Equal(t, "editor", field)
	assert.Equal(t, "Roe", ns.List[0].Family)
	assert.Equal(t, 2001, l.Lookup("talk")[0].Date().Year)
	assert.Equal(t, "Journal", text("art", "journaltitle"))
	assert.Equal(t, "Journal", text("art", "journal"))
	assert.Equal(t, "Set", text("vol", "maintitle"))
	assert.Equal(t, "Vol", text("deep", "booktitle"))
	assert.Equal(t, "P", text("deep", "publisher"), "from a grandparent")
	assert.Equal(t, "Plain", text("same", "title"))
	assert.Equal(t, "N", text("same", "note"))
}

func TestXdata(t *testing.T) {
	l := parse(t, `
@book{a, title={T}, xdata={press, place}}
@book{b, title={T}, publisher={xdata=press-publisher}}
@xdata{press, publisher={Hay}, xdata={more}}
@xdata{place, location={Hayes}, publisher={Other}}
@xdata{more, note={N}}`)
	a := l.Entries[0]
	assert.Equal(t, "Hay", a.Text("publisher"))
	assert.Equal(t, "Hayes", a.Text("address"))
	assert.Equal(t, "N", a.Text("note"))
	assert.Equal(t, "Hay", l.Entries[1].Text("publisher"))
}

func TestAncestryErrors(t *testing.T) {
	for src, want := range map[string]string{
		"@misc{a,\n crossref={b}}": "x.bib:2:11: the list has no entry b to inherit from (crossref)",
		"@misc{a, xdata={A}}":      "x.bib:1:16: xdata names the entry itself",
		"@misc{a, crossref={b}}\n@misc{b, crossref={c}}\n@misc{c, crossref={a}}":  "x.bib:3:19: the entry inherits from itself by way of a (crossref)",
		"@misc{z, xdata={a}}\n@misc{a, xdata={b}, t={u}}\n@misc{b, crossref={a}}": "x.bib:3:19: the entry inherits from itself by way of a (crossref)",
	} {
		l, err := bib.Parse("x.bib", []byte(src))
		assert.EqualError(t, err, want)
		require.Len(t, l.Errors, 1)
		n := 0
		for _, e := range l.Entries {
			n += len(e.Errors)
			assert.Empty(t, e.Text("absent"), "it comes to an end")
		}
		assert.Equal(t, 1, n)
	}
}

func TestMerge(t *testing.T) {
	strings, err := bib.Parse("strings.bib", []byte("@string{hp={Hay Press}}\n@book{parent, title={P}, year=1999}"))
	require.NoError(t, err)
	refs, err := bib.Parse("refs.bib", []byte("@book{a, publisher=HP # { Ltd}, crossref={parent}}\n@book{b, publisher=nobody}"))
	require.Error(t, err)
	require.Len(t, refs.Errors, 3)
	m := bib.Merge(strings, refs)
	require.Len(t, m.Errors, 1)
	assert.Contains(t, m.Errors[0].Error(), "refs.bib:2:20: the macro “nobody” is not defined")
	a := m.Lookup("A")[0]
	assert.Equal(t, "Hay Press Ltd", a.Text("publisher"))
	assert.Equal(t, "1999", a.Text("year"))
	assert.Empty(t, a.Errors)
	assert.Equal(t, "refs.bib:1:1", a.Pos().String())
	assert.Equal(t, "strings.bib, refs.bib", m.Name)
	assert.Len(t, m.Entries[2].Errors, 1)
	// the lists themselves stay as they were
	assert.Equal(t, " Ltd", refs.Entries[0].Fields["publisher"].String())
	assert.Len(t, refs.Entries[0].Errors, 2)
}
