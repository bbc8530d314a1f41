package latex

import (
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/blocks"
	"github.com/citevet/citevet/citation/prose/internal/chars"
)

// maxDepth bounds arguments that are read inside arguments.
const maxDepth = 8

// text reads an argument by itself, as the text that it prints.
func (r *reader) text(s extent) (string, []prose.Run) {
	if text, runs, ok := r.bareText(s); ok {
		return text, runs
	}
	scratch := &prose.Document{Src: r.src}
	sub := &reader{scanner: scanner{wholePaper: r.wholePaper, pos: s.from, stop: s.to}, w: blocks.NewWriter(scratch), host: r.host, depth: r.depth + 1}
	if s.empty() {
		return "", nil
	}
	if sub.depth > maxDepth {
		return string(r.src[s.from:s.to]), []prose.Run{{Src: s.from}}
	}
	keys := len(r.doc.Keys)
	sub.run()
	sub.closeTo(0)
	sub.w.End()
	if r.host == nil { // what is cited here stands in no text
		r.doc.Keys = r.doc.Keys[:keys]
	}
	sub.w.Finish()
	return joined(scratch.Blocks)
}

// bareText is text for an argument without commands, as most are.
func (p *wholePaper) bareText(s extent) (string, []prose.Run, bool) {
	for s.from < s.to && chars.IsSpace(p.src[s.from]) {
		s.from++
	}
	for s.from < s.to && chars.IsSpace(p.src[s.to-1]) {
		s.to--
	}
	for _, c := range p.src[s.from:max(s.from, s.to)] {
		if isSpecial[c] {
			return "", nil, false
		}
	}
	text := string(p.src[s.from:max(s.from, s.to)])
	if blocks.IsVoid(text) {
		return "", nil, true
	}
	return text, []prose.Run{{Src: s.from}}, true
}

// joined gives the text of all blocks as one.
func joined(blocks []prose.Block) (string, []prose.Run) {
	if len(blocks) == 1 {
		return blocks[0].Text, blocks[0].Runs
	}
	var text strings.Builder
	var runs []prose.Run
	for i, b := range blocks {
		if i > 0 {
			runs = append(runs, prose.Run{At: text.Len(), Src: b.Runs[0].Src, Len: 1})
			text.WriteByte(' ')
		}
		for _, run := range b.Runs {
			run.At += text.Len()
			runs = append(runs, run)
		}
		text.WriteString(b.Text)
	}
	return text.String(), runs
}

// oneLine is a text without its places, white space folded.
func oneLine(text string, _ []prose.Run) string {
	return strings.Join(strings.Fields(text), " ")
}

// inPlace reads an argument as part of the text around it.
func (r *reader) inPlace(s extent) {
	pos, stop, floor, groups := r.pos, r.stop, r.floor, len(r.groups)
	if r.depth++; r.depth <= maxDepth {
		r.pos, r.stop, r.floor = s.from, s.to, groups
		r.run()
		r.closeTo(groups)
	}
	r.depth--
	r.pos, r.stop, r.floor = pos, stop, floor
}
