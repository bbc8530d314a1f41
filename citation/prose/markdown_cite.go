package prose

import (
	"bytes"
	"sort"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// Pandoc and R Markdown leave commands of LaTeX in Markdown to LaTeX: authors
// cite by them. They are read as in a LaTeX paper.

// A rawCiteNode is \citep[see][p. 3]{key} in a sentence.
type rawCiteNode struct {
	ast.BaseInline
	span
	keys []KeyCite
}

var kindRawCite = ast.NewNodeKind("RawCite")

func (*rawCiteNode) Kind() ast.NodeKind           { return kindRawCite }
func (n *rawCiteNode) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

const maxRawCite = 1000 // bytes of a command with its arguments

// rawCite reads the command that begins at the place of block, if it cites;
// else it gives nil.
func rawCite(block text.Reader) ast.Node {
	line, seg := block.PeekLine()
	src := block.Source()
	if n := len(line) - len(bytes.TrimLeft(line[1:], letters)); !likeCite(string(line[1:n])) {
		return nil
	}
	stop := min(seg.Start+maxRawCite, len(src))
	if i := bytes.Index(src[seg.Start:stop], []byte("\n\n")); i >= 0 {
		stop = seg.Start + i
	}
	r := rawLatex(src, stop)
	r.pos = seg.Start + 1
	name, next := r.name(r.pos)
	if r.pos = next; !r.tryCite(name, seg.Start) {
		return nil
	}
	advanceTo(block, r.pos)
	return &rawCiteNode{span: span{seg.Start, r.pos}, keys: r.doc.Keys}
}

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

// rawLatex reads LaTeX in src up to stop. What cites there stands in no block.
func rawLatex(src []byte, stop int) *latexReader {
	doc := &Document{Src: src}
	p := &latexPaper{doc: doc, src: src, macros: map[string]latexMacro{}, declared: map[string]citeCommand{}, lookahead: 8 * maxRawCite}
	return &latexReader{latexPaper: p, w: newBlockWriter(doc), stop: stop, host: &textPlace{block: -1}}
}

func advanceTo(block text.Reader, end int) {
	for {
		line, seg := block.PeekLine()
		if line == nil {
			return
		}
		if end <= seg.Stop {
			block.Advance(end - seg.Start)
			return
		}
		block.AdvanceLine()
	}
}

// rawBlock adds the citations of a block of LaTeX, whose text is not read.
func (m *markdownReader) rawBlock(from, to int) {
	r := rawLatex(m.src, to)
	r.lookahead = to - from + maxRawCite
	r.citesIn(extent{from, to}, *r.host)
	m.addKeys(r.doc.Keys, textPlace{block: -1})
}

// addKeys adds citations that were read outside of the text, with groups of
// their own, at a place in it.
func (m *markdownReader) addKeys(keys []KeyCite, at textPlace) {
	group := -1
	for _, k := range keys {
		if k.Group != group {
			group = k.Group
			m.group++
		}
		k.Group = m.group
		k.Block, k.At = at.block, at.at
		m.doc.Keys = append(m.doc.Keys, k)
	}
}

// rawCite adds the citations of a command.
func (t *inlineText) rawCite(n *rawCiteNode) {
	if len(n.keys) == 0 || n.keys[0].Mode == NoCite {
		t.doc.addKeys(n.keys, textPlace{block: -1})
		return
	}
	at := len(t.text)
	t.takeOut(n.from, n.to)
	t.placed = append(t.placed, placed{span{at, len(t.text)}, n.keys})
}

// A placed is a stretch of a leaf's text and the citations that it makes.
type placed struct {
	span
	keys []KeyCite
}

// place adds the citations that stand in text[in.from:in.to], of which offset
// i of the text is offset at(i) of the block. It reports whether there are any.
func (e *emitter) place(in span, block int, at func(i int) int) bool {
	all := e.t.placed
	first := sort.Search(len(all), func(i int) bool { return all[i].from >= in.from })
	for i, p := range all[first:] {
		if p.to > in.to {
			return i > 0
		}
		e.m.addKeys(p.keys, textPlace{block, at(p.from)})
	}
	return first < len(all)
}
