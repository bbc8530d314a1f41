package reflist

import (
	"slices"
	"unicode/utf8"
)

// Lines of text that a program wrapped are at most so long, in characters, and
// so many in a hundred of them come near the longest.
const (
	maxWrapped = 140
	wrapNear   = 85 // in a hundred of the width
	wrapShare  = 35
)

// breaks tells of each line whether the line before it could have held its
// first word, so that somebody ended it there, or had no room.
func breaks(lines []line) {
	width := widthOf(lines)
	for i := 1; i < len(lines); i++ {
		l, before := &lines[i], &lines[i-1]
		switch {
		case l.inside:
		case width == 0:
			l.broken = true
		default:
			need := before.indent + before.runes + 1 + firstWord(l.text)
			l.broken = need*100 <= width*wrapNear || need <= width-6
			l.full = need > width
		}
	}
}

func firstWord(s string) int {
	for i := range len(s) {
		if s[i] == ' ' || s[i] == '\t' {
			return utf8.RuneCountInString(s[:i])
		}
	}
	return utf8.RuneCountInString(s)
}

// widthOf gives the width that the lines were wrapped at, in characters; 0
// where they were not.
func widthOf(lines []line) int {
	lengths := make([]int, 0, len(lines))
	for i := range lines {
		if !lines[i].inside {
			lengths = append(lengths, lines[i].indent+lines[i].runes)
		}
	}
	if len(lengths) < 4 {
		return 0
	}
	slices.Sort(lengths)
	width := lengths[len(lengths)*95/100]
	if width > maxWrapped {
		return 0
	}
	first, _ := slices.BinarySearch(lengths, width*wrapNear/100)
	near := len(lengths) - first
	if near*100 < len(lengths)*wrapShare {
		return 0
	}
	return width
}
