package blocks

import (
	"strings"
	"unicode"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/chars"
)

// Printed marks what was written since an earlier place of the open block as
// the text of a citation: the citations get that place and that text.
func (w *Writer) Printed(at Place, keys []prose.KeyCite) {
	text := ""
	if at.Block == w.at && at.Block >= 0 && at.At <= len(w.open.Text) {
		for at.At < len(w.open.Text) && chars.IsSpace(w.open.Text[at.At]) {
			at.At++
		}
		text = strings.TrimRight(string(w.open.Text[at.At:]), " \t\r\n\f")
	}
	if text == "" || w.at < 0 {
		at = Place{Block: -1}
	}
	mode := PrintedMode(text)
	for i := range keys {
		k := &keys[i]
		k.Block, k.At, k.Printed = at.Block, at.At, text
		if k.Mode == prose.Normal {
			k.Mode = mode
		}
	}
	w.Doc.Keys = append(w.Doc.Keys, keys...)
}

// Here gives the place where the next text will stand.
func (w *Writer) Here() Place {
	if w.Mute > 0 {
		return Place{Block: -1}
	}
	w.begin()
	return Place{w.at, len(w.open.Text)}
}

// PrintedMode tells from the text of a citation how it stands in its
// sentence: "Smith et al. (2019)" holds the author, "2019" or "(2019)" leaves
// them to the words before it.
func PrintedMode(text string) prose.Mode {
	before, _, bracket := strings.Cut(text, "(")
	digits, letters := 0, 0
	for _, c := range text {
		switch {
		case unicode.IsDigit(c):
			digits++
		case unicode.IsLetter(c):
			letters++
		}
	}
	switch {
	case bracket && strings.ContainsFunc(before, unicode.IsLetter):
		return prose.AuthorInText
	case digits == 4 && letters <= 1:
		return prose.SuppressAuthor
	}
	return prose.Normal
}
