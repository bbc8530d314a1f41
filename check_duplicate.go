package citevet

import (
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/internal/fold"
)

// Duplicate reports keys and works that the list has twice.
var Duplicate = &Check{
	Name: "duplicate",
	Doc: `keys or works that the list has twice

A key names one entry: BibTeX compares keys without case and keeps the first.
A work has one entry: two of one type are the same work when their DOIs are
and their titles do not differ, or when titles, authors and years are and no
volume, number, part, edition, container, pages or DOI tells them apart.

Reported:     two entries named okafor2021.
              two @article by Okafor from 2021 with one title.
Not reported: parts I and II of a report; a paper and its preprint.
Source:       BibTeX's own "Repeated entry"; biber refuses such a file.
`,
	RunList: runDuplicate,
}

func runDuplicate(pass *ListPass) {
	keys := map[string]*bib.Entry{}
	works := newTwins()
	seen := map[*bib.Entry][]Related{} // an entry may be there a thousand times
	twice := func(e, first *bib.Entry, message string) {
		if seen[first] == nil {
			seen[first] = related(first)
		}
		pos, end := span(e)
		pass.Report(Diagnostic{Pos: pos, End: end, Message: message, Related: seen[first]})
	}
	for _, e := range pass.List.Entries {
		folded := strings.ToLower(e.CiteName)
		if first := keys[folded]; first != nil && folded != "" {
			twice(e, first, "the key "+e.CiteName+" is also at "+place(first)+"; BibTeX keeps the first")
			continue
		}
		keys[folded] = e
		if first := works.find(e); first != nil {
			twice(e, first, key(e)+" is the same work as "+key(first)+" ("+place(first)+")")
		}
	}
}

// twins are the works that were seen.
type twins struct {
	byDOI   map[string]*bib.Entry
	byTitle map[string][]*bib.Entry // by type, title, names and year
}

func newTwins() twins {
	return twins{byDOI: map[string]*bib.Entry{}, byTitle: map[string][]*bib.Entry{}}
}

// find gives an earlier entry that is the same work as e, and adds e.
func (t twins) find(e *bib.Entry) *bib.Entry {
	title := fold.Key(e.Text("title"))
	if title == "" || !isWork(e) {
		return nil
	}
	doi := strings.ToLower(bareDOI(e.Text("doi")))
	if first := t.byDOI[doi]; first != nil && alike(title, fold.Key(first.Text("title"))) && !differ(e, first, parts) {
		return first
	}
	if doi != "" && t.byDOI[doi] == nil {
		t.byDOI[doi] = e
	}
	handle := strings.Join([]string{e.Type, title, fold.Key(names(e)), date(e)}, "\x00")
	for _, first := range t.byTitle[handle] {
		if sameWork(e, first) {
			return first
		}
	}
	if n := len(t.byTitle[handle]); e.Date().Year != 0 && n < 16 { // enough: who lists more of one title knows why
		t.byTitle[handle] = append(t.byTitle[handle], e)
	}
	return nil
}

// alike tells whether two folded titles are one, be it without its subtitle.
func alike(a, b string) bool { return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) }

// These fields tell the parts and states of a work apart, and these the works
// of one title.
var (
	parts   = []string{"volume", "part", "chapter", "edition", "version", "subtitle"}
	details = []string{
		"number", "issue", "series", "pages", "eid", "eprint", "journal", "journaltitle", "booktitle", "maintitle",
		"issuetitle", "school", "institution", "publisher", "type", "language", "langid", "url", "note",
	}
)

// differ tells whether both entries have one of the fields, and not the same
// in it.
func differ(a, b *bib.Entry, fields []string) bool {
	for _, f := range fields {
		x, y := fold.Key(a.Text(f)), fold.Key(b.Text(f))
		if x != "" && y != "" && x != y {
			return true
		}
	}
	return false
}

// sameWork tells whether two entries of one type, title, year and names are
// one work.
func sameWork(a, b *bib.Entry) bool {
	for _, f := range []string{"volume", "part", "subtitle"} {
		if (a.Text(f) == "") != (b.Text(f) == "") {
			return false
		}
	}
	x, y := bareDOI(a.Text("doi")), bareDOI(b.Text("doi"))
	return (x == "" || y == "") && !differ(a, b, parts) && !differ(a, b, details) && sameDay(a.Date(), b.Date())
}

// sameDay tells whether two dates of a year do not speak against each other.
func sameDay(a, b bib.Date) bool {
	return (a.Month == b.Month || a.Month == 0 || b.Month == 0) && (a.Day == b.Day || a.Day == 0 || b.Day == 0)
}
