package citevet

import (
	"errors"
	"fmt"
	"go/token"
	"regexp"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
)

// A Check looks for one kind of fault. It is a value: programs write their
// own and hand them to [Verify] beside, or in place of, those of [Checks].
type Check struct {
	Name string // a Go identifier in lower case; names the flag, the help topic and the findings

	// Doc is the check's help: a first line that stands alone, an empty
	// line, then the rule, an example that is reported, one that is not, and
	// where the rule comes from.
	Doc string

	// Optional keeps the check out of the default suite; it runs when it is
	// named.
	Optional bool

	// Run looks at one paper and reports through pass. It keeps no state: it
	// may run for many papers at once. A check has Run, RunList or both.
	Run func(pass *Pass)

	// RunList looks at one list, after every paper of the [Run] was read.
	RunList func(pass *ListPass)
}

// A Pass is what a check of papers is given: one paper, its list, and each
// cited work with the entries that answer it.
type Pass struct {
	*pair.Linked
	check  *Check
	report func(Diagnostic)
}

// Report reports a finding; d.Check need not be set.
func (p *Pass) Report(d Diagnostic) {
	if p == nil || p.report == nil { // made by hand
		return
	}
	d.Check = p.check.Name
	p.report(d)
}

// Reportf reports a finding at the bytes [pos, end) of the paper.
func (p *Pass) Reportf(pos, end int, format string, args ...any) {
	if p != nil && p.Linked != nil {
		p.Report(p.at(pos, end, fmt.Sprintf(format, args...)))
	}
}

func (p *Pass) at(pos, end int, message string) Diagnostic {
	return Diagnostic{Pos: p.Paper.Doc.Position(pos), End: p.Paper.Doc.Position(end), Message: message}
}

// A ListPass is what a check of lists is given: one list, and what the papers
// of the run that are checked against it cite.
type ListPass struct {
	List      *bib.List
	Papers    int // how many papers are checked against the list
	Citations int // how many works they cite in all, each as often as it is cited
	cited     map[work]bool
	check     *Check
	report    func(Diagnostic)
	reported  int
}

// maxFindings is how many findings of one check are kept for one list. Nobody
// reads as many; a list may have millions.
const maxFindings = 200_000

// Cited tells whether a paper of the run cites e, be it by mistake: an entry
// that was probably meant counts, and so does one of several that could be.
func (p *ListPass) Cited(e *bib.Entry) bool {
	return p != nil && e != nil && e.BibEntry != nil && p.cited[workOf(e)]
}

// Report reports a finding; d.Check need not be set. Behind the first 200,000
// it says once that there are more.
func (p *ListPass) Report(d Diagnostic) {
	if p == nil || p.report == nil { // made by hand
		return
	}
	p.reported++
	if p.reported > maxFindings+1 {
		return
	}
	if p.full() {
		d.Message, d.Related, d.Fixes = "more than 200,000 findings of this check in the list; the others are left out", nil, nil
	}
	d.Check = p.check.Name
	p.report(d)
}

// full tells whether more findings would be left out.
func (p *ListPass) full() bool { return p.reported > maxFindings }

// Reportf reports a finding at the entry e.
func (p *ListPass) Reportf(e *bib.Entry, format string, args ...any) {
	pos, end := span(e)
	p.Report(Diagnostic{Pos: pos, End: end, Message: fmt.Sprintf(format, args...)})
}

// reportAt reports a finding at a field of e, or at e if it has none of the
// name itself.
func (p *ListPass) reportAt(e *bib.Entry, field, format string, args ...any) {
	pos, end := fieldSpan(e, field)
	p.Report(Diagnostic{Pos: pos, End: end, Message: fmt.Sprintf(format, args...)})
}

func span(e *bib.Entry) (pos, end token.Position) {
	if e == nil {
		return pos, end
	}
	return e.Pos(), e.List.Position(e.End)
}

func fieldSpan(e *bib.Entry, name string) (pos, end token.Position) {
	if f, ok := e.Field(name); ok {
		return e.List.Position(f.Offset), e.List.Position(f.End)
	}
	return span(e)
}

// checkName is how a check may be called: its name is that of a flag, of a key
// of the configuration and of a directive, where names are parted by blanks
// and commas.
var checkName = regexp.MustCompile(`^[a-z_][a-z0-9_]*$`)

// Validate returns an error if a check is nil, has no doc, no run function or
// no name that is a Go identifier in lower case, or if two have one name.
func Validate(checks []*Check) error {
	var errs []error
	seen := map[string]bool{}
	for _, c := range checks {
		switch {
		case c == nil:
			errs = append(errs, errors.New("a check is nil"))
			continue
		case !checkName.MatchString(c.Name) || token.IsKeyword(c.Name):
			errs = append(errs, fmt.Errorf("%q is no name for a check: it has to be a Go identifier in lower case, for it names a flag, a key of the configuration and a directive", c.Name))
		case c.Run == nil && c.RunList == nil:
			errs = append(errs, fmt.Errorf("check %q has no run function", c.Name))
		case c.Doc == "":
			errs = append(errs, fmt.Errorf("check %q is undocumented", c.Name))
		case seen[c.Name]:
			errs = append(errs, fmt.Errorf("two checks are named %q", c.Name))
		}
		seen[c.Name] = true
	}
	return errors.Join(errs...)
}
