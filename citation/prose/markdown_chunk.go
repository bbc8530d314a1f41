package prose

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// The captions of what a chunk of code draws are Markdown: Quarto has them in
// options, "#| fig-cap: A map [@key].", R Markdown in the line of the fence,
// fig.cap="A map [@key].".

// captions reads the captions of a chunk.
func (m *markdownReader) captions(n *ast.FencedCodeBlock) {
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
	span
	indent int
}

func (m *markdownReader) option(seg text.Segment) (o option, ok bool) {
	at, to := seg.Start, seg.Stop
	for at < to && isSpace(m.src[at]) {
		at++
	}
	for _, mark := range []string{"#|", "//|", "%%|", "--|"} {
		if bytes.HasPrefix(m.src[at:to], []byte(mark)) {
			at, ok = at+len(mark), true
			break
		}
	}
	from := at
	for at < to && isSpace(m.src[at]) {
		at++
	}
	for at < to && isSpace(m.src[to-1]) {
		to--
	}
	return option{span{at, to}, at - from}, ok
}

// captionOf gives the value of an option that is a caption.
func captionOf(o option, src []byte) (value span, ok bool) {
	name, _, ok := bytes.Cut(src[o.from:o.to], []byte(":"))
	switch string(name) {
	case "fig-cap", "tbl-cap", "lst-cap", "fig-subcap", "tbl-subcap":
	default:
		return span{}, false
	}
	at := o.from + len(name) + 1
	for at < o.to && isSpace(src[at]) {
		at++
	}
	return span{at, o.to}, ok
}

// caption reads the value of an option and the lines that it goes on in: one
// text, or the items of a list.
func (m *markdownReader) caption(value span, rest []option) {
	lines := text.NewSegments()
	end := func() {
		if lines.Len() > 0 {
			m.captionBlocks(lines)
		}
		lines = text.NewSegments()
	}
	if s := string(m.src[value.from:value.to]); s != "" && s[0] != '|' && s[0] != '>' {
		m.scalar(lines, value)
	}
	for _, o := range rest {
		if item, ok := bytes.CutPrefix(m.src[o.from:o.to], []byte("- ")); ok {
			end()
			o.from = o.to - len(item)
		}
		m.scalar(lines, o.span)
	}
	end()
}

// scalar adds a line of a value, without the quotation marks around it.
func (m *markdownReader) scalar(lines *text.Segments, in span) {
	if in.from < in.to && strings.IndexByte(`"'`, m.src[in.from]) >= 0 {
		in.from++
	}
	quoted := in.from < in.to && strings.IndexByte(`"'`, m.src[in.to-1]) >= 0
	switch {
	case quoted:
		in.to--
	case in.to < len(m.src) && m.src[in.to] == '\n':
		in.to++ // parts the words of two lines
	}
	if in.from < in.to {
		lines.Append(text.NewSegment(in.from, in.to))
	}
}

// knitrCaptions reads fig.cap="…" in the options behind a fence.
func (m *markdownReader) knitrCaptions(info text.Segment) {
	s := info.Value(m.src)
	for at := 0; ; {
		i := bytes.Index(s[at:], []byte("fig.cap"))
		if i < 0 {
			return
		}
		at += i + len("fig.cap")
		if in, ok := quotedOption(s, at); ok {
			lines := text.NewSegments()
			lines.Append(text.NewSegment(info.Start+in.from, info.Start+in.to))
			m.captionBlocks(lines)
			at = in.to
		}
	}
}

// quotedOption gives the text that an option is set to, whose name ends at
// offset at; ok is false where that is no text in quotation marks.
func quotedOption(s []byte, at int) (in span, ok bool) {
	rest, ok := bytes.CutPrefix(bytes.TrimLeft(s[at:], " "), []byte("="))
	rest = bytes.TrimLeft(rest, " ")
	if !ok || len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
		return span{}, false
	}
	end := unescapedMark(rest[1:], string(rest[:1]))
	from := len(s) - len(rest) + 1
	return span{from, from + end}, end > 0
}

// captionBlocks reads lines as Markdown.
func (m *markdownReader) captionBlocks(lines *text.Segments) {
	m.depth++
	m.blocks(m.parse(text.NewBlockReader(m.src, lines)), Caption)
	m.depth--
}
