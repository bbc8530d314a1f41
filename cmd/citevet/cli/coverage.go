package cli

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/cmd/citevet/internal/outcome"
)

// A coverage counts what became of the citations of a run. Each cited work
// counts as often as it is cited, under one of agree, faulty, open, exempt and
// silent.
type coverage struct {
	citations int
	works     int // entries that are cited, rightly or not
	agree     int // matched by an entry, with no finding
	faulty    int // with a finding
	silent    int // not matched, and no finding: a check is off, a directive or a baseline silences it
	open      int // could not be decided
	exempt    int // need not be in the list
	elsewhere int // findings that are at no citation
	unread    int // files of which something could not be read
	numbers   int // citations of which only a number is printed
}

// coverage counts the last round. A citation agrees only if an entry matches
// it for certain and nothing is reported at it.
func (c *checking) coverage() coverage {
	out := coverage{elsewhere: len(c.inLists), unread: len(c.unread())}
	works := map[*bib.Entry]bool{}
	for i := range c.verdicts {
		if v := &c.verdicts[i]; v.checked {
			out.add(v, works)
		}
	}
	out.works = len(works)
	return out
}

func (c *coverage) add(v *verdict, works map[*bib.Entry]bool) {
	ds := make([]citevet.Diagnostic, len(v.findings))
	for i := range ds {
		ds[i] = v.findings[i].Diagnostic
	}
	of := outcome.Of(v.linked, ds)
	c.elsewhere += len(of.Elsewhere)
	for i, l := range v.linked.Links {
		c.citations++
		if isNumber(l.Item) {
			c.numbers++
		}
		for _, e := range l.Entries {
			works[e] = true
		}
		for _, e := range l.Near {
			works[e] = true
		}
		*c.class(of.Class[i])++
	}
}

// class gives the count of a class.
func (c *coverage) class(k outcome.Class) *int {
	return [...]*int{outcome.Agrees: &c.agree, outcome.Faulty: &c.faulty, outcome.Open: &c.open, outcome.Exempt: &c.exempt, outcome.Silent: &c.silent}[k]
}

// isNumber tells of a citation whose names and year stand in the list alone:
// "[12]".
func isNumber(it *citation.Item) bool {
	return it.Form == citation.Number || it.Form == citation.Key && it.Printed != "" && it.Mode != prose.SuppressAuthor && !strings.ContainsFunc(it.Printed, unicode.IsLetter)
}

// String gives "312 citations of 187 works: 301 agree, 6 findings, 5 could not
// be decided", with what else there is to say after it.
func (c coverage) String() string {
	parts := []string{fmt.Sprintf("%d agree", c.agree), count(c.faulty, "finding"), fmt.Sprintf("%d could not be decided", c.open)}
	if c.exempt > 0 {
		parts = append(parts, fmt.Sprintf("%d need not be listed", c.exempt))
	}
	if c.silent > 0 {
		parts = append(parts, fmt.Sprintf("%d silenced or not checked", c.silent))
	}
	out := fmt.Sprintf("%s of %s: %s", count(c.citations, "citation"), count(c.works, "work"), strings.Join(parts, ", "))
	if c.elsewhere > 0 {
		out += "; " + count(c.elsewhere, "other finding")
	}
	switch {
	case c.numbers > 0 && c.numbers == c.citations:
		out += "; all are numbers: where they lead was checked, not names and years"
	case c.numbers == 1:
		out += "; 1 is a number: where it leads was checked, not names and years"
	case c.numbers > 1:
		out += fmt.Sprintf("; %d are numbers: where they lead was checked, not names and years", c.numbers)
	}
	if c.unread > 0 {
		out += "; " + count(c.unread, "file") + " not read in full"
	}
	return out
}
