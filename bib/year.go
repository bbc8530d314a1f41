package bib

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// looseYear reads what people put in the field year. text is the field
// decoded, source is it with its ties.
func looseYear(text, source string) Date {
	d := Date{Kind: Dated}
	low := strings.ToLower(text)
	ns := yearNumbers(text)
	if len(ns) == 0 {
		switch {
		case isPending(low):
			d.Kind = Pending
		case isUndated(low):
			d.Kind = Undated
		default:
			d.Kind = Undated
			d.Problem = "the year “" + text + "” can't be read"
		}
		return d
	}
	a := ns[0]
	d.Year, d.Last, d.Suffix = a.year, a.year+a.span, a.suffix
	if len(ns) > 1 {
		d.second(a, ns[1], text)
	}
	d.Circa = isCirca(low) || strings.HasPrefix(source, "~") || strings.HasSuffix(source, "~")
	if a.digits == 2 && a.year > 0 {
		d.Problem = "the year “" + text + "” has only two digits"
	}
	return d
}

// second adds another year: the end of a range, or the original one.
func (d *Date) second(a, b yearNumber, text string) {
	between := text[a.end:b.at]
	switch {
	case a.bracket != b.bracket:
		d.Orig, d.Year = min(a.year, b.year), max(a.year, b.year)
		d.Last = d.Year
		d.Suffix = a.suffix + b.suffix
	case strings.Contains(between, "/") && b.year-a.year > 20: // a reprint, not a range
		d.Orig, d.Year, d.Last, d.Suffix = a.year, b.year, b.year, b.suffix
	case strings.ContainsAny(between, "-–—/,&") || isOneOf(strings.Trim(between, " ."), "to", "and", "bis", "und", "et", "y"):
		d.Last = max(a.year, b.year)
		if b.year < a.year {
			d.Problem = "the years " + text + " run backwards"
		}
	}
}

// A yearNumber is a number in a text that can be a year.
type yearNumber struct {
	year, span int // span is 9 for "1990s"
	digits     int
	suffix     string
	bracket    bool // in brackets or parentheses
	at, end    int
}

// yearNumbers finds the years of a text. A number of three or four digits
// is one, if no other digit or letter touches it; a shorter one only with an
// era, behind a year and a dash, or alone.
func yearNumbers(s string) []yearNumber {
	var ns []yearNumber
	bracket := 0
	for i := 0; i < len(s) && len(ns) < 8; i++ {
		switch c := s[i]; {
		case c == '[' || c == '(':
			bracket++
		case c == ']' || c == ')':
			bracket--
		case isDigit(c):
			k := i
			for k < len(s) && isDigit(s[k]) {
				k++
			}
			n := yearNumber{at: i, end: k, digits: k - i, bracket: bracket > 0}
			if n.read(s, ns) {
				ns = append(ns, n)
			}
			i = max(k, n.end) - 1
		}
	}
	return ns
}

// read works out the year of the digits s[n.at:n.end] and what belongs to it;
// false if they are no year.
func (n *yearNumber) read(s string, before []yearNumber) bool {
	n.year, _ = strconv.Atoi(s[n.at:n.end])
	rest := s[n.end:]
	if len(rest) > 0 && rest[0]|0x20-'a' < 26 && !startsWord(rest[1:]) {
		if n.span = 0; rest[0] == 's' && n.year%10 == 0 {
			n.span = 9
		} else {
			n.suffix = strings.ToLower(rest[:1])
		}
		n.end++
		rest = rest[1:]
	} else if strings.HasPrefix(rest, "-") && len(rest) > 1 && rest[1]|0x20-'a' < 26 && !startsWord(rest[2:]) {
		n.suffix = strings.ToLower(rest[1:2]) // "2019-a"
		n.end += 2
		rest = rest[2:]
	} else if startsWord(rest) {
		return false
	}
	if n.digits > 4 {
		return false
	}
	era, size := eraOf(rest)
	if size == 0 && len(before) == 0 {
		if era, _ = eraOfRange(rest); era != "BC" {
			era = ""
		}
	}
	n.end += size
	switch {
	case era == "BC":
		n.year = 1 - n.year
	case era == "AD" || strings.HasSuffix(strings.ToUpper(strings.TrimRight(s[:n.at], " .")), "AD") || n.digits == 4:
	case n.endsRange(s, before):
		prev := before[len(before)-1].year // "1987-88"
		unit := 100
		if n.digits == 1 {
			unit = 10
		}
		n.year += prev - prev%unit
	default:
		alone := strings.Trim(s[:n.at]+s[n.end:], " .[]()?") // "825", "c. 825"
		return n.digits >= 2 && (alone == "" || isCirca(strings.ToLower(alone)+" "))
	}
	return true
}

// endsRange says whether a number of one or two digits is the end of a range,
// as in "1987-88", and not the month of "2001-2-3".
func (n *yearNumber) endsRange(s string, before []yearNumber) bool {
	return len(before) > 0 && n.digits <= 2 && isDash(strings.TrimSpace(s[before[len(before)-1].end:n.at])) && !strings.HasPrefix(s[n.end:], "-")
}

func isDash(s string) bool { return isOneOf(s, "-", "–", "—", "/", "--") }

// startsWord says whether s begins with a letter or a digit. Letters without
// case are none here: they stand right behind years, as in 2019年.
func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) && !unicode.Is(unicode.Lo, r) || unicode.IsDigit(r)
}

// eraOf gives the era that s begins with, "BC" or "AD", and its length.
func eraOf(s string) (string, int) {
	trimmed := strings.TrimLeft(s, " ")
	skipped := len(s) - len(trimmed)
	low := strings.ToLower(trimmed)
	for _, e := range [...]struct{ text, era string }{
		{"b.c.e.", "BC"}, {"bce", "BC"}, {"b.c.", "BC"}, {"bc", "BC"}, {"v. chr.", "BC"}, {"v.chr.", "BC"},
		{"av. j.-c.", "BC"}, {"a.c.", "BC"}, {"a. c.", "BC"}, {"a.d.", "AD"}, {"ad", "AD"}, {"c.e.", "AD"}, {"ce", "AD"}, {"n. chr.", "AD"},
	} {
		if rest, ok := strings.CutPrefix(low, e.text); ok && !startsWord(rest) {
			return e.era, skipped + len(e.text)
		}
	}
	return "", 0
}

// eraOfRange gives the era behind the second year of a range, "-40 BC".
func eraOfRange(s string) (string, int) {
	t := strings.TrimLeft(s, " ")
	for _, dash := range [...]string{"-", "–", "—", "/"} {
		if rest, ok := strings.CutPrefix(t, dash); ok {
			rest = strings.TrimLeft(rest, " ")
			return eraOf(strings.TrimLeftFunc(rest, func(r rune) bool { return !notDigit(r) }))
		}
	}
	return "", 0
}

// isCirca says whether a text, in lower case, calls its year uncertain.
func isCirca(low string) bool {
	low = strings.TrimLeft(low, "[( ")
	for _, w := range [...]string{"c.", "c ", "ca.", "ca ", "circa", "cca", "around", "about", "approx", "um ", "vers ", "ca"} {
		if rest, ok := strings.CutPrefix(low, w); ok && (rest == "" || !unicode.IsLetter(rune(rest[0]))) {
			return true
		}
	}
	return strings.Contains(low, "?") || strings.HasPrefix(low, "~")
}

// isUndated says whether a text, in lower case, says that there is no year.
func isUndated(low string) bool {
	switch strings.Trim(low, " []()") {
	case "", "n.d.", "n.d", "nd", "n. d.", "no date", "undated", "unknown", "none", "nodate", "no year", "not given", "n/a", "na", "-", "–", "—",
		"s.d.", "s. d.", "s.a.", "s. a.", "s.f.", "s. f.", "sin fecha", "sans date", "o.j.", "o. j.", "ohne jahr", "senza data", "z.d.", "б.г.", "б. г.", "date unknown":
		return true
	}
	return strings.Trim(low, " ?x[]()") == ""
}

// isPending says whether a text says that the work is yet to appear.
func isPending(text string) bool {
	low := strings.ToLower(text)
	for _, w := range [...]string{
		"in press", "inpress", "in-press", "forthcoming", "to appear", "to be published", "submitted", "accepted", "in prep", "under review",
		"in review", "in revision", "in publication", "in the press", "online first", "onlinefirst", "advance online", "early access", "ahead of print",
		"in progress", "under submission", "unpublished", "prepublished", "in production", "im druck", "im erscheinen", "erscheint", "in vorbereitung", "eingereicht",
		"sous presse", "à paraître", "en prensa", "en preparación", "próximamente", "no prelo", "in stampa", "in corso di stampa", "in druk", "в печати", "forthc",
	} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return low == "press" || low == "pending"
}
