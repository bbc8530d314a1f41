package prose

import (
	"strings"
	"unicode"
)

// printed marks what was written since an earlier place of the open block as
// the text of a citation: the citations get that place and that text.
func (w *blockWriter) printed(at textPlace, keys []KeyCite) {
	text := ""
	if at.block == w.at && at.block >= 0 && at.at <= len(w.open.text) {
		for at.at < len(w.open.text) && isSpace(w.open.text[at.at]) {
			at.at++
		}
		text = strings.TrimRight(string(w.open.text[at.at:]), " \t\r\n\f")
	}
	if text == "" || w.at < 0 {
		at = textPlace{block: -1}
	}
	mode := printedMode(text)
	for i := range keys {
		k := &keys[i]
		k.Block, k.At, k.Printed = at.block, at.at, text
		if k.Mode == Normal {
			k.Mode = mode
		}
	}
	w.doc.Keys = append(w.doc.Keys, keys...)
}

// here gives the place where the next text will stand.
func (w *blockWriter) here() textPlace {
	if w.mute > 0 {
		return textPlace{block: -1}
	}
	w.begin()
	return textPlace{w.at, len(w.open.text)}
}

// printedMode tells from the text of a citation how it stands in its
// sentence: "Smith et al. (2019)" holds the author, "2019" or "(2019)" leaves
// them to the words before it.
func printedMode(text string) Mode {
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
		return AuthorInText
	case digits == 4 && letters <= 1:
		return SuppressAuthor
	}
	return Normal
}
