package prose

import (
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

// rawCite reads the command that begins at the place of block, if it cites;
// else it gives nil.
func rawCite(block text.Reader) ast.Node {
	_, seg := block.PeekLine()
	keys, end := rawCommand(block.Source(), seg.Start)
	if end == 0 {
		return nil
	}
	advanceTo(block, end)
	return &rawCiteNode{span: span{seg.Start, end}, keys: keys}
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
	m.addKeys(rawCommands(m.src, from, to), textPlace{block: -1})
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
