package xmlwalk

import (
	"bytes"
	"encoding/xml"
	"strings"

	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/spans"
)

// Attr gives an attribute of an element by its local name, without white space
// around it; "" where there is none.
func Attr(el xml.StartElement, name string) string {
	for _, a := range el.Attr {
		if a.Name.Local == name {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// AttrSpan gives the place of an attribute's value in the tag src[from:to].
func AttrSpan(src []byte, from, to int, name string) (int, int, bool) {
	tag := src[from:to]
	i := past(tag, 1, isNameByte)
	for i < len(tag) {
		start := past(tag, i, func(c byte) bool { return chars.IsSpace(c) || c == '/' })
		end := past(tag, start, func(c byte) bool { return isNameByte(c) && c != '=' })
		i = past(tag, end, chars.IsSpace)
		if i >= len(tag) || tag[i] != '=' {
			i = max(i, start+1)
			continue
		}
		vFrom, vTo, next := attrValue(tag, past(tag, i+1, chars.IsSpace))
		if string(bytes.ToLower(tag[start:end])) == name {
			return from + vFrom, from + vTo, true
		}
		i = next
	}
	return 0, 0, false
}

// past gives the offset of the first byte from i on that is not of a class.
func past(s []byte, i int, class func(byte) bool) int {
	for i < len(s) && class(s[i]) {
		i++
	}
	return i
}

func isNameByte(c byte) bool { return !chars.IsSpace(c) && c != '>' }

func attrValue(tag []byte, i int) (from, to, next int) {
	if i < len(tag) && (tag[i] == '"' || tag[i] == '\'') {
		end := bytes.IndexByte(tag[i+1:], tag[i])
		if end < 0 {
			return i + 1, len(tag), len(tag)
		}
		return i + 1, i + 1 + end, i + end + 2
	}
	from = i
	for i < len(tag) && !chars.IsSpace(tag[i]) && tag[i] != '>' {
		i++
	}
	return from, i, i
}

// Words gives the words of src[from:to] with their places.
func Words(src []byte, from, to int) []spans.Span {
	var out []spans.Span
	for i := from; i < to; i++ {
		start := i
		for i < to && !chars.IsSpace(src[i]) {
			i++
		}
		if i > start {
			out = append(out, spans.Span{From: start, To: i})
		}
	}
	return out
}
