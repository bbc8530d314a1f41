// Package encoding gives files of any encoding as UTF-8, and maps what was read
// back onto the bytes on disk.
package encoding

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/citevet/citevet/citation/prose"
)

// SniffLen is how much of a file is looked at to tell what it is.
const SniffLen = 4096

// maxRecoded bounds the files that are not UTF-8, whose map to the bytes on
// disk takes memory for every character outside ASCII.
const maxRecoded = 32 << 20

// Decode gives src as UTF-8 and the runs that map it onto the bytes of src;
// nil runs where the two are the same. The error says what the file is when
// it is not text.
func Decode(src []byte) (text []byte, runs []prose.Run, err error) {
	if bytes.HasPrefix(src, []byte("\xef\xbb\xbf")) {
		text, runs = src[3:], []prose.Run{{At: 0, Src: 3}}
		if utf8.Valid(text) {
			return text, runs, notText(text)
		}
	}
	if isUTF32(src) {
		return nil, nil, errors.New("this is UTF-32, which is not read: save it as UTF-8")
	}
	if little, ok := utf16Order(src); ok {
		return recode(src, utf16Unit(little))
	}
	if err := notText(src); err != nil {
		return nil, nil, err
	}
	if utf8.Valid(src) {
		if oldMac(src) {
			return recode(src, utf8Unit(charmap.Windows1252))
		}
		return src, nil, nil
	}
	m := declaredCharmap(src)
	if mostlyUTF8(src) {
		return recode(src, utf8Unit(m))
	}
	return recode(src, func(src []byte) (rune, int) { return m.DecodeByte(src[0]), 1 })
}

// A unit decodes the first character of src, which is not empty, and says how
// many bytes it takes.
type unit func(src []byte) (r rune, size int)

// recode decodes src, with a run for each stretch whose bytes stay the same
// and one for each character that is decoded. The end of a line is always
// "\n" or "\r\n".
func recode(src []byte, next unit) ([]byte, []prose.Run, error) {
	if len(src) > maxRecoded {
		return nil, nil, fmt.Errorf("this file is not UTF-8 and too large to be converted (%d bytes): save it as UTF-8", len(src))
	}
	mac := oldMac(src)
	text := make([]byte, 0, len(src)+len(src)/8)
	runs := make([]prose.Run, 0, 64)
	same := false
	for at := 0; at < len(src); {
		r, size := next(src[at:])
		switch {
		case r == 0xfeff && at == 0:
			at += size
			continue
		case r == '\r' && mac:
			r = '\n'
			fallthrough
		case size != utf8.RuneLen(r) || r >= utf8.RuneSelf && (r == utf8.RuneError || !bytes.HasPrefix(src[at:], []byte(string(r)))):
			runs = append(runs, prose.Run{At: len(text), Src: at, Len: size})
			same = false
		case !same:
			runs = append(runs, prose.Run{At: len(text), Src: at})
			same = true
		}
		text = utf8.AppendRune(text, r)
		at += size
	}
	return text, runs, nil
}

// utf8Unit decodes UTF-8 and takes the bytes that are not for those of m: a
// text pasted together from two encodings.
func utf8Unit(m *charmap.Charmap) unit {
	return func(src []byte) (rune, int) {
		r, size := utf8.DecodeRune(src)
		if r == utf8.RuneError && size == 1 {
			r = m.DecodeByte(src[0])
		}
		return r, size
	}
}

func utf16Unit(little bool) unit {
	at := func(src []byte) rune {
		if little {
			return rune(src[0]) | rune(src[1])<<8
		}
		return rune(src[0])<<8 | rune(src[1])
	}
	return func(src []byte) (rune, int) {
		if len(src) < 2 {
			return utf8.RuneError, len(src)
		}
		r := at(src)
		if r>>11 != 0xd800>>11 {
			return r, 2
		}
		if r < 0xdc00 && len(src) >= 4 {
			if low := at(src[2:]); low>>10 == 0xdc00>>10 {
				return (r-0xd800)<<10 + (low - 0xdc00) + 0x10000, 4
			}
		}
		return utf8.RuneError, 2
	}
}

// utf16Order tells UTF-16 by its byte order mark, or by the zeros that every
// second byte is in Western text.
func utf16Order(src []byte) (little, ok bool) {
	switch {
	case bytes.HasPrefix(src, []byte("\xff\xfe")):
		return true, true
	case bytes.HasPrefix(src, []byte("\xfe\xff")):
		return false, true
	}
	head := src[:min(len(src), 512)&^1]
	var even, odd int
	for i := 0; i < len(head); i += 2 {
		if head[i] == 0 {
			even++
		}
		if head[i+1] == 0 {
			odd++
		}
	}
	half := len(head) / 2
	switch {
	case half < 4:
		return false, false
	case odd*10 >= half*8 && even == 0:
		return true, true
	case even*10 >= half*8 && odd == 0:
		return false, true
	}
	return false, false
}

// isUTF32 tells UTF-32 by its byte order mark, or by the zeros that three of four
// bytes are in Western text.
func isUTF32(src []byte) bool {
	if bytes.HasPrefix(src, []byte("\xff\xfe\x00\x00")) || bytes.HasPrefix(src, []byte("\x00\x00\xfe\xff")) {
		return true
	}
	const few = 4
	head := src[:min(len(src), 512)&^3]
	var big, little int
	for i := 0; i < len(head); i += 4 {
		switch c := head[i : i+4]; {
		case c[0] == 0 && c[1] == 0 && c[2] == 0 && c[3] != 0:
			big++
		case c[0] != 0 && c[1] == 0 && c[2] == 0 && c[3] == 0:
			little++
		}
	}
	return len(head)/4 >= few && max(big, little)*10 >= len(head)/4*8
}

// oldMac reports whether lines end in "\r" alone.
func oldMac(src []byte) bool {
	return bytes.IndexByte(src, '\r') >= 0 && bytes.IndexByte(src, '\n') < 0
}

// mostlyUTF8 reports whether src, which is not valid UTF-8, has more
// characters that are than bytes that are not.
func mostlyUTF8(src []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(src); {
		if src[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && size == 1 {
			bad++
		} else {
			good++
		}
		i += size
	}
	return good >= bad
}

// declaredCharmap gives the single-byte encoding that the file names the way
// XML, HTML, LaTeX or an editor's line does, else Windows-1252.
func declaredCharmap(src []byte) *charmap.Charmap {
	head := strings.ToLower(string(src[:min(len(src), SniffLen)]))
	for _, mark := range []string{"encoding=", "charset=", "coding:", "]{inputenc}"} {
		i := strings.Index(head, mark)
		if i < 0 {
			continue
		}
		name := head[i+len(mark):]
		if mark[0] == ']' {
			name = head[strings.LastIndexByte(head[:i], '[')+1 : i]
		}
		name = strings.TrimLeft(name, " \"'")
		if m := charmapNamed(name[:min(len(name), 16)]); m != nil {
			return m
		}
	}
	return charmap.Windows1252
}

func charmapNamed(name string) *charmap.Charmap {
	if i := strings.IndexAny(name, "\"'>;,} \t\r\n"); i >= 0 {
		name = name[:i]
	}
	switch strings.NewReplacer("-", "", "_", "").Replace(name) {
	case "iso88592", "latin2":
		return charmap.ISO8859_2
	case "iso88595":
		return charmap.ISO8859_5
	case "iso88597":
		return charmap.ISO8859_7
	case "iso88599", "latin5", "windows1254", "cp1254":
		return charmap.Windows1254
	case "iso885915", "latin9":
		return charmap.ISO8859_15
	case "windows1250", "cp1250":
		return charmap.Windows1250
	case "windows1251", "cp1251":
		return charmap.Windows1251
	case "windows1253", "cp1253":
		return charmap.Windows1253
	case "windows1257", "cp1257":
		return charmap.Windows1257
	case "koi8r":
		return charmap.KOI8R
	case "koi8u":
		return charmap.KOI8U
	case "macintosh", "macroman", "applemac":
		return charmap.Macintosh
	}
	return nil
}

// notText says what src is when it is clearly no text.
func notText(src []byte) error {
	for _, k := range []struct{ magic, what string }{
		{"%PDF-", "a PDF file: turn it into text first, for instance with pdftotext"},
		{"{\\rtf", "an RTF file, which is not read: save it as .docx or .odt"},
		{"\xd0\xcf\x11\xe0", "an old Word file, which is not read: save it as .docx or .odt"},
		{"PK\x03\x04", "a zip archive: a Word paper has to be named .docx, any other be saved as text"},
		{"\x89PNG", "a picture"},
		{"\xff\xd8\xff", "a picture"},
		{"GIF8", "a picture"},
		{"\x1f\x8b", "a compressed file"},
		{"%!PS", "a PostScript file: turn it into text first"},
	} {
		if bytes.HasPrefix(src, []byte(k.magic)) {
			return errors.New("this is " + k.what)
		}
	}
	if bytes.IndexByte(src[:min(len(src), 8192)], 0) >= 0 {
		return errors.New("this is not text: it holds NUL bytes")
	}
	return nil
}
