package citevet

import (
	"fmt"

	"github.com/citevet/citevet/bib"
)

// A ListPass is what a check of lists is given: one list, and what the papers
// of the run that are checked against it cite.
type ListPass struct {
	List      *bib.List
	Papers    int // how many papers are checked against the list
	Citations int // how many works they cite in all, each as often as it is cited

	// Unread is how many parts of these papers could not be read: what is
	// cited in them is not known.
	Unread int

	// ExactCase says that these papers cite by key, and that their keys are
	// found in their own case only; see [prose.Document.AnyCase].
	ExactCase bool

	// ByName says that these papers cite by name and year as well: what an
	// entry that can't be read is cited by is then not known.
	ByName bool

	// Held says that a paper holds the list itself.
	Held bool

	cited    map[work]bool
	check    *Check
	report   func(Diagnostic)
	reported int
}

// maxFindings is how many findings of one check are kept for one list. Nobody
// reads as many; a list may have millions.
const maxFindings = 200_000

// Cited reports whether a paper of the run cites e, be it by mistake: an entry
// that was probably meant counts, and so does one of several that could be.
func (p *ListPass) Cited(e *bib.Entry) bool {
	return p != nil && e != nil && e.BibEntry != nil && p.cited[workOf(e)]
}

// Report reports a finding; d.Check need not be set. After the first 200,000
// it says once that there are more.
func (p *ListPass) Report(d Diagnostic) {
	if p == nil || p.report == nil { // made by hand
		return
	}
	p.reported++
	if p.reported > maxFindings+1 {
		return
	}
	if p.reported > maxFindings {
		d.Message, d.Related, d.Fixes = "more than 200,000 findings of this check in the list; the others are left out", nil, nil
	}
	d.Check = p.check.Name
	p.report(d)
}

// Reportf reports a finding at the entry e.
func (p *ListPass) Reportf(e *bib.Entry, format string, args ...any) {
	pos, end := span(e)
	p.Report(Diagnostic{Pos: pos, End: end, Message: fmt.Sprintf(format, args...)})
}
