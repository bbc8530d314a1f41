package server

import (
	"bytes"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/cmd/citevet/cli"
	"github.com/citevet/citevet/internal/stub"
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
		text := strings.ReplaceAll(stub.Entry(c.link.Item, c.paper.Linked.List), "\n", end)
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
