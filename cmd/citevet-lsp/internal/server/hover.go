package server

import (
	"context"
	"strings"

	"go.lsp.dev/protocol"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/style"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

// hover tells of the citation or the entry at a place.
func (s *server) hover(ctx context.Context, p *protocol.HoverParams) (any, error) {
	at, err := s.site(ctx, p.TextDocumentPositionParams)
	if err != nil {
		return nil, err
	}
	if c := at.cited(); c != nil {
		_, span, ok := c.span()
		if !ok {
			return nil, nil
		}
		return markdown(c.about(), span), nil
	}
	if e := at.entry(); e != nil {
		return markdown(at.aboutEntry(e), at.text.span(e.Offset, e.End)), nil
	}
	return nil, nil
}

func markdown(text string, at protocol.Range) *protocol.Hover {
	return &protocol.Hover{Contents: protocol.MarkupContent{Kind: protocol.Markdown, Value: text}, Range: &at}
}

// maxEntries is how many entries a hover shows.
const maxEntries = 5

// about tells how a citation was read, what matches it, and what is wrong.
func (c *cited) about() string {
	var parts []string
	switch {
	case c.link == nil:
		parts = append(parts, "**Read as** key "+code(c.key.Key)+", listed without being cited")
	default:
		parts = append(parts, "**Read as** "+escape(cli.Reading(c.link.Item))+" ("+c.link.Item.Form.String()+")")
	}
	for i, e := range c.entry {
		if i == maxEntries {
			break
		}
		parts = append(parts, reference(e)+"  \n"+where(e))
	}
	if len(c.entry) == 0 {
		parts = append(parts, nothing(c))
	}
	if wrong := c.wrong(); len(wrong) > 0 {
		parts = append(parts, "**Wrong**  \n"+strings.Join(wrong, "  \n"))
	}
	if right := c.right(); right != "" {
		parts = append(parts, "**Right would be** "+escape(right))
	}
	return strings.Join(parts, "\n\n")
}

// nothing says why there is no entry.
func nothing(c *cited) string {
	if c.link != nil && c.link.Status == pair.Exempt {
		return "It need not be in the list."
	}
	return "The list has no such work."
}

// wrong gives the messages of the findings at a citation.
func (c *cited) wrong() []string {
	doc := c.paper.Linked.Paper.Doc
	pos, end := doc.Position(c.pos), doc.Position(c.end)
	var out []string
	for _, f := range c.result.Findings {
		if f.Pos.Filename == pos.Filename && f.Pos.Offset < max(end.Offset, pos.Offset+1) && max(f.End.Offset, f.Pos.Offset+1) > pos.Offset {
			out = append(out, escape(f.Message)+" ("+f.Check+")")
		}
	}
	return out
}

// right gives the citation as it would stand in the paper's style if the first
// entry that was probably meant is meant; "" where nothing is wrong with it.
func (c *cited) right() string {
	if c.link == nil || c.link.Item.Form == citation.Number || len(c.link.Near) == 0 {
		return ""
	}
	e := c.link.Near[0]
	if c.link.Item.Form == citation.Key {
		return e.CiteName
	}
	var at citation.Locator
	if len(c.link.Item.Locators) > 0 {
		at = c.link.Item.Locators[0]
	}
	return c.paperStyle().Cite(e, c.link.Item.Form, "", at)
}

// paperStyle gives the style that a paper follows.
func (c *cited) paperStyle() style.Style { return style.Of(c.paper.Linked.Links...) }

// aboutEntry tells of an entry and who cites it.
func (at *site) aboutEntry(e *bib.Entry) string {
	text := reference(e) + "  \n" + where(e)
	switch n := len(at.places(e)); n {
	case 0:
		text += "\n\nNothing cites it."
	case 1:
		text += "\n\nCited once."
	default:
		text += "\n\nCited " + itoa(n) + " times."
	}
	return text
}
