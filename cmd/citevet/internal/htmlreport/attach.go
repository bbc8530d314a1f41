package htmlreport

import (
	"github.com/citevet/citevet/cmd/citevet/internal/outcome"
)

// attach makes the views of a paper's findings, hangs each on the citations
// that it stands at, and gives those that were not told before.
func (r *reader) attach() (own []*findingView) {
	views := make([]*findingView, len(r.paper.Findings))
	diagnostics := r.paper.diagnostics()
	for i, f := range r.paper.Findings {
		key := told{f.Pos, f.Check}
		if f.Again && r.told[key] != nil {
			views[i] = r.told[key]
			continue
		}
		views[i] = r.finding(f)
		views[i].Place = r.places.at(f.Pos)
		if e := r.entryAt(f.Pos.Filename, f.Pos.Offset); e != nil {
			views[i].Entry = e.ID
		}
		r.told[key] = views[i]
		own = append(own, views[i])
	}
	of := outcome.Of(r.paper.Linked, diagnostics)
	r.tally.Add(r.paper.Linked, of)
	n := len(r.paper.Links)
	r.class, r.found, r.placed = of.Class, make([][]*findingView, n), make([]bool, n)
	for i, at := range of.At {
		for _, k := range at {
			r.found[i] = append(r.found[i], views[k])
			if _, ok := r.first[views[k]]; !ok {
				r.first[views[k]] = i
			}
		}
		if of.Class[i] == outcome.Faulty {
			r.view.Faulty++
		}
	}
	r.view.Verdict = shortVerdict(r.view.Faulty, r.view.Citations)
	return own
}
