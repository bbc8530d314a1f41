package clitest

import (
	"bytes"
	"fmt"
	"strings"
)

const (
	pdfRows   = 60 // lines of a column
	pdfColumn = 48 // characters of a line
)

// PDF typesets paragraphs, separated by blank lines, as journals do: in two columns
// of lines without blank ones, with the running head and the number of the page
// on each. Characters are those of Latin-1, and the en dash.
func PDF(text, head string) []byte {
	lines := pdfLines(text)
	var pages []string
	for len(lines) > 0 {
		n := len(pages) + 1
		page := pdfShow(60, 780, fmt.Sprintf("%s %d", head, n))
		for _, x := range []int{60, 320} {
			column := lines[:min(pdfRows, len(lines))]
			lines = lines[len(column):]
			for i, line := range column {
				page += pdfShow(x, 750-11*i, line)
			}
		}
		pages = append(pages, page+pdfShow(300, 30, fmt.Sprint(n)))
	}
	return pdfFile(pages)
}

// PDFLine is a PDF of one page with a line of text.
func PDFLine(line string) []byte { return pdfFile([]string{pdfShow(50, 700, line)}) }

// pdfLines breaks paragraphs into lines.
func pdfLines(text string) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n\n") {
		line := ""
		for w := range strings.FieldsSeq(paragraph) {
			switch {
			case line == "":
				line = w
			case len(line)+1+len(w) <= pdfColumn:
				line += " " + w
			default:
				lines = append(lines, line)
				line = w
			}
		}
		if line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

func pdfShow(x, y int, line string) string {
	var escaped strings.Builder
	for _, r := range line {
		switch {
		case r == '–':
			r = 0x96
			fallthrough
		case r > 0x7e || strings.ContainsRune(`\()`, r):
			fmt.Fprintf(&escaped, `\%03o`, r)
		default:
			escaped.WriteRune(r)
		}
	}
	return fmt.Sprintf("BT /F1 9 Tf %d %d Td (%s) Tj ET\n", x, y, &escaped)
}

// pdfFile puts pages together.
func pdfFile(pages []string) []byte {
	objects := []string{
		"<</Type/Catalog/Pages 2 0 R>>", "",
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
	}
	kids := ""
	for _, page := range pages {
		n := len(objects) + 1
		kids += fmt.Sprintf("%d 0 R ", n)
		objects = append(objects,
			fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>>>>>", n+1),
			fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(page), page))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", kids, len(pages))
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj%s endobj\n", i+1, o)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, o := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, xref)
	return b.Bytes()
}
