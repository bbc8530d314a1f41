package server

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

// stub gives the change that adds an entry for a missing work to the last list
// of its paper that is BibTeX, with what the citation tells; nil for others.
func (a *asking) stub(r *result, f cli.Finding) edits {
	if f.Check != checks.Missing.Name {
		return nil
	}
	c := a.atFinding(r, f)
	if c == nil || c.link == nil || c.link.Status != pair.Missing || c.link.Item.Form == citation.Number {
		return nil
	}
	for i := len(c.paper.Lists) - 1; i >= 0; i-- {
		name := c.paper.Lists[i]
		t := r.text(name)
		if bib.FormatOf(name, nil) != "bibtex" || t == nil {
			continue
		}
		out := edits{}
		end := lineEnd(t.src)
		text := strings.ReplaceAll(entryOf(c.link.Item, c.paper.Linked.List), "\n", end)
		if body := bytes.TrimRight(t.src, " \t\r\n"); len(body) == len(t.src) && len(body) > 0 {
			text = end + text
		}
		out.add(name, t.span(len(t.src), len(t.src)), end+text)
		return out
	}
	return nil
}

// atFinding gives the citation that a finding is of.
func (a *asking) atFinding(r *result, f cli.Finding) *cited {
	for i := range r.Papers {
		paper := &r.Papers[i]
		if offset, ok := inPaper(paper.Linked.Paper.Doc, a.path, f.Pos.Offset); ok {
			if c := citedAt(r, paper, offset); c != nil {
				return c
			}
		}
	}
	return nil
}

// entryOf gives an entry with what a citation tells of its work.
func entryOf(it *citation.Item, list *bib.List) string {
	var names []string
	for _, author := range it.Authors {
		name := strings.TrimSpace(author.Particle + " " + author.Family)
		switch {
		case author.Org && author.Full != "":
			name = "{" + author.Full + "}"
		case author.Org:
			name = "{" + author.Text + "}"
		case author.Given != "":
			name += ", " + author.Given
		}
		names = append(names, name)
	}
	if it.EtAl {
		names = append(names, "others")
	}
	key := it.Key
	if key == "" {
		key = newKey(it, list)
	}
	var b strings.Builder
	b.WriteString("@misc{" + key + ",\n")
	b.WriteString("  author = {" + strings.Join(names, " and ") + "},\n")
	b.WriteString("  title = {},\n")
	b.WriteString("  year = {" + it.Date.Year + "},\n}\n")
	return b.String()
}

// newKey makes a key of the first name and the year that no entry has.
func newKey(it *citation.Item, list *bib.List) string {
	stem := "work"
	if len(it.Authors) > 0 {
		letters := func(r rune) rune {
			if r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
				return r
			}
			return -1
		}
		if s := strings.Map(letters, bib.Fold(it.Authors[0].Family)); s != "" {
			stem = s
		}
	}
	stem += it.Date.Year
	key := stem
	for letter := 'a'; len(list.Lookup(key)) > 0 && letter <= 'z'; letter++ {
		key = stem + string(letter)
	}
	return key
}
