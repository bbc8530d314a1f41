package bib

import (
	"fmt"
	"strings"

	"github.com/citevet/citevet/internal/date"
	"github.com/citevet/citevet/internal/terms"
)

// nbib is what PubMed writes ("Send to: Citation manager").
// https://www.nlm.nih.gov/bsd/mms/medlineelements.html
var nbib = listFormat{
	name:  "nbib",
	exts:  []string{".nbib"},
	sure:  true,
	sniff: func(head string) bool { return firstTag(head, nbibTag) == "PMID" },
	read:  (&taggedFormat{tag: nbibTag, first: "PMID", make: (*taggedWork).nbib}).read,
}

// nbibTag reads "FAU - ": a tag of up to four letters.
func nbibTag(line string) (tag string, n int) {
	if len(line) < 5 || line[4] != '-' || len(line) > 5 && line[5] != ' ' {
		return "", 0
	}
	tag = strings.TrimRight(line[:4], " ")
	for i := range len(tag) {
		if !isUpper(tag[i]) && (i == 0 || !isDigit(tag[i])) {
			return "", 0
		}
	}
	return tag, 5
}

// nbib puts a work in BibTeX's terms.
func (w *taggedWork) nbib() {
	w.kind = "article"
	if _, book := w.first("BTI"); book != "" {
		w.kind = "book"
		if _, part := w.first("CTI", "TI"); part != "" {
			w.kind = "incollection"
		}
	}
	w.nbibNames("author", "FAU", "AU")
	w.nbibNames("editor", "FED", "ED")
	w.nbibDate()
	f, title := w.first("TI", "CTI", "BTI")
	w.put(f, "title", strings.TrimSuffix(title, "."))
	if w.kind == "incollection" {
		w.copy("booktitle", "BTI")
	}
	w.nbibDOI()
	for _, f := range nbibFields {
		w.copy(f.name, f.tag)
	}
}

var nbibFields = []struct{ name, tag string }{
	{"journaltitle", "JT"},
	{"shortjournal", "TA"},
	{"volume", "VI"},
	{"number", "IP"},
	{"pages", "PG"},
	{"publisher", "PB"},
	{"location", "PL"},
	{"isbn", "ISBN"},
	{"langid", "LA"},
	{"abstract", "AB"},
	{"pmid", "PMID"},
	{"pmcid", "PMC"},
}

// nbibNames adds names: in full, "Varga, Ilona", where the work has them so,
// else as "Varga I". Bodies stand beside the authors.
func (w *taggedWork) nbibNames(name, full, short string) {
	f, people := w.all(full)
	for i, p := range people {
		people[i] = terms.Inverted(p)
	}
	if len(people) == 0 {
		f, people = w.all(short)
		for i, p := range people {
			at := strings.LastIndexByte(p, ' ')
			people[i] = terms.Name(p[:max(at, 0)], "", p[at+1:])
		}
	}
	if name == "author" {
		g, bodies := w.all("CN")
		if len(people) == 0 {
			f = g
		}
		for _, b := range bodies {
			people = append(people, terms.Group(b))
		}
	}
	w.put(f, name, terms.Join(people))
}

// nbibDate reads "2019 Mar 5".
func (w *taggedWork) nbibDate() {
	f, text := w.first("DP")
	words := strings.Fields(text)
	if len(words) == 0 || plainYear(words[0]) == 0 {
		w.put(f, "year", text)
		return
	}
	iso := words[0]
	if len(words) > 1 {
		if m := date.Month(strings.ToLower(words[1])); m >= 1 && m <= 12 {
			iso += fmt.Sprintf("-%02d", m)
			if len(words) > 2 && isNumber(words[2]) && len(words[2]) <= 2 {
				iso += fmt.Sprintf("-%02d", leadingNumber(words[2]))
			}
		}
	}
	w.put(f, "date", iso)
}

// nbibDOI reads "10.1000/x [doi]".
func (w *taggedWork) nbibDOI() {
	for _, f := range w.tags {
		if isOneOf(f.tag, "LID", "AID") {
			if doi, ok := strings.CutSuffix(w.value(f), " [doi]"); ok {
				w.put(f, "doi", doi)
				return
			}
		}
	}
}
