package prose

import (
	"context"
	"strings"
)

var textFormat = format{name: "text", exts: []string{".txt", ".text"}, read: readText}

// readText reads plain text: paragraphs between blank lines, or one a line
// where lines are long. Marks that people carry over from Markdown are known:
// front matter, fenced and inline code, math, "> " before quotations, "#"
// before titles.
func readText(_ context.Context, in source) *Document {
	name, src := in.name, in.src
	d := &Document{Name: name, Src: src}
	t := textReader{doc: d, src: string(src)}
	t.chunks(readFrontMatter(d, src, nil))
	d.Blocks = t.blocks
	return d
}

type textReader struct {
	doc    *Document
	src    string
	blocks []Block
	lines  []line // of the chunk that is read

	inList  bool  // the chunk before was a list item
	insets  []int // blocks that are quotations because they are indented
	inset   int   // chunks that are indented as a whole
	outset  int   // those that are not
	noFence bool  // no fence behind is closed
}

func (t *textReader) text(l line) string { return t.src[l.from:l.to] }

// chunks cuts the source at blank lines and fences.
func (t *textReader) chunks(at int) {
	t.blocks = make([]Block, 0, len(t.src)/800+8)
	for at < len(t.src) {
		l, next := lineAt(t.src, at)
		switch {
		case l.from == l.to:
			t.flush()
		case l.indent < 4 && isFence(t.text(l)) && !t.noFence:
			if end := t.fenceEnd(t.text(l), next); end > 0 {
				t.flush()
				next = end
				break
			}
			t.noFence = true
			fallthrough
		default:
			t.lines = append(t.lines, l)
		}
		at = next
	}
	t.flush()
	t.keepQuotations()
}

func isFence(s string) bool {
	if !strings.HasPrefix(s, "```") && !strings.HasPrefix(s, "~~~") {
		return false
	}
	return !strings.Contains(strings.TrimLeft(s, s[:1]), s[:1]) // ```code``` in one line
}

// fenceEnd gives the offset behind the line that closes the fence, 0 if there
// is none.
func (t *textReader) fenceEnd(open string, at int) int {
	width := len(open) - len(strings.TrimLeft(open, open[:1]))
	for at < len(t.src) {
		l, next := lineAt(t.src, at)
		if s := t.text(l); len(s) >= width && strings.Trim(s, open[:1]) == "" {
			return next
		}
		at = next
	}
	return 0
}

// flush makes blocks of the lines gathered.
func (t *textReader) flush() {
	if len(t.lines) == 0 {
		return
	}
	lines := t.lines
	for len(lines) > 0 {
		n, ok := t.title(lines)
		if !ok {
			break
		}
		t.add(Heading, lines[0], lines[0])
		lines = lines[n:]
	}
	switch {
	case len(lines) == 0:
	case t.src[lines[0].from] == '>':
		t.quoted(lines)
	default:
		t.paragraphs(lines)
	}
	t.lines = t.lines[:0]
}

// add adds the block that reaches from the line first to the line last.
func (t *textReader) add(kind Kind, first, last line) {
	t.blocks = append(t.blocks, masked(t.src, kind, first.from, last.to))
}

// quoted adds a quotation marked by "> ". The marks are not in its text.
func (t *textReader) quoted(lines []line) {
	var b builder
	src := t.doc.Src
	end := func() {
		if !b.blank() {
			t.blocks = append(t.blocks, b.block(Quotation))
		}
		b.reset()
	}
	for i, l := range lines {
		from := l.from
		for from < l.to && (src[from] == '>' || src[from] == ' ') {
			from++
		}
		if from == l.to {
			end()
			continue
		}
		if len(b.text) > 0 {
			b.put("\n", lines[i-1].to, from)
		}
		b.copy(src, from, l.to)
	}
	end()
}

// keepQuotations takes indented paragraphs for quotations only where most
// paragraphs are not indented.
func (t *textReader) keepQuotations() {
	if t.inset <= t.outset/2 {
		return
	}
	for _, i := range t.insets {
		t.blocks[i].Kind = Body
	}
}
