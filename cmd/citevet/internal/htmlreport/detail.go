package htmlreport

import (
	"slices"
	"strings"

	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/internal/stub"
)

// A saidView is a citation in its sentence.
type saidView struct {
	Before, After string
	Pieces        []piece
}

// A stubView is the beginning of an entry for a missing work.
type stubView struct{ Label, Text string }

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

// said gives a citation with what stands around it.
func said(m *markView) *saidView {
	const most = 60
	v := &saidView{Pieces: m.Pieces}
	if m.block == nil {
		return v
	}
	var before, after strings.Builder
	for _, s := range m.block.Segments[max(m.at-8, 0):m.at] {
		before.WriteString(lastBytes(s.plain(), 8*most))
	}
	for _, s := range m.block.Segments[m.at+1 : min(m.at+9, len(m.block.Segments))] {
		after.WriteString(firstBytes(s.plain(), 8*most))
	}
	v.Before, v.After = tailOf(folded(before.String()), most), headOf(folded(after.String()), most)
	return v
}

// folded makes one blank of each stretch of blanks.
func folded(s string) string {
	out := strings.Join(strings.Fields(s), " ")
	if out == "" {
		return ""
	}
	if strings.TrimLeft(s, " \t\n") != s {
		out = " " + out
	}
	if strings.TrimRight(s, " \t\n") != s {
		out += " "
	}
	return out
}

// plain gives the text of a segment.
func (s segment) plain() string {
	if s.Mark == nil {
		return s.Text + s.Object
	}
	return s.Mark.text()
}

func (v *markView) text() string {
	var b strings.Builder
	for _, p := range v.Pieces {
		b.WriteString(p.Text)
	}
	return b.String()
}

// stub gives the beginning of an entry for a work that the list does not have:
// in BibTeX, or as it is typed.
func (r *reader) stub(l *pair.Link) *stubView {
	if len(r.paper.List.Entries) > 0 && r.paper.List.Entries[0].List.Name == r.doc.Name && l.Item.Form != citation.Key {
		return &stubView{"If the work is missing, add to the reference list", clean(typedStub(l.Item))}
	}
	return &stubView{"If the work is missing, add to the list (BibTeX)", clean(stub.Entry(l.Item, r.paper.List))}
}

// typedStub gives the beginning of a reference as it is typed.
func typedStub(it *citation.Item) string {
	var who []string
	for _, a := range it.Authors {
		name := strings.TrimSpace(a.Particle + " " + a.Family)
		switch {
		case a.Org && a.Full != "":
			name = a.Full
		case a.Org:
			name = a.Text
		case a.Given != "":
			name += ", " + a.Given
		case !strings.Contains(name, " "):
			name += ", […]"
		}
		who = append(who, name)
	}
	if it.EtAl {
		who = append(who, "[…]")
	}
	return strings.Join(who, "; ") + " (" + it.Date.Text + "). [title]. [where it was published]."
}
