package htmlreport

import (
	"cmp"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
)

// mark makes the view of the citations in one place.
func (r *reader) mark(text string, links []int) *markView {
	r.last.mark++
	v := &markView{ID: r.last.mark, Text: clean(text)}
	var read, says []string
	for _, i := range links {
		l := &r.paper.Links[i]
		r.placed[i] = true
		v.status = max(v.status, r.status[i])
		for _, f := range r.found[i] {
			if !slices.Contains(v.Findings, f) {
				v.Findings = append(v.Findings, f)
				f.Mark = cmp.Or(f.Mark, v.ID)
			}
		}
		r.cite(v, l, r.status[i])
		read = append(read, readAs(l.Item))
		if r.why[i] != "" {
			says = append(says, r.why[i])
		}
	}
	v.Status, v.Read, v.Says = v.status.name(), clean(strings.Join(read, "; ")), strings.Join(says, "; ")
	switch {
	case len(v.Entries) > 0:
		v.Href = "#e" + strconv.Itoa(v.Entries[0].ID)
	case len(v.Findings) > 0:
		v.Href = "#f" + strconv.Itoa(v.Findings[0].ID)
	default:
		v.Href = "#key"
	}
	return v
}

// cite links a citation and its entries both ways.
func (r *reader) cite(v *markView, l *pair.Link, s status) {
	pos := r.doc.Position(l.Item.Pos)
	place := r.prefix
	if pos.Filename != r.doc.Name {
		place = filepath.Base(pos.Filename) + ":"
	}
	back := backlink{v.ID, clean(place) + strconv.Itoa(pos.Line) + ":" + strconv.Itoa(pos.Column), clean(l.Item.Text)}
	for i, e := range slices.Concat(l.Entries, l.Near) {
		e := r.entries[workOf(e)]
		if e == nil {
			continue
		}
		if !slices.Contains(v.Entries, e) {
			v.Entries = append(v.Entries, e)
		}
		to := &e.Meant
		if s != undecided && i < len(l.Entries) && l.Status != pair.Ambiguous {
			to = &e.Cited
		}
		if n := len(*to); n == 0 || (*to)[n-1].Mark != v.ID {
			*to = append(*to, back)
		}
	}
}

// readAs says how a citation was understood: "Berg, 2017, page 118–20".
func readAs(it *citation.Item) string {
	var parts []string
	for _, a := range it.Authors {
		parts = append(parts, a.Text)
	}
	if it.EtAl {
		parts = append(parts, "others")
	}
	who := strings.Join(parts, " + ")
	if it.Form == citation.Key {
		who = "key " + it.Key
	}
	parts = []string{who}
	if d := it.Date; d.Year != "" {
		parts = append(parts, d.Year+d.Suffix)
	} else if d.Text != "" {
		parts = append(parts, d.Text)
	}
	for _, l := range it.Locators {
		parts = append(parts, strings.TrimSpace(l.Label+" "+l.Value))
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}
