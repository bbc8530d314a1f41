package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/spans"
)

// The captions of what a chunk of code draws are Markdown: Quarto has them in
// options, "#| fig-cap: A map [@key].", R Markdown in the line of the fence,
// fig.cap="A map [@key].".

// captions reads the captions of a chunk.
func (m *reader) captions(n *ast.FencedCodeBlock) {
	if n.Info != nil {
		m.knitrCaptions(n.Info.Segment)
	}
	var lines []option
	for _, seg := range n.Lines().Sliced(0, n.Lines().Len()) {
		o, ok := m.option(seg)
		if !ok {
			break // options come first
		}
		lines = append(lines, o)
	}
	for i := 0; i < len(lines); i++ {
		value, ok := captionOf(lines[i], m.src)
		if !ok {
			continue
		}
		first := i
		for i+1 < len(lines) && lines[i+1].indent > lines[first].indent {
			i++
		}
		m.caption(value, lines[first+1:i+1])
	}
}

// An option is a line of a chunk's options, without what marks it as a
// comment and the white space around it.
type option struct {
	spans.Span
	indent int
}

func (m *reader) option(seg text.Segment) (o option, ok bool) {
	at, to := seg.Start, seg.Stop
	for at < to && chars.IsSpace(m.src[at]) {
		at++
	}
	for _, mark := range []string{"#|", "//|", "%%|", "--|"} {
		if bytes.HasPrefix(m.src[at:to], []byte(mark)) {
			at, ok = at+len(mark), true
			break
		}
	}
	from := at
	for at < to && chars.IsSpace(m.src[at]) {
		at++
	}
	for at < to && chars.IsSpace(m.src[to-1]) {
		to--
	}
	return option{spans.Span{From: at, To: to}, at - from}, ok
}

// captionOf gives the value of an option that is a caption.
func captionOf(o option, src []byte) (value spans.Span, ok bool) {
	name, _, ok := bytes.Cut(src[o.From:o.To], []byte(":"))
	switch string(name) {
	case "fig-cap", "tbl-cap", "lst-cap", "fig-subcap", "tbl-subcap":
	default:
		return spans.Span{}, false
	}
	at := o.From + len(name) + 1
	for at < o.To && chars.IsSpace(src[at]) {
		at++
	}
	return spans.Span{From: at, To: o.To}, ok
}

// caption reads the value of an option and the lines that it goes on in: one
// text, or the items of a list.
func (m *reader) caption(value spans.Span, rest []option) {
	lines := text.NewSegments()
	end := func() {
		if lines.Len() > 0 {
			m.captionBlocks(lines)
		}
		lines = text.NewSegments()
	}
	if s := string(m.src[value.From:value.To]); s != "" && s[0] != '|' && s[0] != '>' {
		m.scalar(lines, value)
	}
	for _, o := range rest {
		if item, ok := bytes.CutPrefix(m.src[o.From:o.To], []byte("- ")); ok {
			end()
			o.From = o.To - len(item)
		}
		m.scalar(lines, o.Span)
	}
	end()
}

// scalar adds a line of a value, without the quotation marks around it.
func (m *reader) scalar(lines *text.Segments, in spans.Span) {
	if in.From < in.To && strings.IndexByte(`"'`, m.src[in.From]) >= 0 {
		in.From++
	}
	quoted := in.From < in.To && strings.IndexByte(`"'`, m.src[in.To-1]) >= 0
	switch {
	case quoted:
		in.To--
	case in.To < len(m.src) && m.src[in.To] == '\n':
		in.To++ // parts the words of two lines
	}
	if in.From < in.To {
		lines.Append(text.NewSegment(in.From, in.To))
	}
}

// knitrCaptions reads fig.cap="…" in the options after a fence.
func (m *reader) knitrCaptions(info text.Segment) {
	s := info.Value(m.src)
	for at := 0; ; {
		i := bytes.Index(s[at:], []byte("fig.cap"))
		if i < 0 {
			return
		}
		at += i + len("fig.cap")
		if in, ok := quotedOption(s, at); ok {
			lines := text.NewSegments()
			lines.Append(text.NewSegment(info.Start+in.From, info.Start+in.To))
			m.captionBlocks(lines)
			at = in.To
		}
	}
}

// quotedOption gives the text that an option is set to, whose name ends at
// offset at; ok is false where that is no text in quotation marks.
func quotedOption(s []byte, at int) (in spans.Span, ok bool) {
	rest, ok := bytes.CutPrefix(bytes.TrimLeft(s[at:], " "), []byte("="))
	rest = bytes.TrimLeft(rest, " ")
	if !ok || len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
		return spans.Span{}, false
	}
	end := unescapedMark(rest[1:], string(rest[:1]))
	from := len(s) - len(rest) + 1
	return spans.Span{From: from, To: from + end}, end > 0
}

// captionBlocks reads lines as Markdown.
func (m *reader) captionBlocks(lines *text.Segments) {
	m.depth++
	m.blocks(m.parse(text.NewBlockReader(m.src, lines)), prose.Caption)
	m.depth--
}
