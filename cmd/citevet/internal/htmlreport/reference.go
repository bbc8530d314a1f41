package htmlreport

import (
	"cmp"
	"strings"

	"github.com/citevet/citevet/bib"
)

// A part is a part of a citation and of an entry that can differ.
type part uint8

const (
	none part = iota
	names
	year
	title
	host
	pages
	link
	whole
)

// A piece is a stretch of a reference or of a citation.
type piece struct {
	Text    string
	URL     string
	Title   bool
	Differs bool // from the other side

	part part
}

// A refView is an entry as it is shown with a finding.
type refView struct {
	Entry  *entryView
	Pieces []piece
	Write  string // what to write to cite it; "" where it can't be told
}

// reference gives an entry as a reference list has it:
//
//	Berg, Jan; Ruiz, Ana (2017). Wires and borders. Grid Review 12 (3): 101–128. https://doi.org/10.1234/gr.2017
func reference(e *bib.Entry) []piece {
	r := refWriter{}
	listed, _ := e.CitedAs()
	r.people(listed)
	if date := clean(e.Date().Text); date != "" {
		r.add(" (", piece{Text: date, part: year}, ")")
	}
	if len(r) > 0 {
		r.text(". ")
	}
	if t := clean(e.Text("title")); t != "" {
		r.add("", piece{Text: t, Title: true, part: title}, stop(t))
	}
	r.host(e)
	r.link(e)
	if len(r) == 0 {
		r.text(clean(cmp.Or(e.CiteName, "entry")))
	}
	r[len(r)-1].Text = strings.TrimRight(r[len(r)-1].Text, " ")
	return r
}

type refWriter []piece

func (r *refWriter) text(s string) {
	if s == "" {
		return
	}
	if n := len(*r); n > 0 && (*r)[n-1].part == none {
		(*r)[n-1].Text += s
		return
	}
	*r = append(*r, piece{Text: s})
}

func (r *refWriter) add(before string, p piece, after string) {
	if p.Text == "" {
		return
	}
	r.text(before)
	*r = append(*r, p)
	r.text(after)
}

// stop ends a sentence that has no end yet.
func stop(s string) string {
	if strings.ContainsAny(s[len(s)-1:], ".?!") {
		return " "
	}
	return ". "
}

// people gives names as a reference list does: "Berg, Jan; World Bank".
func (r *refWriter) people(listed bib.Names) {
	for i, n := range listed.List {
		if i > 0 {
			r.text("; ")
		}
		name := n.Literal
		if name == "" {
			name = strings.TrimSpace(n.Particle + " " + n.Family)
			for _, more := range []string{n.Suffix, n.Given} {
				if more != "" && name != "" {
					name += ", "
				}
				name += more
			}
		}
		r.add("", piece{Text: clean(name), part: names}, "")
	}
	if listed.EtAl {
		r.text(" et al.")
	}
}

// host adds where a work was published: "Grid Review 12 (3): 33–51".
func (r *refWriter) host(e *bib.Entry) {
	first := func(fields ...string) string {
		for _, f := range fields {
			if t := e.Text(f); t != "" {
				return clean(t)
			}
		}
		return ""
	}
	out := first("journaltitle", "journal", "booktitle", "publisher", "institution", "organization", "school", "howpublished")
	if v := first("volume"); v != "" && out != "" {
		out += " " + v
	}
	if n := first("number", "issue"); n != "" && out != "" {
		out += " (" + n + ")"
	}
	at := clean(e.Pages().Text)
	if out != "" && at != "" {
		out += ": "
	}
	r.add("", piece{Text: out, part: host}, "")
	r.add("", piece{Text: at, part: pages}, "")
	if out+at != "" {
		r.text(stop(out + at))
	}
}

// link adds the DOI, else the address.
func (r *refWriter) link(e *bib.Entry) {
	text, url := clean(e.Text("doi")), doi(e.Text("doi"))
	if text == "" {
		text, url = clean(e.Text("url")), web(e.Text("url"))
	}
	r.add("", piece{Text: text, URL: url, part: link}, "")
}
