package checks

import (
	"fmt"
	"slices"
	"strings"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
)

// checkIdentifiers reports a DOI, ISBN or ISSN of e that can't be right. Only
// what the entry itself holds is looked at.
func checkIdentifiers(pass *citevet.ListPass, e *bib.Entry) {
	check := func(field string, fault func(string) error) {
		if value := e.Own(field); value != "" {
			if err := fault(value); err != nil {
				pass.Report(atField(e, field, fmt.Sprintf("%.60s: %v", value, err)))
			}
		}
	}
	check("doi", func(s string) error { return checkDOI(bib.BareDOI(s)) })
	check("isbn", func(s string) error { return eachNumber(s, checkISBN, checkISSN) })
	check("issn", func(s string) error { return eachNumber(s, checkISSN, checkISBN) })
}

// eachNumber checks the numbers of a field, of which there may be several, by
// check. Reference managers put a journal's ISSN into isbn and the ISBN of
// proceedings into issn: what the other check takes is right.
func eachNumber(field string, check, other func(string) error) error {
	test := func(s string) error {
		if countDigits(s) < 5 || other(s) == nil { // "(pbk.)", "vol. 2", "13"
			return nil
		}
		return check(s)
	}
	for part := range strings.FieldsFuncSeq(field, func(r rune) bool { return strings.ContainsRune(",;/()[]\n", r) }) {
		if err := numberFault(part, test); err != nil {
			return err
		}
	}
	return nil
}

// numberFault tests a part of a field, in which blanks group the digits of one
// number, or part several.
func numberFault(part string, test func(string) error) error {
	fault := test(part)
	if fault == nil {
		return nil
	}
	numbers := slices.DeleteFunc(strings.Fields(part), func(word string) bool { return countDigits(word) < 8 })
	if len(numbers) == 0 {
		return fault
	}
	for _, number := range numbers {
		if err := test(number); err != nil {
			return err
		}
	}
	return nil
}

func countDigits(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' || s[i] == 'X' || s[i] == 'x' {
			n++
		}
	}
	return n
}
