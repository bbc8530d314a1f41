package chars

import (
	"bytes"
	"html"
	"strings"
)

const MaxEntity = 34 // bytes, "&CounterClockwiseContourIntegral;" and the like

// HTMLEntity decodes the HTML entity that s begins with.
func HTMLEntity(s []byte) (char string, size int) {
	head := s[:min(len(s), MaxEntity)]
	end := bytes.IndexByte(head, ';')
	if end < 2 {
		return "", 0
	}
	char = html.UnescapeString(string(head[:end+1]))
	if strings.HasPrefix(char, "&") && len(char) == end+1 {
		return "", 0
	}
	return char, end + 1
}
