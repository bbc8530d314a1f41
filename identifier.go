package citevet

import (
	"strings"

	"github.com/citevet/citevet/bib"
)

// checkIdentifiers reports a DOI, ISBN or ISSN of e that can't be right. Only
// what the entry itself holds is looked at.
func checkIdentifiers(pass *ListPass, e *bib.Entry) {
	if doi := e.Own("doi"); doi != "" && !isDOI(bareDOI(doi)) {
		pass.reportAt(e, "doi", "%s: %s is no DOI", key(e), shorten(doi, 60))
	}
	if isbn := e.Own("isbn"); isbn != "" {
		if why := isbnFault(isbn); why != "" {
			pass.reportAt(e, "isbn", "%s: %s", key(e), why)
		}
	}
	if issn := e.Own("issn"); issn != "" {
		if why := issnFault(issn); why != "" {
			pass.reportAt(e, "issn", "%s: %s", key(e), why)
		}
	}
}

// bareDOI takes off what people write around a DOI: braces, "doi:", the
// address of a site that resolves it.
func bareDOI(s string) string {
	s = strings.Trim(strings.TrimSpace(s), "{}")
	if strings.Contains(s, "://") || strings.HasPrefix(strings.ToLower(s), "doi") || strings.HasPrefix(s, "dx.") {
		if i := strings.Index(s, "10."); i > 0 && strings.IndexByte("/:= ", s[i-1]) >= 0 {
			s = s[i:]
		}
	}
	return s
}

// isDOI tells whether s has a DOI's shape: "10.", a registrant's number that
// may have subdivisions, a slash, and something after it.
func isDOI(s string) bool {
	rest, ok := strings.CutPrefix(s, "10.")
	registrant, name, found := strings.Cut(rest, "/")
	return ok && found && name != "" && len(registrant) >= 4 && strings.Trim(registrant, "0123456789.") == "" &&
		!strings.ContainsAny(s, " \t\n")
}

// isbnFault says what is wrong with the numbers of an isbn field; "" if
// nothing is. An ISSN in its place is none of our business.
func isbnFault(field string) string {
	return numbersFault(field, "ISBN", func(n string) bool { return len(n) == 10 || len(n) == 13 || len(n) == 8 }, func(n string) bool {
		switch len(n) {
		case 8:
			return weighted(n) == 0
		case 10:
			return weighted(n) == 0
		}
		return ean(n)
	})
}

func issnFault(field string) string {
	return numbersFault(field, "ISSN", func(n string) bool { return len(n) == 8 }, func(n string) bool { return weighted(n) == 0 })
}

// numbersFault looks at each number of a field: they may have hyphens and
// blanks within, be separated by commas, and be followed by "(pbk.)".
func numbersFault(field, kind string, length, valid func(string) bool) string {
	for part := range strings.FieldsFuncSeq(field, func(r rune) bool { return strings.ContainsRune(",;/()[]\n", r) }) {
		numbers := []string{digits(part)}
		if !length(numbers[0]) {
			numbers = nil // blanks may separate as well as group
			for word := range strings.FieldsSeq(part) {
				numbers = append(numbers, digits(word))
			}
		}
		for _, n := range numbers {
			switch {
			case len(n) < 5:
			case !length(n) && (len(numbers) > 1 || len(n) > 13):
			case !length(n):
				return strings.TrimSpace(part) + " has the wrong length for an " + kind
			case !valid(n):
				return strings.TrimSpace(part) + " has a wrong check digit for an " + kind
			}
		}
	}
	return ""
}

// digits gives the digits of s, and an X that ends them; "" if other letters
// are among them.
func digits(s string) string {
	var b strings.Builder
	for _, r := range strings.TrimSpace(s) {
		switch {
		case r >= '0' && r <= '9':
			b.WriteRune(r)
		case r == 'x' || r == 'X':
			b.WriteByte('X')
		}
	}
	n := b.String()
	if i := strings.IndexByte(n, 'X'); i >= 0 && i < len(n)-1 {
		return ""
	}
	return n
}

// weighted is the weighted sum of an ISSN or a ten-digit ISBN modulo 11.
func weighted(n string) int {
	sum := 0
	for i := range len(n) {
		d := int(n[i] - '0')
		if n[i] == 'X' {
			d = 10
		}
		sum += d * (len(n) - i)
	}
	return sum % 11
}

// ean tells whether the check digit of a thirteen-digit ISBN is right.
func ean(n string) bool {
	sum := 0
	for i := range len(n) {
		if n[i] == 'X' {
			return false
		}
		sum += int(n[i]-'0') * (1 + 2*(i%2))
	}
	return sum%10 == 0
}
