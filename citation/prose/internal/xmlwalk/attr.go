package xmlwalk

import (
	"bytes"
	"encoding/xml"
	"strings"

	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/spans"
)

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
	i := 1
	for i < len(tag) && !chars.IsSpace(tag[i]) {
		i++
	}
	for i < len(tag) {
		for i < len(tag) && (chars.IsSpace(tag[i]) || tag[i] == '/') {
			i++
		}
		start := i
		for i < len(tag) && !chars.IsSpace(tag[i]) && tag[i] != '=' && tag[i] != '>' {
			i++
		}
		is := string(bytes.ToLower(tag[start:i])) == name
		for i < len(tag) && chars.IsSpace(tag[i]) {
			i++
		}
		if i >= len(tag) || tag[i] != '=' {
			i = max(i, start+1)
			continue
		}
		for i++; i < len(tag) && chars.IsSpace(tag[i]); i++ {
		}
		vFrom, vTo, next := attrValue(tag, i)
		if is {
			return from + vFrom, from + vTo, true
		}
		i = next
	}
	return 0, 0, false
}

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
