package htmlreport

import (
	"cmp"
	"go/token"
	"slices"
)

// A findingView is a finding as it is listed.
type findingView struct {
	ID                     int
	Check, Severity, Group string
	Message                string
	Place                  placeView
	Print                  string // its fingerprint
	Mark                   int    // the citation that it is about, or 0
	Entry                  int    // the entry that it is about, or 0

	Said   *saidView // the citation in its sentence; nil for a finding at none
	Either string    // what to write if any of Refs is meant
	Write  string    // what to write in its place; "" where it can't be told
	Fix    string    // what is to be done, where Write is ""
	Refs   []refView // the entries that it speaks of
	More   int       // how many of them are not shown
	Stub   *stubView // the beginning of an entry for a missing work

	src     Finding
	mark    *markView
	related []*entryView
}

// told is what a finding is known by in all papers that include its file.
type told struct {
	pos   token.Position
	check string
}

// maxRelated is how many of the entries that a finding speaks of are shown.
const maxRelated = 5

// finding makes the view of f, with the entries that it names.
func (p *page) finding(f Finding) *findingView {
	v := &findingView{Check: f.Check, Severity: cmp.Or(f.Severity, "error"), Message: message(f.Diagnostic), src: f}
	for i, r := range f.Related {
		if len(v.related) == maxRelated {
			v.More = len(f.Related) - i
			break
		}
		if e := p.entryAt(r.Pos.Filename, r.Pos.Offset); e != nil && !slices.Contains(v.related, e) {
			v.related = append(v.related, e)
			e.related = true
		}
	}
	if len(f.Fixes) > 0 {
		v.Fix = clean(f.Fixes[0].Message)
	}
	p.Total++
	p.size += 10 // a card is as much as a paragraph
	for _, c := range p.Checks {
		if c.Name == f.Check {
			c.Count++
		}
	}
	return v
}

// listFinding makes the view of a finding in a list and hangs it on the entry
// that it stands at.
func (p *page) listFinding(f Finding) *findingView {
	v := p.finding(f)
	e := p.entryAt(f.Pos.Filename, f.Pos.Offset)
	if e == nil {
		v.Place = placeView{Text: inFile(f.Pos)}
		v.refer(v.related...)
		return v
	}
	v.Place = placeView{Text: e.Place}
	if v.isUnused() && len(v.related) > 0 {
		v.refer(v.related...) // it stands at the first of them
		return v
	}
	v.Entry = e.ID
	e.Findings = append(e.Findings, v)
	v.Refs = append(v.Refs, refView{Entry: e, Pieces: e.marked(e.partAt(f.Pos.Offset))})
	v.refer(slices.DeleteFunc(slices.Clone(v.related), func(r *entryView) bool { return r == e })...)
	return v
}

// refer shows entries with a finding.
func (v *findingView) refer(entries ...*entryView) {
	for _, e := range entries {
		v.Refs = append(v.Refs, refView{Entry: e, Pieces: e.Ref})
	}
}
