package htmlreport

import "github.com/citevet/citevet/checks"

// A groupView is findings that ask equally much of a reader.
type groupView struct {
	Name, Title string
	Findings    []*findingView
}

// groups are the kinds of finding, the most severe first. What nothing cites
// stands last, whatever its severity: it misleads no reader.
var groups = []struct {
	name, title string
	has         func(*findingView) bool
}{
	{"error", "To correct", func(f *findingView) bool { return f.Severity == "error" && !f.isUnused() }},
	{"warning", "To look at", func(f *findingView) bool { return f.Severity == "warning" && !f.isUnused() }},
	{"note", "Style", func(f *findingView) bool { return f.Severity == "note" && !f.isUnused() }},
	{"unused", "In the list, not cited", (*findingView).isUnused},
}

func (f *findingView) isUnused() bool { return f.Check == checks.Unused.Name }

// grouped sorts findings into groups, which keep their order, and numbers them
// as they are shown.
func (p *page) grouped(fs []*findingView) []*groupView {
	var out []*groupView
	for _, g := range groups {
		v := &groupView{Name: g.name, Title: g.title}
		for _, f := range fs {
			if g.has(f) {
				p.last.finding++
				f.ID, f.Group = p.last.finding, g.name
				v.Findings = append(v.Findings, f)
			}
		}
		if len(v.Findings) > 0 {
			out = append(out, v)
		}
	}
	return out
}
