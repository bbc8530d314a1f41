package bib_test

import (
	"testing"

	"github.com/nickng/bibtex"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/bib"
)

func TestEntryString(t *testing.T) {
	l := parse(t, "@string{hp = {Hay}}\n@BOOK(Doe99, Title = \"{DNA} {\\\"x}\", publisher = HP # { Press} # 3, month=jan, year = 1999)")
	assert.Equal(t, `@book{Doe99,
  title = {{DNA} {\"x}},
  publisher = hp # { Press} # {3},
  month = jan,
  year = {1999},
}
`, l.Entries[0].String())
}

func TestFromBibTeX(t *testing.T) {
	b := bibtex.NewBibTex()
	e := bibtex.NewBibEntry("Article", "a")
	e.AddField("Title", bibtex.NewBibConst(`{DNA} of {\"U}`))
	e.AddField("author", bibtex.NewBibConst("Doe, Jane"))
	e.AddField("crossref", bibtex.NewBibConst("none"))
	b.AddEntry(e)
	l := bib.FromBibTeX("mine", b)
	require.Len(t, l.Entries, 1)
	a := l.Lookup("A")[0]
	assert.Equal(t, "DNA of Ü", a.Text("title"))
	assert.Equal(t, "Doe", a.Names("author").List[0].Family)
	assert.Equal(t, "mine", a.Pos().String(), "there is no place")
	assert.Len(t, l.Errors, 1, "the parent is missing")
	assert.Contains(t, e.Fields, "Title", "the caller's entry is left alone")
	assert.Equal(t, "@article{a,\n  author = {Doe, Jane},\n  crossref = {none},\n  title = {{DNA} of {\\\"U}},\n}\n", a.String())
}

// Braces that do not match cannot be written; what is written can be read.
func TestWriteUnbalanced(t *testing.T) {
	b := bibtex.NewBibTex()
	e := bibtex.NewBibEntry("misc", "a")
	e.AddField("t", bibtex.NewBibConst("}x{y"))
	b.AddEntry(e)
	l := parse(t, bib.FromBibTeX("", b).Entries[0].String())
	assert.Equal(t, "misc:a t=x{y}", shape(l))
}

// What package bibtex itself writes of our entries is right too.
func TestRawString(t *testing.T) {
	l := parse(t, "@string{x={X}}@misc{a, t = {a} # x # \"b\"}")
	assert.Equal(t, "{a} # x # {b}", l.Entries[0].Fields["t"].RawString())
	assert.Equal(t, "aXb", l.Entries[0].Fields["t"].String())
}
