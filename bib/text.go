package bib

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/nickng/bibtex"

	"github.com/citevet/citevet/internal/tex"
)

// Text gives a field decoded to Unicode (NFC), white space folded, with
// macros resolved; what crossref or xdata lend counts. "" where there is
// none. A field that has two names, as journal and journaltitle, is found
// under either. The fields that biblatex takes as they are (url, doi, file,
// eprint and the like) are not decoded.
func (e *Entry) Text(field string) string {
	e = e.sound()
	v, from := e.value(field)
	return decodeField(from, v)
}

// Own is Text without inheritance: what the entry itself holds.
func (e *Entry) Own(field string) string {
	e = e.sound()
	v, from := e.own(field)
	return decodeField(from, v)
}

// own gives the value of a field and the name that it has in the entry.
func (e *Entry) own(field string) (string, string) {
	if v, ok := e.Fields[field]; ok {
		return write(v), field
	}
	if other := alias(field); other != "" {
		if v, ok := e.Fields[other]; ok {
			return write(v), other
		}
	}
	return "", field
}

// write gives a value with its macros resolved.
func write(v bibtex.BibString) string {
	if v == nil {
		return ""
	}
	if c, ok := v.(bibtex.BibConst); ok {
		return string(c)
	}
	return v.String()
}

// keys gives the keys that a field of the entry itself names.
func (e *Entry) keys(field string) []string {
	v, ok := e.Fields[field]
	if !ok {
		return nil
	}
	return splitKeys(write(v))
}

func splitKeys(s string) []string {
	if s = strings.TrimSpace(s); s != "" && strings.IndexByte(s, ',') < 0 { // nearly always
		return []string{s}
	}
	keys := strings.FieldsFunc(s, func(r rune) bool { return r == ',' })
	for i := range keys {
		keys[i] = strings.TrimSpace(keys[i])
	}
	return slices.DeleteFunc(keys, func(k string) bool { return k == "" })
}

func decodeField(field, value string) string {
	if verbatim(field) {
		return tex.FoldSpace(value)
	}
	return tex.Decode(value)
}

// verbatim says whether a field is taken as it is. The fields are those of
// the data types verbatim, URI and key of biblatex.
func verbatim(field string) bool {
	switch field {
	case "url", "doi", "file", "pdf", "eprint", "urlraw", "verba", "verbb", "verbc", "bdsk-url-1", "bdsk-url-2",
		"crossref", "xref", "xdata", "ids", "related", "entryset":
		return true
	}
	return false
}

// alias gives the other name of a field, after biblatex.
func alias(field string) string {
	switch field {
	case "journaltitle":
		return "journal"
	case "journal":
		return "journaltitle"
	case "location":
		return "address"
	case "address":
		return "location"
	case "institution":
		return "school"
	case "school":
		return "institution"
	case "annotation":
		return "annote"
	case "annote":
		return "annotation"
	case "eprinttype":
		return "archiveprefix"
	case "archiveprefix":
		return "eprinttype"
	case "eprintclass":
		return "primaryclass"
	case "primaryclass":
		return "eprintclass"
	}
	return ""
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
