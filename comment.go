package citevet

import (
	"bytes"
	"strings"
)

const marker = "citevet:ignore"

// A comment is a directive in the source, before its stretch is known.
type comment struct {
	offset, end int    // from the marker to the end of the comment
	text        string // what follows the marker
	line        [2]int // the line that it stands on
	alone       bool   // nothing else stands there
}

// comments finds the directives of src.
func comments(src []byte) []comment {
	var out []comment
	for at := 0; ; {
		i := bytes.Index(src[at:], []byte(marker))
		if i < 0 {
			return out
		}
		at += i
		if c, ok := commentAt(src, at); ok {
			out = append(out, c)
		}
		at += len(marker)
	}
}

func commentAt(src []byte, at int) (comment, bool) {
	start := bytes.LastIndexAny(src[:at], "\n\r") + 1
	end := lineEnd(src, at)
	head, isComment := trimOpener(string(bytes.TrimSpace(src[start:at])))
	text, tail := string(src[at+len(marker):end]), ""
	for _, closer := range []string{"-->", "*/"} {
		if body, rest, ok := strings.Cut(text, closer); ok {
			text, tail = body, rest
		}
	}
	named := text == "" || strings.ContainsAny(text[:1], " \t:")
	alone := head == "" && strings.TrimSpace(tail) == ""
	return comment{
		offset: at, end: at + len(marker) + len(strings.TrimRight(text, " \t")),
		text: strings.TrimSpace(text), line: [2]int{start, end}, alone: alone,
	}, named && (isComment || alone)
}

func lineEnd(src []byte, at int) int {
	if i := bytes.IndexAny(src[at:], "\n\r"); i >= 0 {
		return at + i
	}
	return len(src)
}

// trimOpener takes off what opens a comment in one of the formats.
func trimOpener(head string) (string, bool) {
	for _, opener := range []string{"<!--", "%", "//", "#", "..", "/*"} {
		if rest, ok := strings.CutSuffix(head, opener); ok {
			return strings.TrimSpace(strings.TrimRight(rest, "%")), true
		}
	}
	return head, false
}

// parse reads "missing, year: reason".
func (c comment) parse() (names []string, reason string) {
	list, reason, _ := strings.Cut(c.text, ":")
	for name := range strings.FieldsFuncSeq(list, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' }) {
		names = append(names, name)
	}
	return names, strings.TrimSpace(reason)
}

// nextLine gives the next line after offset that is not blank.
func nextLine(src []byte, offset int) (from, to int) {
	for from = offset; from < len(src); from++ {
		if c := src[from]; c != ' ' && c != '\t' && c != '\n' && c != '\r' {
			break
		}
	}
	return from, lineEnd(src, from)
}
