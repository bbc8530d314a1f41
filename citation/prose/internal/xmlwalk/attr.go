package xmlwalk

import (
	"bytes"
	"encoding/xml"
	"iter"
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
	for n, v := range Attrs(src[from:to]) {
		if v != nil && strings.EqualFold(string(src[from+n.From:from+n.To]), name) {
			return from + v.From, from + v.To, true
		}
	}
	return 0, 0, false
}

// Attrs gives the attributes of a tag: where their names stand in it, and
// their values, nil for an attribute without one.
func Attrs(tag []byte) iter.Seq2[spans.Span, *spans.Span] {
	return func(yield func(spans.Span, *spans.Span) bool) {
		for i := past(tag, 1, inTagName); i < len(tag); {
			name := spans.Span{From: past(tag, i, func(c byte) bool { return !inTagName(c) })}
			if name.From == len(tag) {
				return
			}
			name.To = past(tag, name.From+1, inAttrName) // a name can begin with "="
			value, next := attrValue(tag, past(tag, name.To, chars.IsSpace))
			if !yield(name, value) {
				return
			}
			i = next
		}
	}
}

// past gives the offset of the first byte from i on that is not of a class.
func past(s []byte, i int, class func(byte) bool) int {
	for i < len(s) && class(s[i]) {
		i++
	}
	return i
}

func inTagName(c byte) bool  { return !chars.IsSpace(c) && c != '>' && c != '/' }
func inAttrName(c byte) bool { return inTagName(c) && c != '=' }

// attrValue reads the value that follows a name, from "=" on; nil where none
// does. next is the offset after it.
func attrValue(tag []byte, i int) (value *spans.Span, next int) {
	if i >= len(tag) || tag[i] != '=' {
		return nil, i
	}
	i = past(tag, i+1, chars.IsSpace)
	if i < len(tag) && (tag[i] == '"' || tag[i] == '\'') {
		end := bytes.IndexByte(tag[i+1:], tag[i])
		if end < 0 {
			return &spans.Span{From: i + 1, To: len(tag)}, len(tag)
		}
		return &spans.Span{From: i + 1, To: i + 1 + end}, i + end + 2
	}
	end := past(tag, i, func(c byte) bool { return !chars.IsSpace(c) && c != '>' })
	return &spans.Span{From: i, To: end}, end
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
