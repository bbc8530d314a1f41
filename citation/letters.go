package citation

import (
	"strings"
	"unicode/utf8"

	"github.com/citevet/citevet/internal/date"
	"github.com/citevet/citevet/internal/lang"
)

// letters reads "b, c" behind "2019a", "–c" for a range, and makes an item of
// each letter.
func (s *groupReader) letters(g *Group, it *Item, d dated, i, to int) int {
	if it.Date.Suffix == "" {
		return i
	}
	for i+1 < to {
		k := s.nextLetter(i, to)
		if k == i {
			return i
		}
		last := s.t[k-1].text(s.cursor)
		if s.t[i].is('-') {
			s.lettersBetween(g, it, last, k-1)
		}
		it = s.oneLetter(g, it, last, k-1, k)
		i = k
	}
	return i
}

// nextLetter gives the token behind the next letter, with what parts it from
// the one before token i: ", c", "–c", ", and c", " c"; i where there is none.
func (s *cursor) nextLetter(i, to int) int {
	k := i
	if !s.letter(k, to) || !s.t[k].space {
		if !s.partsLetters(k) {
			return i
		}
		k++
	}
	if k < to && s.t[k].kind == word && s.words.strongConnective(s.t[k].text(s)) {
		k++
	}
	if !s.letter(k, to) {
		return i
	}
	return k + 1
}

// partsLetters tells whether token k parts the letters of a year.
func (s *cursor) partsLetters(k int) bool {
	switch t := &s.t[k]; t.kind {
	case punct:
		return strings.ContainsRune("-,;&/", t.r)
	case word:
		return s.words.strongConnective(t.text(s))
	}
	return false
}

// letter tells whether token k is a letter that stands for a further work of
// the same year.
func (s *cursor) letter(k, to int) bool {
	if k >= to {
		return false
	}
	t := &s.t[k]
	if t.kind != word || t.caps != lower || len(t.text(s)) != 1 && t.text(s)[0] < utf8.RuneSelf || date.Letter(t.text(s)) == "" {
		return false
	}
	if k+1 >= to {
		return true
	}
	n := &s.t[k+1]
	return n.is(',') || n.is(';') || n.is(':') || n.is('-') || n.is('&') || n.kind == closing || n.kind == word && (s.words.strongConnective(n.text(s)) || utf8.RuneCountInString(n.text(s)) == 1 && n.caps == lower || s.meaning(k+1).Is(lang.PagePlain))
}

// lettersBetween makes the items of the letters that a range leaves out: b of a–c.
func (s *groupReader) lettersBetween(g *Group, it *Item, last string, k int) {
	first, _ := utf8.DecodeRuneInString(it.Date.Suffix)
	end, _ := utf8.DecodeRuneInString(last)
	for c := first + 1; c < end && c-first < 26; c++ {
		s.oneLetter(g, it, string(c), k-1, k+1)
	}
}

func (s *groupReader) oneLetter(g *Group, it *Item, suffix string, from, to int) *Item {
	next := *it
	next.Date.Suffix = suffix
	next.Date.Text = next.Date.Year + suffix
	next.Date.Pos, next.Date.End = s.place(from, to)
	next.Date.At = s.span(from, to)
	next.Inherited, next.Locators, next.Prefix, next.DateSep, next.EtAlText = true, nil, "", "", ""
	s.placeItem(&next, from, to)
	g.Items = append(g.Items, &next)
	return &next
}
