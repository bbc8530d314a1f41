package review

import (
	"bytes"
	"encoding/xml"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// escape gives text as XML; characters that XML can't hold become U+FFFD.
func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return b.String()
}

// entity gives the size of the entity that raw begins with, and that of the text
// that it stands for.
func entity(raw []byte) (size, width int) {
	end := bytes.IndexByte(raw[:min(len(raw), 32)], ';')
	if end < 0 {
		return 1, 1
	}
	dec := xml.NewDecoder(bytes.NewReader(raw[:end+1]))
	dec.Strict, dec.Entity = false, xml.HTMLEntity
	tok, err := dec.RawToken()
	text, ok := tok.(xml.CharData)
	if err != nil || !ok {
		return 1, 1
	}
	for _, c := range string(text) {
		if c != '\u00ad' && c != 0 {
			width += utf8.RuneLen(c)
		}
	}
	return end + 1, width
}

func sorted(parts map[string][]byte) []string { return slices.Sorted(maps.Keys(parts)) }
