package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose"
)

// A jsonCite is a cited work as "cites -json" prints it, one a line.
type jsonCite struct {
	Posn     string        `json:"posn"`
	Offset   int           `json:"offset"` // in bytes, as End, in the file as it is on disk
	End      int           `json:"end"`
	Text     string        `json:"text"`
	Form     string        `json:"form"`
	Mode     string        `json:"mode,omitempty"` // of a citation by key, as Key
	Key      string        `json:"key,omitempty"`
	Prefix   string        `json:"prefix,omitempty"`
	Authors  []string      `json:"authors"`
	EtAl     bool          `json:"etal"`
	Year     string        `json:"year"`
	Last     string        `json:"last,omitempty"` // the last year of a range
	Orig     string        `json:"orig,omitempty"` // the other year of 1890/1990
	Suffix   string        `json:"suffix,omitempty"`
	Locators []jsonLocator `json:"locators,omitempty"`
	Comment  string        `json:"comment,omitempty"`
	Keys     []string      `json:"keys"`
	Near     []string      `json:"near,omitempty"`
	Status   string        `json:"status,omitempty"`
}

type jsonLocator struct {
	Label string `json:"label"`
	Value string `json:"value"`
}

// A linked is a paper with its citations; without a list, Links has them with
// no entries.
type linked struct {
	*citevet.Linked
	listed bool
}

// cites is the subcommand of that name.
func (a *app) cites(args []string) error {
	fs := a.newFlags("cites")
	asJSON := fs.Bool("json", false, "print one JSON object a line")
	all := fs.Bool("all", false, "also give what need not be listed, such as personal communications")
	stdinName := fs.String("stdin-name", "stdin", "the name, and so the format, of the paper on standard input")
	names, err := a.parse(fs, args)
	if err != nil {
		return err
	}
	papers, lists, err := a.operands(names, *stdinName)
	if err != nil {
		return err
	}
	shelf := newLibrary()
	read := make([]*linked, len(papers))
	each(len(papers), func(i int) { read[i] = a.link(papers[i], shelf, lists) })
	print := a.citesTable
	if *asJSON {
		print = a.citesJSON
	}
	for _, l := range read {
		if l == nil {
			continue
		}
		if err := print(l, *all); err != nil {
			return err
		}
	}
	return nil
}

// link reads a paper and pairs it with its list; a paper without one is read
// by itself.
func (a *app) link(p paper, shelf *library, lists []string) *linked {
	doc, ok := a.read(p)
	if !ok {
		return nil
	}
	names, err := listNames(p, doc, lists)
	switch {
	case errors.Is(err, errNoList):
		return &linked{unpaired(doc), false}
	case err != nil:
		a.fail(err)
		return nil
	}
	list, err := shelf.union(names)
	if err != nil {
		a.fail(err)
		return nil
	}
	return &linked{citevet.Pair(doc, list), true}
}

func unpaired(doc *prose.Document) *citevet.Linked {
	l := &citevet.Linked{Paper: citation.Parse(doc, nil), List: &bib.List{}}
	for it := range l.Paper.Items() {
		l.Links = append(l.Links, citevet.Link{Item: it, Status: citevet.StatusMissing})
	}
	return l
}

func (a *app) citesJSON(l *linked, all bool) error {
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	for _, link := range l.Links {
		if link.Status == citevet.StatusExempt && !all {
			continue
		}
		if err := enc.Encode(l.toJSON(link)); err != nil {
			return err
		}
	}
	return nil
}

func (l *linked) toJSON(link citevet.Link) jsonCite {
	it := link.Item
	pos := l.Paper.Doc.Position(it.Pos)
	c := jsonCite{
		Posn: pos.String(), Offset: pos.Offset, End: pos.Offset + it.End - it.Pos, Text: it.Text, Form: it.Form.String(),
		Prefix: it.Prefix, Authors: []string{}, EtAl: it.EtAl,
		Year: it.Date.Year, Last: it.Date.Last, Orig: it.Date.Orig, Suffix: it.Date.Suffix,
		Comment: it.Comment, Keys: citeNames(link.Entries), Near: citeNames(link.Near),
	}
	if l.listed {
		c.Status = link.Status.String()
	}
	if it.Form == citation.Key {
		c.Key, c.Mode = it.Key, it.Mode.String()
	}
	if it.Date.Kind == citation.NoDate || it.Date.Kind == citation.Status {
		c.Year = it.Date.Text
	}
	for _, author := range it.Authors {
		c.Authors = append(c.Authors, author.Text)
	}
	for _, loc := range it.Locators {
		c.Locators = append(c.Locators, jsonLocator{loc.Label, loc.Value})
	}
	return c
}

func citeNames(entries []*bib.Entry) []string {
	keys := make([]string, len(entries))
	for i, e := range entries {
		keys[i] = e.CiteName
	}
	return keys
}

// citesTable prints a paper's citations for people: the place, the citation
// as written, what it was read as, and the entry.
func (a *app) citesTable(l *linked, _ bool) error {
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "PLACE\tAS WRITTEN\tREAD AS\tENTRY")
	for _, link := range l.Links {
		entry := "no list"
		if l.listed {
			entry = answer(link)
		}
		place := l.Paper.Doc.Position(link.Item.Pos)
		io.WriteString(w, strings.Join([]string{place.String(), cut(closed(link.Item.Text), 48), cut(reading(link.Item), 56), entry}, "\t")+"\n")
	}
	return w.Flush()
}

// reading spells out what an item was read as: "Friedhoff + Smeltz, 2024b,
// page 10".
func reading(it *citation.Item) string {
	var who []string
	for _, author := range it.Authors {
		who = append(who, author.Text)
	}
	if it.EtAl {
		who = append(who, "others")
	}
	parts := []string{strings.Join(who, " + ")}
	if it.Form == citation.Key {
		parts = []string{"key " + it.Key}
	}
	when := it.Date.Text
	if it.Date.Kind == citation.Year && !strings.Contains(when, it.Date.Year) { // the b of "2019a, b"
		when = it.Date.Year + it.Date.Suffix
	}
	if when != "" {
		parts = append(parts, when)
	}
	for _, loc := range it.Locators {
		parts = append(parts, loc.Label+" "+loc.Value)
	}
	return strings.Join(parts, ", ")
}

// answer says which entries answer a link, or what its status is.
func answer(link citevet.Link) string {
	var keys []string
	entries, sep := link.Entries, ", "
	if len(entries) == 0 {
		entries, sep = link.Near, " or "
	}
	for _, e := range entries {
		keys = append(keys, e.CiteName+at(e))
	}
	where := strings.Join(keys, sep)
	switch {
	case link.Status == citevet.StatusFound:
		return where
	case len(keys) == 0:
		return link.Status.String()
	}
	return link.Status.String() + ": " + where
}

// at gives the place of an entry in brackets; nothing for one that was not
// read from a file.
func at(e *bib.Entry) string {
	if p := e.Pos(); p.IsValid() {
		return fmt.Sprintf(" (%s:%d)", filepath.Base(p.Filename), p.Line)
	}
	return ""
}

// closed adds the bracket that a narrative citation leaves open: an item ends
// with its year or locator.
func closed(s string) string {
	for _, pair := range []string{"()", "[]"} {
		if strings.Count(s, pair[:1]) > strings.Count(s, pair[1:]) {
			s += pair[1:]
		}
	}
	return s
}

// cut shortens a cell, and keeps it in its line and its column.
func cut(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}
