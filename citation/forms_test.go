package citation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/internal/match"
)

// A form is a text and the works cited in it, as shown writes them.
type form struct{ text, want string }

// shown writes the items of a paper in one line:
//
//	Authors[+ for et al.] Year[–Last][letter][/Orig] {label value}… «prefix» =role
//
// with N before a narrative citation, _ behind a particle, initials in
// parentheses and organisations in brackets.
func shown(p *citation.Paper) string {
	var out []string
	for it := range p.Items() {
		out = append(out, showItem(it))
	}
	return strings.Join(out, " | ")
}

func showItem(it *citation.Item) string {
	var names []string
	for _, a := range it.Authors {
		names = append(names, showAuthor(a))
	}
	s := strings.Join(names, "+")
	if it.EtAl {
		s += "+"
	}
	s += " " + showDate(it.Date)
	for _, l := range it.Locators {
		s += fmt.Sprintf(" {%s %s}", l.Label, l.Value)
	}
	if it.Prefix != "" {
		s += " «" + it.Prefix + "»"
	}
	if role := citation.RoleOf(it); role != "" {
		s += " =" + role
	}
	if it.Form == citation.Narrative {
		s = "N " + s
	}
	return strings.TrimSpace(s)
}

func showAuthor(a citation.Author) string {
	s := a.Family
	if a.Particle != "" {
		s = a.Particle + "_" + s
	}
	if a.Given != "" {
		s += "(" + a.Given + ")"
	}
	if a.Org {
		s = "[" + s + "]"
	}
	return s
}

func showDate(d citation.Date) string {
	s := d.Year
	if d.Kind != bib.Dated {
		s = d.Text
	}
	if d.Last != "" {
		s += "–" + d.Last
	}
	if d.Kind == bib.Dated {
		s += d.Suffix
	}
	if d.Orig != "" {
		s += "/" + d.Orig
	}
	return s
}

func read(t *testing.T, text string, known citation.Known) *citation.Paper {
	t.Helper()
	return readIn(t, text, "", known)
}

func readIn(t *testing.T, text, language string, known citation.Known) *citation.Paper {
	t.Helper()
	doc, err := formats.Read("paper.txt", []byte(text))
	require.NoError(t, err)
	doc.Lang = language
	return citation.Parse(doc, known)
}

func listOf(t *testing.T, src string) citation.Known {
	t.Helper()
	list, err := bib.Parse("refs.bib", []byte(src))
	require.NoError(t, err)
	return match.New(list)
}

// checkForms reads each text by itself.
func checkForms(t *testing.T, known citation.Known, forms []form) {
	t.Helper()
	for _, f := range forms {
		paper := read(t, f.text, known)
		assert.Equal(t, f.want, shown(paper), f.text)
		checkParts(t, paper)
	}
}
