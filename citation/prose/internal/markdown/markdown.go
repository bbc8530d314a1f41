// Package markdown reads CommonMark, pandoc's Markdown, Quarto, R Markdown and
// MyST.
package markdown

import (
	"bytes"
	"cmp"
	"context"
	"path/filepath"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/format"
	"github.com/citevet/citevet/citation/prose/internal/frontmatter"
)

// Format is Markdown, with what Pandoc, Quarto and R Markdown add to it.
var Format = format.Format{
	Name:  "markdown",
	Exts:  []string{".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".qmd", ".rmd", ".rmarkdown", ".pandoc", ".myst"},
	Sniff: sniff,
	Read:  read,
	Parts: true,
}

func sniff(head []byte) bool {
	if frontmatter.End(head) > 0 {
		return true
	}
	return bytes.Contains(head, []byte("[@")) && (bytes.HasPrefix(head, []byte("# ")) || bytes.Contains(head, []byte("\n# ")) || bytes.Contains(head, []byte("\n## ")))
}

// A reader turns the tree that goldmark makes of CommonMark, pandoc's
// Markdown, Quarto, R Markdown and MyST into blocks and citations.
type reader struct {
	doc      *prose.Document
	watch    *format.Watch
	src      []byte
	quarto   bool
	myst     bool            // it has roles that cite
	chunks   bool            // the chunks of R Markdown and Quarto are code
	cut      bool            // it is read in pieces
	depth    int             // of directives that are read
	examples map[string]bool // labels of example lists: "(@label)"
	group    int

	scratch []byte     // of the text of one block, for the next
	spare   inlineText // what one leaf was gathered in, for the next
}

func read(ctx context.Context, in format.Source) *prose.Document {
	name, src := in.Name, in.Src
	d := &prose.Document{Name: name, Src: src}
	m := &reader{doc: d, watch: format.NewWatch(ctx), src: src, myst: bytes.Contains(src, []byte("{cite"))}
	switch strings.ToLower(filepath.Ext(cmp.Or(in.Paper, name))) {
	case ".qmd":
		m.quarto, m.chunks = true, true
	case ".rmd", ".rmarkdown":
		m.chunks = true
	}
	m.examples = exampleLabels(src)
	// The formats of Quarto and R Markdown print an abstract; in other files
	// it is metadata, which pandoc keeps apart from the text.
	var abstract func(from, to int)
	if m.chunks {
		abstract = m.metadata
	}
	from := frontmatter.Read(d, src, abstract)
	m.src = joinComments(src, from)
	m.includes(from)
	m.pieces(ctx, from)
	sortKeys(d)
	return d
}

// maxPiece is how many bytes goldmark, which no context ends, is given at once:
// it reads them in about a second.
const maxPiece = 4 << 20

// pieces reads the source from an offset on: at once, or in pieces where it is
// so large that nobody wrote it. Definitions of one piece are not known in
// another.
func (m *reader) pieces(ctx context.Context, from int) {
	m.cut = len(m.src)-from > maxPiece
	for from < len(m.src) && ctx.Err() == nil {
		end := len(m.src)
		if end-from > maxPiece {
			end = pieceEnd(m.src, from+maxPiece)
		}
		reader := text.NewReader(m.src[:end])
		line := end
		if i := bytes.IndexByte(m.src[from:end], '\n'); i >= 0 {
			line = from + i + 1
		}
		reader.SetPosition(0, text.NewSegment(from, line))
		m.blocks(m.parse(sparseReader{reader}), prose.Body)
		from = end
	}
}

// pieceEnd gives the end of the last paragraph before offset limit, or limit
// where there is none.
func pieceEnd(src []byte, limit int) int {
	for at := limit; at > limit-maxPiece/2; {
		i := bytes.LastIndex(src[:at], []byte("\n\n"))
		if i <= limit-maxPiece/2 {
			break
		}
		if next := i + len("\n\n"); next < limit && !chars.IsSpace(src[next]) {
			return next
		}
		at = i + 1
	}
	return limit
}

// metadata adds the blocks of a field of the front matter, whose value is
// src[from:to].
func (m *reader) metadata(from, to int) {
	lines := text.NewSegments()
	for at := from; at < to; {
		next := to
		if i := bytes.IndexByte(m.src[at:to], '\n'); i >= 0 {
			next = at + i + 1
		}
		first := at == from
		for at < next && (m.src[at] == ' ' || m.src[at] == '\t') {
			at++
		}
		switch {
		case at == next, first && (m.src[at] == '|' || m.src[at] == '>'):
		case first && (m.src[at] == '"' || m.src[at] == '\''):
			lines.Append(text.NewSegment(at+1, next))
		case m.src[at] != '#' || first:
			lines.Append(text.NewSegment(at, next))
		}
		at = next
	}
	m.blocks(m.parse(text.NewBlockReader(m.src, lines)), prose.Body)
}

func (m *reader) parse(r text.Reader) ast.Node {
	pc := parser.NewContext()
	pc.Set(chunksKey, m.chunks)
	return markdownParser().Parse(r, parser.WithContext(pc))
}

var markdownParser = sync.OnceValue(func() parser.Parser {
	// The order of goldmark's own parsers is that of parser.DefaultBlockParsers.
	blocks := []util.PrioritizedValue{
		util.Prioritized(divParser{}, 50),
		util.Prioritized(metadataParser{}, 60),
		util.Prioritized(texBlockParser{}, 70),
		util.Prioritized(noteParser{}, 80),
		util.Prioritized(parser.NewSetextHeadingParser(), 100),
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(shallow{parser.NewListParser()}, 300),
		util.Prioritized(shallow{parser.NewListItemParser()}, 400),
		util.Prioritized(parser.NewCodeBlockParser(), 500),
		util.Prioritized(parser.NewATXHeadingParser(), 600),
		util.Prioritized(fenceParser{parser.NewFencedCodeBlockParser()}, 700),
		util.Prioritized(shallow{parser.NewBlockquoteParser()}, 800),
		util.Prioritized(htmlBlocks{}, 900),
		util.Prioritized(parser.NewParagraphParser(), 1000),
	}
	inlines := append(parser.DefaultInlineParsers(),
		util.Prioritized(citeKeyParser{}, 10),
		util.Prioritized(mathParser{}, 20),
		util.Prioritized(texParser{}, 30),
		util.Prioritized(noteMarkParser{}, 40),
		util.Prioritized(doiParser{}, 50),
	)
	transformers := append(parser.DefaultParagraphTransformers(), util.Prioritized(giantLinks{}, 50), util.Prioritized(giantParagraphs{}, 300))
	p := parser.NewParser(
		parser.WithBlockParsers(blocks...),
		parser.WithInlineParsers(inlines...),
		parser.WithParagraphTransformers(transformers...),
	)
	md := goldmark.New(goldmark.WithParser(p))
	for _, e := range []goldmark.Extender{extension.Table, extension.Strikethrough, extension.DefinitionList} {
		e.Extend(md)
	}
	return p
})

// blocks adds the blocks under n, which are of the given kind where they are
// nothing of their own.
func (m *reader) blocks(n ast.Node, kind prose.Kind) {
	divs := openDivs{kind}
	for c := n.FirstChild(); c != nil && !m.watch.Done(); c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Heading:
			m.leaf(c, prose.Heading, c.Level)
		case *ast.Paragraph, *ast.TextBlock, *extast.DefinitionTerm:
			m.leaf(c, kind, 0)
		case *extast.TableCell:
			m.leaf(c, prose.Cell, 0)
		case *giantNode:
			m.giant(c, kind)
		case *ast.Blockquote:
			m.blocks(c, prose.Quotation)
		case *noteNode:
			if c.used || m.cut {
				m.blocks(c, prose.Note)
			}
		case *ast.FencedCodeBlock:
			m.fenced(c, kind)
		case *opaqueBlock:
			kind = divs.fence(c.div)
			if c.tex.To > 0 {
				m.rawBlock(c.tex.From, c.tex.To)
			}
		case *ast.CodeBlock, *ast.ThematicBreak, *ast.LinkReferenceDefinition:
		default:
			m.blocks(c, kind)
		}
	}
}

// leaf adds the blocks that one leaf of the tree holds: its text, then its
// inline notes and the captions of its images.
func (m *reader) leaf(n ast.Node, kind prose.Kind, level int) {
	t := m.spare
	m.spare = inlineText{} // until t is done with
	t.doc = m
	t.inline(n)
	m.add(&t, kind, level)
	t.reset()
	m.spare = t
}

func (m *reader) add(t *inlineText, kind prose.Kind, level int) {
	if kind == prose.Body && isTableCaption(t.Text) {
		kind = prose.Caption
	}
	s := &citeScanner{text: string(t.Text), runs: t.Runs, units: t.units, plain: t.plain, keys: t.keys, roles: t.roles, label: m.isExample}
	s.scan()
	m.emit(t, s, kind, level)
	for _, img := range t.images {
		m.leaf(img, prose.Caption, 0)
	}
}

// giant adds a paragraph that was too large to be read as Markdown.
func (m *reader) giant(n *giantNode, kind prose.Kind) {
	t := &inlineText{doc: m}
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		t.Copy(m.src, seg.Start, seg.Stop)
	}
	s := &citeScanner{text: string(t.Text), runs: t.Runs, label: m.isExample, free: true}
	s.scan()
	m.emit(t, s, kind, 0)
}

func (m *reader) isExample(key string) bool { return m.examples[key] }

// isTableCaption knows the captions that pandoc takes below or above a table.
func isTableCaption(s []byte) bool {
	return bytes.HasPrefix(s, []byte("Table:")) || bytes.HasPrefix(s, []byte("table:")) || bytes.HasPrefix(s, []byte(": "))
}

// exampleLabels gives the labels of pandoc's example lists, "(@label) …" at
// the start of a line; a reference to one is no citation.
func exampleLabels(src []byte) map[string]bool {
	labels := map[string]bool{}
	for at := 0; ; {
		i := bytes.Index(src[at:], []byte("(@"))
		if i < 0 {
			return labels
		}
		at += i + len("(@")
		if !startsLine(src, at-len("(@")) {
			continue
		}
		end := at
		for end < len(src) && (chars.IsWord(src[end]) || src[end] == '_' || src[end] == '-') {
			end++
		}
		if end > at && end+1 < len(src) && src[end] == ')' && chars.IsSpace(src[end+1]) {
			labels[string(src[at:end])] = true
		}
	}
}

// startsLine tells whether nothing but a few blanks stands before src[at] in
// its line.
func startsLine(src []byte, at int) bool {
	const few = 6
	before := bytes.TrimRight(src[max(0, at-few):at], " ")
	return len(before) == 0 && at < few || bytes.HasSuffix(before, []byte("\n"))
}
