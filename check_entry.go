package citevet

import (
	"strconv"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
)

// Entry reports entries that can't be read, lack what a citation needs, or
// hold a number that can't be right.
var Entry = &Check{
	Name: "entry",
	Doc: `entries that can't be read or can't be right

What BibTeX or biber would not read in the list is reported at its line. An
entry needs something to be cited by: an author, an editor, an organisation or
a title; articles, books, theses and reports also need a date. Numbers that
can't be right are reported: a year of two or five digits or far in the
future, a date and a year that differ, pages that run backwards, a DOI that
does not begin with 10. and a registrant, an ISBN or ISSN of the wrong length
or with a wrong check digit.

Reported:     year = {20021}; pages = {45--32}; isbn = {978-0-306-40615-8}.
Not reported: year = {in press}; pages = {123--5}; a web page without a date.
Source:       the biblatex manual, section 2.1 (required fields); ISO 2108,
              3297 and 26324 (ISBN, ISSN, DOI).
`,
	RunList: runEntry,
}

func runEntry(pass *ListPass) {
	for _, err := range pass.List.Errors {
		pass.Report(Diagnostic{Pos: err.Pos, End: err.Pos, Message: err.Msg})
	}
	if len(pass.List.Entries) == 0 && len(pass.List.Errors) == 0 {
		pos := pass.List.Position(0)
		pass.Report(Diagnostic{Pos: pos, End: pos, Message: "the list has no entries"})
	}
	for _, e := range pass.List.Entries {
		if pass.full() {
			return
		}
		if isWork(e) {
			checkNames(pass, e)
			checkDate(pass, e)
			checkPages(pass, e)
			checkIdentifiers(pass, e)
		}
	}
}

func checkNames(pass *ListPass, e *bib.Entry) {
	names, field := e.CitedAs()
	switch {
	case names.Problem != "":
		pass.reportAt(e, field, "%s: %s", key(e), names.Problem)
	case len(e.Errors) == 0 && !pair.IsCitable(e):
		pass.Reportf(e, "%s: neither author nor editor, organisation or title: nothing can cite it", key(e))
	}
}

func checkDate(pass *ListPass, e *bib.Entry) {
	d, date := e.Date(), e.Text("date")
	switch {
	case d.Problem != "":
		pass.reportAt(e, dateField(e), "%s: %s", key(e), d.Problem)
	case d.Kind == bib.Undated && date == "" && e.Text("year") == "" && needsDate(e.Type) && len(e.Errors) == 0:
		pass.Reportf(e, "%s: no year or date: it can only be cited as n.d.", key(e))
	case date != "" && d.Kind != bib.Undated:
		year := e.Text("year")
		if len(year) == 4 && isNumber(year) && d.Kind == bib.Dated && strconv.Itoa(d.Year) != year {
			pass.reportAt(e, "year", "%s: year is %s but date is %s", key(e), year, date)
		}
	}
}

func dateField(e *bib.Entry) string {
	if _, ok := e.Field("date"); ok {
		return "date"
	}
	return "year"
}

// needsDate tells whether works of a type are published at a date. Others,
// such as web pages, are often cited as n.d.
func needsDate(kind string) bool {
	switch kind {
	case "article", "book", "inbook", "incollection", "inproceedings", "conference", "collection",
		"proceedings", "phdthesis", "mastersthesis", "thesis", "techreport", "report":
		return true
	}
	return false
}

func checkPages(pass *ListPass, e *bib.Entry) {
	if why := e.Pages().Problem; why != "" {
		pass.reportAt(e, "pages", "%s: %s", key(e), why)
	}
}

// isNumber tells whether s is all digits.
func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
