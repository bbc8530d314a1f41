package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// tables makes tables of the paragraphs with a line of dashes and bars, as
// GitHub does. goldmark's own reader of them is linked with its printers and
// the patterns of addresses, which each start of the program would pay for.
// So are the readers of struck text and of lists of terms.
type tables struct{}

// Transform takes the line of dashes, the head above it and the rows below
// out of the paragraph, which keeps the lines before.
func (tables) Transform(n *ast.Paragraph, reader text.Reader, _ parser.Context) {
	src := reader.Source()
	for i := 1; i < n.Lines().Len(); i++ {
		line := n.Lines().At(i)
		if columns := tableColumns(line.Value(src)); columns > 0 {
			makeTable(n, src, i, columns)
			return
		}
	}
}

// makeTable makes a table of paragraph n, whose line i is that of dashes, if
// the line above has no more cells.
func makeTable(n *ast.Paragraph, src []byte, i, columns int) {
	lines := n.Lines()
	head := tableCells(lines.At(i-1), src, columns+1)
	if len(head) > columns {
		return
	}
	table := extast.NewTable()
	table.SetPos(n.Pos())
	table.AppendChild(table, extast.NewTableHeader(tableRow(lines.At(i-1), head, columns)))
	for j := i + 1; j < lines.Len(); j++ {
		table.AppendChild(table, tableRow(lines.At(j), tableCells(lines.At(j), src, columns), columns))
	}
	parent := n.Parent()
	parent.InsertAfter(parent, n, table)
	if i == 1 {
		parent.RemoveChild(parent, n)
		return
	}
	lines.SetSliced(0, i-1)
	last := lines.At(i - 2)
	last.Stop-- // the end of the line
	lines.Set(i-2, last)
}

// tableColumns counts the columns of a line of dashes, "|---|:-:|"; 0 if the
// line is none.
func tableColumns(line []byte) int {
	if w, _ := util.IndentWidth(line, 0); w > 3 || len(bytes.Trim(line, "-")) == 0 {
		return 0
	}
	columns := bytes.Split(line, []byte("|"))
	if util.IsBlank(columns[0]) {
		columns = columns[1:]
	}
	if len(columns) > 0 && util.IsBlank(columns[len(columns)-1]) {
		columns = columns[:len(columns)-1]
	}
	for _, c := range columns {
		c = bytes.Trim(c, " \t\r\n\f")
		c = bytes.TrimSuffix(bytes.TrimPrefix(c, []byte(":")), []byte(":"))
		if len(c) == 0 || len(bytes.Trim(c, "-")) > 0 {
			return 0
		}
	}
	return len(columns)
}

// tableCells gives the cells of a row, as many as most at the most. A bar
// after a backslash is text.
func tableCells(row text.Segment, src []byte, most int) []text.Segment {
	var cells []text.Segment
	row = trimSpace(row, src)
	line := row.Value(src)
	pos, limit := 0, len(line)
	if bytes.HasPrefix(line, []byte("|")) {
		pos++
	}
	if bytes.HasSuffix(line, []byte("|")) {
		limit--
	}
	for pos < limit && len(cells) < most {
		end := pos
		for end < limit && (line[end] != '|' || end > 0 && line[end-1] == '\\') {
			end++
		}
		cells = append(cells, trimSpace(text.NewSegment(row.Start+pos, row.Start+end), src))
		pos = end + 1
	}
	return cells
}

// tableRow makes a row of so many columns; cells that are missing are empty.
func tableRow(at text.Segment, cells []text.Segment, columns int) *extast.TableRow {
	row := extast.NewTableRow(nil)
	row.SetPos(at.Start)
	for i := range columns {
		cell := extast.NewTableCell()
		if i < len(cells) {
			cell.SetPos(cells[i].Start)
			cell.Lines().Append(cells[i])
		}
		row.AppendChild(row, cell)
	}
	return row
}

// trimSpace cuts blanks off both ends.
func trimSpace(s text.Segment, src []byte) text.Segment {
	s = s.TrimLeftSpace(src)
	return s.TrimRightSpace(src)
}
