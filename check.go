package citevet

import (
	"errors"
	"fmt"
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

	// Run looks at pass and reports through it. It keeps no state: it may
	// run for many papers at once.
	Run func(pass *Pass)
}

// A Pass is what a check is given: one paper, its list, and each cited work
// with the entries that answer it.
type Pass struct {
	*Linked
	check  *Check
	report func(Diagnostic)
}

// Report reports a finding; d.Check need not be set.
func (p *Pass) Report(d Diagnostic) {
	d.Check = p.check.Name
	p.report(d)
}

// Reportf reports a finding at the bytes [pos, end) of the paper.
func (p *Pass) Reportf(pos, end int, format string, args ...any) {
	p.Report(Diagnostic{Pos: p.Paper.Doc.Position(pos), End: p.Paper.Doc.Position(end), Message: fmt.Sprintf(format, args...)})
}

// Validate returns an error if a check has no name, doc or run function, or
// if two have one name.
func Validate(checks []*Check) error {
	var errs []error
	seen := map[string]bool{}
	for _, c := range checks {
		switch {
		case c.Name == "" || c.Run == nil:
			errs = append(errs, fmt.Errorf("check %q lacks a name or a run function", c.Name))
		case c.Doc == "":
			errs = append(errs, fmt.Errorf("check %q is undocumented", c.Name))
		case seen[c.Name]:
			errs = append(errs, fmt.Errorf("two checks are named %q", c.Name))
		}
		seen[c.Name] = true
	}
	return errors.Join(errs...)
}
