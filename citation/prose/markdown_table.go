package prose

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Tables, definition lists and what is struck out are read here rather than by
// goldmark's package extension, which compiles regular expressions for links
// whenever a program starts that has it.

// A tableNode is a table, whose children are its cells.
type tableNode struct{ ast.BaseBlock }

// A cellNode is a cell of a table.
type cellNode struct{ ast.BaseBlock }

var kindTable, kindCell = ast.NewNodeKind("Table"), ast.NewNodeKind("Cell")

func (*tableNode) Kind() ast.NodeKind           { return kindTable }
func (n *tableNode) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }
func (*cellNode) Kind() ast.NodeKind            { return kindCell }
func (n *cellNode) Dump(src []byte, level int)  { ast.DumpHelper(n, src, level, nil, nil) }

// pipeTables makes tables of paragraphs with a line of dashes below the names
// of the columns, as GitHub Flavored Markdown and pandoc's pipe_tables have
// them. Lines before the names stay a paragraph.
type pipeTables struct{}

func (pipeTables) Transform(n *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines, src := n.Lines(), reader.Source()
	for i := 1; i < lines.Len(); i++ {
		dashes := lines.At(i)
		columns := tableColumns(dashes.Value(src))
		if columns == 0 {
			continue
		}
		head := tableCells(lines.At(i-1), src)
		if len(head) > columns {
			return
		}
		table := &tableNode{}
		table.SetPos(n.Pos())
		table.add(head)
		for _, line := range lines.Sliced(i+1, lines.Len()) {
			row := tableCells(line, src)
			table.add(row[:min(len(row), columns)])
		}
		parent := n.Parent()
		parent.InsertAfter(parent, n, table)
		before(n, i-1)
		return
	}
}

// before leaves n its first lines only.
func before(n *ast.Paragraph, count int) {
	if count == 0 {
		n.Parent().RemoveChild(n.Parent(), n)
		return
	}
	n.Lines().SetSliced(0, count)
	last := n.Lines().At(count - 1)
	last.Stop-- // the end of the line
	n.Lines().Set(count-1, last)
}

func (t *tableNode) add(cells []text.Segment) {
	for _, seg := range cells {
		c := &cellNode{}
		c.SetPos(seg.Start)
		c.Lines().Append(seg)
		t.AppendChild(t, c)
	}
}

// tableColumns gives the number of columns that a line of dashes makes, such
// as "|:--|---|"; 0 for any other line.
func tableColumns(line []byte) int {
	if width, _ := util.IndentWidth(line, 0); width > 3 || len(bytes.Trim(line, "-")) == 0 {
		return 0
	}
	columns := bytes.Split(bytes.Trim(line, " \t\r\n\f\v"), []byte{'|'})
	for i, c := range columns {
		c = bytes.TrimSpace(c)
		if len(c) == 0 && (i == 0 || i == len(columns)-1) {
			continue
		}
		dashes := bytes.TrimSuffix(bytes.TrimPrefix(c, []byte{':'}), []byte{':'})
		if len(dashes) == 0 || len(bytes.Trim(dashes, "-")) > 0 {
			return 0
		}
	}
	count := len(columns)
	if count > 0 && len(bytes.TrimSpace(columns[0])) == 0 {
		count--
	}
	if count > 0 && len(bytes.TrimSpace(columns[len(columns)-1])) == 0 {
		count--
	}
	return count
}

// tableCells gives the cells of a line: what stands between "|" that no
// backslash stands before.
func tableCells(line text.Segment, src []byte) []text.Segment {
	from, to := trimSpan(src, line.Start, line.Stop)
	if from < to && src[from] == '|' {
		from++
	}
	if from < to && src[to-1] == '|' {
		to--
	}
	var cells []text.Segment
	for from < to {
		end := from
		for end < to && (src[end] != '|' || src[end-1] == '\\') {
			end++
		}
		cells = append(cells, text.NewSegment(trimSpan(src, from, end)))
		from = end + 1
	}
	return cells
}

// trimSpan leaves out the white space at the ends of src[from:to].
func trimSpan(src []byte, from, to int) (int, int) {
	for from < to && util.IsSpace(src[from]) {
		from++
	}
	for from < to && util.IsSpace(src[to-1]) {
		to--
	}
	return from, to
}
