package htmlreport

import (
	"cmp"
	"path/filepath"
	"slices"
	"sort"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/citation/prose"
)

// attach hangs each finding on the links that it speaks of.
func (r *reader) attach() {
	links := r.paper.Links
	r.found = make([][]*findingView, len(links))
	order := make([]int, len(links))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(links[a].Item.Pos, links[b].Item.Pos) })
	ends := make([]int, len(links)) // the greatest end so far
	for i, k := range order {
		ends[i] = links[k].Item.End
		if i > 0 {
			ends[i] = max(ends[i], ends[i-1])
		}
	}
	for _, d := range r.paper.Findings {
		f := r.finding(d, r.place(d))
		r.view.Findings = append(r.view.Findings, f)
		base, ok := fileOffset(r.doc, d.Pos.Filename)
		if !ok {
			continue
		}
		from, to := base+d.Pos.Offset, base+max(d.End.Offset, d.Pos.Offset+1)
		for i := sort.SearchInts(ends, from+1); i < len(order) && links[order[i]].Item.Pos < to; i++ {
			if links[order[i]].Item.End > from {
				r.found[order[i]] = append(r.found[order[i]], f)
			}
		}
	}
}

// place gives what comes before the line of a finding: nothing in the paper's
// own file.
func (r *reader) place(d citevet.Diagnostic) string {
	if d.Pos.Filename != r.doc.Name {
		return filepath.Base(d.Pos.Filename) + ":"
	}
	return r.prefix
}

// fileOffset gives where in Document.Src a file begins.
func fileOffset(doc *prose.Document, name string) (int, bool) {
	i := slices.IndexFunc(doc.Files, func(f prose.File) bool { return f.Name == name })
	if i < 0 {
		return 0, name == doc.Name
	}
	return doc.Files[i].Offset, true
}

// judge gives each link its status.
func (r *reader) judge() {
	n := len(r.paper.Links)
	r.status, r.why, r.placed = make([]status, n), make([]string, n), make([]bool, n)
	for i := range r.paper.Links {
		r.status[i], r.why[i] = statusOf(&r.paper.Links[i])
		if len(r.found[i]) > 0 {
			r.status[i], r.why[i] = finding, ""
		}
		r.view.Counts[r.status[i]]++
	}
}
