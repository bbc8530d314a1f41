package date

import (
	"strconv"
	"strings"
)

// EDTF reads a date as biblatex does: ISO 8601-2, level 1. It gives false for
// anything else.
func EDTF(s string) (Date, bool) {
	if len(s) > maxEDTF {
		return Date{}, false
	}
	first, last, isRange := strings.Cut(s, "/")
	a, okA := edtfPoint(first)
	if !isRange {
		return a, okA
	}
	openA, openB := isOpen(first), isOpen(last)
	b, okB := edtfPoint(last)
	switch {
	case okA && openB:
		a.Last = 0
		return a, true
	case openA && okB:
		b.Circa = b.Circa || a.Circa
		return b, true
	case !okA || !okB:
		return Date{}, false
	}
	a.Circa = a.Circa || b.Circa
	if a.Last = b.Last; b.Year < a.Year {
		a.Fault = Backwards
	}
	return a, true
}

// maxEDTF is the length in bytes of the longest date that is read.
const maxEDTF = 60

func isOpen(s string) bool { return s == "" || s == ".." }

// edtfPoint reads one end of a range, or a date alone.
func edtfPoint(s string) (Date, bool) {
	d := Date{Kind: Dated}
	if k := len(s) - 1; k > 0 && strings.IndexByte("~?%", s[k]) >= 0 {
		d.Circa = true
		s = s[:k]
	}
	s, clock, hasTime := strings.Cut(s, "T")
	if hasTime && (len(clock) < 5 || !isDigit(clock[0])) {
		return d, false
	}
	year, rest, ok := edtfYear(s)
	if !ok {
		return d, false
	}
	d.Year, d.Last = year.first, year.last
	ok = rest == "" || d.edtfMonth(rest)
	return d, ok
}

// edtfMonth reads the month, or the season, and the day: "-05", "-05-12",
// "-XX-XX".
func (d *Date) edtfMonth(s string) (ok bool) {
	month, day, hasDay := strings.Cut(s[1:], "-")
	if s[0] != '-' || len(month) != 2 || hasDay && len(day) != 2 {
		return false
	}
	if month == "XX" && (!hasDay || day == "XX") {
		return true
	}
	if d.Month, ok = number(month, 1, 24); !ok || d.Month > 12 && (d.Month < 21 || hasDay) {
		return false
	}
	if hasDay && day != "XX" {
		d.Day, ok = number(day, 1, daysIn(d.Year, d.Month))
	}
	return ok
}

type years struct{ first, last int }

// edtfYear reads the year at the front of s: four digits, the last of which
// may be X, with a minus, or any number after a Y.
func edtfYear(s string) (years, string, bool) {
	if long, ok := strings.CutPrefix(s, "Y"); ok {
		n, err := strconv.Atoi(long)
		return years{n, n}, "", err == nil
	}
	digits, minus := strings.CutPrefix(s, "-")
	if len(digits) < 4 {
		return years{}, "", false
	}
	digits, rest := digits[:4], digits[4:]
	known := strings.TrimRight(digits, "X")
	n, err := strconv.Atoi(known)
	if err != nil || known[0] == '-' || known[0] == '+' || len(known) < 2 || rest != "" && len(known) < 4 {
		return years{}, "", false
	}
	y := years{n, n}
	for range 4 - len(known) {
		y.first, y.last = y.first*10, y.last*10+9
	}
	if minus {
		y.first, y.last = -y.last, -y.first
	}
	return y, rest, true
}

// number reads a number from low to high.
func number(s string, low, high int) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && isDigit(s[0]) && n >= low && n <= high
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
