package bib_test

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/citevet/citevet/bib"
	"github.com/nickng/bibtex"
	"github.com/stretchr/testify/assert"
)

// oracle is the parser of package bibtex. It keeps its state in package
// variables: one call at a time, and after an error a comma sets it right.
var oracle struct{ sync.Mutex }

func askOracle(src string) (*bibtex.BibTex, error) {
	oracle.Lock()
	defer oracle.Unlock()
	b, err := bibtex.Parse(strings.NewReader(src))
	if err != nil {
		bibtex.Parse(strings.NewReader(","))
	}
	return b, err
}

// canAsk says whether the oracle reads a list right, if it reads it at all.
// l is the list as we read it. The oracle ends the program at a macro that is
// not defined, or not in the same case; it loses the braces in quotes, all
// operands of "#" but the first, fields that come twice, what follows a
// character that it does not know, and takes the fields of an entry before
// where an entry has none.
func canAsk(src string, l *bib.List) bool {
	if len(l.Errors) > 0 || !utf8.ValidString(src) || strings.ContainsAny(src, "%#\"()\\\x00\uFEFF\v\f") || strings.Count(src, "@") != len(l.Entries) {
		return false
	}
	last := 0
	for _, e := range l.Entries {
		if strings.TrimSpace(src[last:e.Offset]) != "" || len(e.Order) == 0 || strings.Contains(e.Raw, ",,") || e.CiteName == "" {
			return false
		}
		last = e.End
		for _, f := range e.Order {
			value := src[f.ValueOffset:f.End]
			if _, isConst := e.Fields[f.Name].(bibtex.BibConst); !isConst || value[0] != '{' && strings.Trim(value, "0123456789") != "" {
				return false
			}
			for _, c := range f.Name {
				if c < 'a' || c > 'z' {
					return false
				}
			}
			if isOneOf(f.Name, "comment", "string", "preamble") || src[f.Offset:f.Offset+len(f.Name)] != f.Name {
				return false
			}
		}
		for _, c := range e.CiteName + e.Type {
			if c|0x20 < 'a' || c|0x20 > 'z' {
				return false
			}
		}
		if isOneOf(strings.ToLower(e.CiteName), "comment", "string", "preamble") {
			return false
		}
	}
	return strings.TrimSpace(src[last:]) == ""
}

func isOneOf(s string, list ...string) bool {
	for _, one := range list {
		if s == one {
			return true
		}
	}
	return false
}

// agree checks that our entries are the oracle's; false if it can't be asked.
func agree(t *testing.T, src string, l *bib.List) bool {
	t.Helper()
	if !canAsk(src, l) {
		return false
	}
	b, err := askOracle(src)
	if err != nil {
		return false
	}
	if !assert.Len(t, l.Entries, len(b.Entries), src) {
		return true
	}
	for i, e := range l.Entries {
		assert.Equal(t, b.Entries[i], e.BibEntry, src)
	}
	return true
}

func TestOracle(t *testing.T) {
	for _, src := range []string{
		"@article{a, title={X}, year=1999}",
		"@article{a,\n  title = {The {DNA} of {{Hay}}},\n  author = {Doe, Jane and Roe, Richard},\n}\n\n@Book{Key,\n  year = 2001\n}\n",
		"@misc{a,t={}}",
		"@misc{a,t={a\n  b}}\n",
		"@misc { a , t = { b } , u = 3 }",
		"@misc{a, t={x}}@misc{b, t={y}}@misc{c, u={z}}",
		"@misc{a, t={Müller, 100 ∞}}",
	} {
		assert.True(t, agree(t, src, parse(t, src)), "the oracle reads it: "+src)
	}
}

// With macros and quotes the oracle is right as long as there is no "#" and
// no brace in quotes.
func TestOracleMacros(t *testing.T) {
	const src = "@string{hp = {Hay}}\n@misc{a, t=\"x\", p=hp, month=jan}\n@preamble{\"y\"}"
	l := parse(t, src)
	b, err := askOracle(src)
	assert.NoError(t, err)
	assert.Equal(t, b.Entries[0], l.Entries[0].BibEntry)
	assert.Equal(t, b.Preambles, l.BibTeX().Preambles)
	assert.Equal(t, b.StringVar["hp"], l.BibTeX().StringVar["hp"])
}

// Constructors make the entries: one of ours is what NewBibEntry and AddField
// give.
func TestModel(t *testing.T) {
	want := bibtex.NewBibEntry("Article", "a")
	want.AddField("title", bibtex.NewBibConst("X"))
	assert.Equal(t, want, parse(t, "@Article{a, Title={X}}").Entries[0].BibEntry)
}
