package htmlreport

import "bytes"

// HeadSize is how many bytes of a file [IsPage] looks at.
const HeadSize = 4 << 10

const (
	pageHead = "<!doctype html>\n<html lang=\"en\">\n<head>\n"
	pageMark = "\n<meta name=\"generator\" content=\"citevet\">\n"
)

// IsPage reports whether src is a page that [Write] wrote, by the mark in its
// head. Ends of lines don't matter.
func IsPage(src []byte) bool {
	head := bytes.ReplaceAll(src[:min(len(src), HeadSize)], []byte("\r\n"), []byte("\n"))
	return bytes.HasPrefix(head, []byte(pageHead)) && bytes.Contains(head, []byte(pageMark))
}
