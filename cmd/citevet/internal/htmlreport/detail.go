package htmlreport

import (
	"slices"
	"strings"

	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
)

// detail fills in what is shown with a finding: the sentence, the entries, and
// what to write instead.
func (r *reader) detail(f *findingView) {
	i, ok := r.first[f]
	if !ok || f.mark == nil {
		f.refer(f.related...)
		return
	}
	l := &r.paper.Links[i]
	f.Said = said(f.mark)
	f.Write = r.fixed(l, f)
	if f.Write != "" {
		f.Fix = ""
	}
	r.refs(l, f)
	if l.Status == pair.Missing && l.Item.Form != citation.Number && l.Item.Printed == "" {
		f.Stub = r.stub(l)
	}
}

// refs shows the entries that a citation may mean, each with what to write to
// cite it, then the others that the finding names.
func (r *reader) refs(l *pair.Link, f *findingView) {
	var shown []*entryView
	for _, e := range slices.Concat(l.Entries, l.Near) {
		v := r.entries[workOf(e)]
		if v == nil || slices.Contains(shown, v) || len(shown) == maxRelated {
			continue
		}
		shown = append(shown, v)
		ref := refView{Entry: v, Pieces: v.markedFor(l, f)}
		if f.Write == "" && l.Status != pair.Found {
			ref.Write = r.writer.instead(l, e, r.doc)
		}
		f.Refs = append(f.Refs, ref)
	}
	if len(f.Refs) > 1 && allWriteAlike(f.Refs) {
		f.Either = f.Refs[0].Write
		for i := range f.Refs {
			f.Refs[i].Write = "" // which tells none of them apart
		}
	}
	f.refer(slices.DeleteFunc(slices.Clone(f.related), func(e *entryView) bool { return slices.Contains(shown, e) })...)
	f.Message = message(f.src.Diagnostic, f.Refs...)
	f.takeOver()
}

// takeOver shows what the message itself says to write where it can be copied.
func (f *findingView) takeOver() {
	for i := range f.Refs {
		w := &f.Refs[i].Write
		if without, ok := strings.CutSuffix(f.Message, "; write "+*w); ok && *w != "" {
			f.Message, f.Write, *w = without, *w, ""
			return
		}
	}
}

func allWriteAlike(refs []refView) bool {
	return !slices.ContainsFunc(refs, func(v refView) bool { return v.Write != refs[0].Write })
}
