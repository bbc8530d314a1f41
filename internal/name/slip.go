package name

import (
	"unicode"
	"unicode/utf8"
)

// IsSlip reports whether two folded names differ by no more than a slip of the
// pen: one letter wrong, missing, too many or swapped with its neighbour, in
// names of four letters and more; two in names of eight and more. In Chinese,
// Japanese and Korean, where a letter is a syllable or a word, most names have
// two or three and each of them makes another name: there nothing shorter than
// six letters has slips.
func IsSlip(a, b string) bool {
	allowed := Slips(min(utf8.RuneCountInString(a), utf8.RuneCountInString(b)))
	if allowed == 0 || a == b || hasSyllables(a) && utf8.RuneCountInString(a) < 6 {
		return false
	}
	return Distance(a, b, allowed) <= allowed
}

// Slips is how many letters may be wrong in a name of n letters.
func Slips(n int) int {
	switch {
	case n >= 8:
		return 2
	case n >= 4:
		return 1
	}
	return 0
}

// hasSyllables tells of names whose letters are syllables or words.
func hasSyllables(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
}

// maxLetters bounds the letters that Distance compares.
const maxLetters = 64

// Distance is the number of letters to insert, delete, replace or swap with
// their neighbour to get from a to b (optimal string alignment), or some
// number above limit.
func Distance(a, b string, limit int) int {
	a, b = trimCommon(a, b)
	if limit == 1 && max(utf8.RuneCountInString(a), utf8.RuneCountInString(b)) > 2 {
		return 2 // two letters that are swapped is the longest that one slip differs in
	}
	var roomA, roomB [maxLetters]rune
	as, okA := letters(roomA[:0], a)
	bs, okB := letters(roomB[:0], b)
	switch {
	case !okA || !okB:
		return limit + 1
	case len(as) == 0 || len(bs) == 0:
		return max(len(as), len(bs))
	}
	return align(as, bs, limit)
}

// trimCommon takes the letters off that a and b begin and end with.
func trimCommon(a, b string) (string, string) {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	for n > 0 && (n < len(a) && !utf8.RuneStart(a[n]) || n < len(b) && !utf8.RuneStart(b[n])) {
		n--
	}
	a, b = a[n:], b[n:]
	n = 0
	for n < min(len(a), len(b)) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for n > 0 && !utf8.RuneStart(a[len(a)-n]) {
		n--
	}
	return a[:len(a)-n], b[:len(b)-n]
}

// letters appends the letters of s to room; false where there is none for them.
func letters(room []rune, s string) ([]rune, bool) {
	for _, r := range s {
		if len(room) == maxLetters {
			return nil, false
		}
		room = append(room, r)
	}
	return room, true
}

func align(a, b []rune, limit int) int {
	var rows [3][maxLetters + 1]uint8
	before, prev, row := &rows[0], &rows[1], &rows[2]
	for j := 0; j <= len(b); j++ {
		prev[j] = uint8(j)
	}
	for i := 1; i <= len(a); i++ {
		row[0] = uint8(i)
		least := row[0]
		for j := 1; j <= len(b); j++ {
			cost := uint8(1)
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d := min(prev[j]+1, row[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j] = d
			least = min(least, d)
		}
		if int(least) > limit {
			return limit + 1
		}
		before, prev, row = prev, row, before
	}
	return int(prev[len(b)])
}
