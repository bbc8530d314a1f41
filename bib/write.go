package bib

import (
	"errors"
	"io"
	"strings"

	"github.com/nickng/bibtex"
)

// String writes the entry in BibTeX's syntax: its fields in their order, each
// on a line of its own; braces, macros and "#" as they are in the list, white
// space within values untouched. A repeated field is written once. Braces
// that do not match are mended, for what has them cannot be written.
func (e *Entry) String() string {
	e = e.sound()
	var b strings.Builder
	b.WriteString("@" + e.Type + "{" + e.CiteName + ",\n")
	seen := make(map[string]bool, len(e.Order))
	for _, f := range e.Order {
		v, ok := e.Fields[f.Name]
		if !ok || seen[f.Name] {
			continue
		}
		seen[f.Name] = true
		b.WriteString("  " + f.Name + " = ")
		writeValue(&b, v)
		b.WriteString(",\n")
	}
	b.WriteString("}\n")
	return b.String()
}

// WriteTo writes the list in BibTeX's syntax: preambles, strings, then the
// entries, with an empty line between them. Comments are not written.
func (l *List) WriteTo(w io.Writer) (int64, error) {
	var n int64
	switch {
	case l == nil:
		return 0, nil
	case w == nil:
		return 0, errors.New("no writer to write the list to")
	}
	put := func(s string) error {
		k, err := io.WriteString(w, s)
		n += int64(k)
		return err
	}
	for _, p := range l.preambles {
		var b strings.Builder
		writeValue(&b, p)
		if err := put("@preamble{" + b.String() + "}\n\n"); err != nil {
			return n, err
		}
	}
	for _, v := range l.strings {
		var b strings.Builder
		writeValue(&b, v.Value)
		if err := put("@string{" + v.Key + " = " + b.String() + "}\n\n"); err != nil {
			return n, err
		}
	}
	for i, e := range l.sound() {
		s := e.String()
		if i > 0 {
			s = "\n" + s
		}
		if err := put(s); err != nil {
			return n, err
		}
	}
	return n, nil
}

func writeValue(b *strings.Builder, v bibtex.BibString) {
	switch v := v.(type) {
	case *bibtex.BibVar:
		b.WriteString(v.Key)
	case *bibtex.BibComposite:
		for i, part := range *v {
			if i > 0 {
				b.WriteString(" # ")
			}
			writeValue(b, part)
		}
	default:
		b.WriteString("{" + balance(write(v)) + "}")
	}
}

// balance gives s with its braces matched: those that close nothing are left
// out, those that lack are added.
func balance(s string) string {
	depth, low := 0, 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		}
		low = min(low, depth)
	}
	if depth == 0 && low == 0 {
		return s
	}
	var b strings.Builder
	depth = 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth == 0 {
				continue
			}
			depth--
		}
		b.WriteByte(s[i])
	}
	return b.String() + strings.Repeat("}", depth)
}
