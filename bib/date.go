package bib

import "strings"

// A Date is a date of an entry.
type Date struct {
	Text   string // as in the field, decoded
	Year   int    // 0 where there is none; astronomical (44 BC is -43)
	Last   int    // the last year of a range, else Year; 0 also for an open end
	Suffix string // "a" in year = {2019a}
	Orig   int    // the original year of "[1890] 1990" or origdate; 0 where there is none
	Kind   DateKind
	Month  int // 1–12, 21–24 for seasons, 0 where there is none
	Day    int
	Circa  bool

	// Problem says why the date can't be right or can't be read; "" where
	// nothing speaks against it.
	Problem string
}

// A DateKind says what stands for the year.
type DateKind uint8

// The kinds of date.
const (
	Undated DateKind = iota // no field, empty, "n.d."
	Dated
	Pending // "in press", "forthcoming"
)

func (k DateKind) String() string {
	switch k {
	case Dated:
		return "dated"
	case Pending:
		return "pending"
	}
	return "undated"
}

// Date gives the date that a work is cited by: date, else year, else
// eventdate or origdate, as biblatex chooses it. A date is read as biblatex
// reads one (a subset of ISO 8601-2 or EDTF), a year also as people fill the
// field: "2019a", "n.d.", "in press", "c. 1750", "[1890] 1990", "44 BC". An
// entry without a year is pending where pubstate, or note, says so.
func (e *Entry) Date() Date {
	e = e.sound()
	heir := hasParents(e)
	d := e.mainDate(heir)
	if d.Month == 0 && d.Kind == Dated {
		d.Month, d.Day = e.month(d.Day)
	}
	if d.Orig == 0 {
		for _, field := range [...]string{"origdate", "origyear"} {
			if v, _ := e.valueOf(field, heir); v != "" {
				d.Orig = readDate(v, true).Year
				break
			}
		}
	}
	if d.Kind == Undated {
		for _, field := range [...]string{"pubstate", "note", "howpublished"} {
			if text := e.Text(field); isPending(text) || field == "pubstate" && text != "" {
				d.Kind = Pending
				if d.Text == "" {
					d.Text = text
				}
				break
			}
		}
	}
	return d
}

func (e *Entry) mainDate(heir bool) Date {
	date, _ := e.valueOf("date", heir)
	year, _ := e.valueOf("year", heir)
	if own, _ := e.own("year"); heir && own != "" {
		if ownDate, _ := e.own("date"); ownDate == "" {
			date = "" // a date that is only inherited does not hide it
		}
	}
	if date != "" {
		d := readDate(date, false)
		if d.Kind == Dated || year == "" {
			return d
		}
		return readDate(year, true)
	}
	if year != "" {
		return readDate(year, true)
	}
	for _, field := range [...]string{"eventdate", "origdate"} {
		if v, _ := e.value(field); v != "" {
			return readDate(v, false)
		}
	}
	return Date{}
}

// readDate reads the value of a field. loose says that it is a year, in which
// people write what they like; a date that is no EDTF is read so too, but is
// a problem.
func readDate(value string, loose bool) Date {
	if y := plainYear(value); y != 0 {
		return Date{Kind: Dated, Year: y, Last: y, Text: value}
	}
	plain := strings.TrimSpace(dropBraces(value))
	d, ok := edtf(plain)
	if !ok || loose && strings.Contains(plain, "/") {
		slash := d
		d = looseYear(Decode(value), plain)
		if ok && d.Kind != Dated {
			d = slash
		}
		if !loose && d.Kind == Dated {
			d.Problem = "the date “" + Decode(value) + "” is not written as YYYY-MM-DD"
		}
	}
	if d.Text = Decode(value); ok { // with its "~"
		d.Text = plain
	}
	if d.Problem == "" && d.Year > 2100 && d.Year < 10000 {
		d.Problem = "the year " + d.Text + " can't be right"
	}
	return d
}

// plainYear reads the year that is all of most fields, 1000 to 2099; 0 for
// anything else.
func plainYear(s string) int {
	if len(s) != 4 || s[0] != '1' && (s[0] != '2' || s[1] != '0') {
		return 0
	}
	if !isNumber(s) {
		return 0
	}
	return leadingNumber(s)
}

func dropBraces(s string) string {
	if strings.IndexByte(s, '{') < 0 && strings.IndexByte(s, '}') < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r == '{' || r == '}' {
			return -1
		}
		return r
	}, s)
}

// month reads the field month: a macro, a name in English, a number, a
// season; and the day in "10~" # jan, if there is none yet.
func (e *Entry) month(day int) (int, int) {
	text := strings.ToLower(e.Text("month"))
	if text == "" {
		return 0, day
	}
	month := 0
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r < 'a' && notDigit(r) || r > 'z' && r < 0x80 }) {
		n := leadingNumber(w)
		switch {
		case month == 0 && n == 0:
			month = monthNumber(w)
		case n > 0 && n <= 31 && day == 0:
			day = n
		}
	}
	if month == 0 && day <= 12 { // month = 3
		month, day = day, 0
	}
	return month, day
}

// monthNumber gives 1–12 for a month and 21–24 for a season, by its English
// name or the beginning of it; 0 for another word.
func monthNumber(w string) int {
	if len(w) < 3 {
		return 0
	}
	switch w[:3] {
	case "jan":
		return 1
	case "feb":
		return 2
	case "mar":
		return 3
	case "apr":
		return 4
	case "may":
		return 5
	case "jun":
		return 6
	case "jul":
		return 7
	case "aug":
		return 8
	case "sep":
		return 9
	case "oct":
		return 10
	case "nov":
		return 11
	case "dec":
		return 12
	case "spr":
		return 21
	case "sum":
		return 22
	case "aut", "fal":
		return 23
	case "win":
		return 24
	}
	return 0
}
