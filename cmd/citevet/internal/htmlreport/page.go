package htmlreport

import (
	"cmp"
	"html/template"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
)

// A page is what page.html shows. Its parts carry numbers, from 1, that the
// anchors are made of.
type page struct {
	Title    string
	Policy   string
	Style    template.CSS
	Script   template.JS
	Papers   []*paperView
	Lists    []*listView
	Findings []*findingView // about lists
	Checks   []*checkView
	Statuses []*statusView

	Citations, Works, Total int // Works are those that are cited, rightly or not; Total is the number of findings

	entries map[work]*entryView
	last    struct{ mark, finding int } // the numbers given out
}

// A statusView is a line of the key, which is also a filter.
type statusView struct {
	Name, Label, Says string
	Count             int
}

// A checkView is a check that ran and how much it reports.
type checkView struct {
	Name, Title string
	Count       int
}

// A findingView is a finding as it is listed.
type findingView struct {
	ID             int
	Check, Message string
	Place          string // "10:289"; with the file's name where that is not plain
	Mark           int    // that it is about, or 0
	Entry          int    // that it is about, or 0
	Related        []*entryView
	More           int // related entries that are not shown
	Fixes          []string

	pos citevet.Diagnostic
}

// newPage works out what the page shows.
func newPage(r Report) *page {
	style, script := newAsset(styleSource), newAsset(scriptSource)
	p := &page{
		Title: title(r), Policy: policy(style, script), Style: template.CSS(style.text), Script: template.JS(script.text),
		entries: map[work]*entryView{},
	}
	for _, c := range r.Checks {
		p.Checks = append(p.Checks, &checkView{Name: c.Name, Title: c.Doc.Title})
	}
	for _, s := range statuses {
		p.Statuses = append(p.Statuses, &statusView{Name: s.status.name(), Label: s.label, Says: s.says})
	}
	p.addLists(r)
	for i := range r.Papers {
		p.addPaper(&r.Papers[i], len(r.Papers) > 1)
	}
	for _, d := range r.Lists {
		p.Findings = append(p.Findings, p.finding(d, filepath.Base(d.Pos.Filename)+":"))
	}
	p.count()
	return p
}

func title(r Report) string {
	if len(r.Papers) == 1 {
		return "Citations of " + clean(filepath.Base(r.Papers[0].Paper.Doc.Name))
	}
	return "Citations of " + strconv.Itoa(len(r.Papers)) + " papers"
}

// finding makes the view of d and hangs it on the entry that it stands at;
// prefix comes before its line.
func (p *page) finding(d citevet.Diagnostic, prefix string) *findingView {
	p.last.finding++
	f := &findingView{ID: p.last.finding, Check: d.Check, Message: clean(d.Message), pos: d}
	f.Place = clean(prefix) + strconv.Itoa(d.Pos.Line) + ":" + strconv.Itoa(d.Pos.Column)
	if e := p.entryAt(d.Pos.Filename, d.Pos.Offset); e != nil {
		f.Entry = e.ID
		e.Findings = append(e.Findings, f)
	}
	const most = 5
	for i, r := range d.Related {
		if len(f.Related) == most {
			f.More = len(d.Related) - i
			break
		}
		if e := p.entryAt(r.Pos.Filename, r.Pos.Offset); e != nil && !slices.Contains(f.Related, e) {
			f.Related = append(f.Related, e)
			e.related = true
		}
	}
	for _, fix := range d.Fixes {
		f.Fixes = append(f.Fixes, clean(fix.Message))
	}
	p.Total++
	for _, c := range p.Checks {
		if c.Name == d.Check {
			c.Count++
		}
	}
	return f
}

// count fills in the sums.
func (p *page) count() {
	for _, pv := range p.Papers {
		p.Citations += pv.Citations
		for i := range p.Statuses {
			p.Statuses[i].Count += pv.Counts[statuses[i].status]
		}
	}
	for _, l := range p.Lists {
		for _, e := range l.Entries {
			if len(e.Cited)+len(e.Meant) > 0 {
				p.Works++
			}
		}
		l.trim()
	}
	slices.SortStableFunc(p.Checks, func(a, b *checkView) int { return cmp.Compare(b.Count, a.Count) })
}

// A work tells an entry from others, whichever union of lists it is met in.
type work struct {
	list   *bib.List
	offset int
	key    string
}

func workOf(e *bib.Entry) work { return work{e.List, e.Offset, e.CiteName} }
