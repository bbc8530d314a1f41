package docx

import (
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/cslcite"
	"github.com/citevet/citevet/citation/prose/internal/refs"
	"github.com/citevet/citevet/citation/prose/internal/xmlwalk"
	"github.com/citevet/citevet/internal/terms"
)

// endnote reads the citation in the code of EndNote's field, or, where that
// is too long for a code, in the data beside it.
func (t *partReader) endnote(code, data string) ([]prose.KeyCite, string) {
	src := []byte(code)
	if !strings.Contains(code, "<") {
		var err error
		if src, err = unbase64(data); err != nil || len(src) == 0 {
			return nil, "the field of this citation holds no data that can be read"
		}
	}
	root := xmlwalk.Parse(src)
	var keys []prose.KeyCite
	for _, c := range root.All("Cite") {
		record := c.Find("record")
		key := c.Find("RecNum").Content()
		if key == "" {
			key = record.Find("rec-number").Content()
		}
		if key == "" {
			key = c.Find("Author").Content() + c.Find("Year").Content()
		}
		if key == "" {
			continue
		}
		k := prose.KeyCite{Key: key, Command: "EN.CITE", Prefix: strings.TrimSpace(c.Own("Prefix")), Suffix: endnoteSuffix(c)}
		switch {
		case c.Get("ExcludeAuth") == "1":
			k.Mode = prose.SuppressAuthor
		case c.Get("AuthorYear") == "1":
			k.Mode = prose.AuthorInText
		}
		keys = append(keys, k)
		t.addEndnote(key, record)
	}
	if len(keys) == 0 {
		return nil, "the field of this citation holds no data that can be read"
	}
	return keys, ""
}

func endnoteSuffix(n *xmlwalk.Node) string {
	pages, suffix := n.Own("Pages"), n.Own("Suffix")
	if pages != "" && pages[0] >= '0' && pages[0] <= '9' {
		pages = cslcite.Label("page", strings.ContainsAny(pages, "-–,")) + " " + pages
	}
	return strings.TrimSpace(pages + suffix)
}

// addEndnote makes a record one of the document's references.
func (r *reader) addEndnote(key string, record *xmlwalk.Node) {
	if record == nil || r.csl.Refs[key] {
		return
	}
	ref := bib.Work{Key: key, Type: endnoteType(record.Find("ref-type").Attribute("name"))}
	refs.Add(&ref, "author", endnoteNames(record.Find("authors")))
	refs.Add(&ref, "editor", endnoteNames(record.Find("secondary-authors")))
	refs.Add(&ref, "year", record.Find("dates").Find("year").Content())
	titles := record.Find("titles")
	refs.Add(&ref, "title", titles.Find("title").Content())
	container := record.Find("periodical").Find("full-title").Content()
	if container == "" {
		container = titles.Find("secondary-title").Content()
	}
	refs.Add(&ref, terms.Container(ref.Type), container)
	refs.Add(&ref, "shorttitle", titles.Find("short-title").Content())
	for _, f := range [][2]string{{"volume", "volume"}, {"number", "number"}, {"pages", "pages"}, {"edition", "edition"}, {"publisher", "publisher"}, {"pub-location", "location"}, {"electronic-resource-num", "doi"}, {"isbn", "isbn"}} {
		refs.Add(&ref, f[1], record.Find(f[0]).Content())
	}
	r.csl.Refs[key] = true
	r.doc.Refs = append(r.doc.Refs, ref)
}

// endnoteNames gives names that are written "Family, Given"; one that ends
// with a comma is an organisation's.
func endnoteNames(list *xmlwalk.Node) string {
	var names []string
	for _, a := range list.All("author") {
		name := a.Content()
		family, given, ok := strings.Cut(name, ",")
		switch given = strings.TrimSpace(given); {
		case name == "":
		case !ok || given == "":
			names = append(names, terms.Group(strings.TrimSpace(family)))
		default:
			names = append(names, terms.Name(strings.TrimSpace(family), "", given))
		}
	}
	return strings.Join(names, " and ")
}

func endnoteType(name string) string { return mapped(endnoteTypes[:], name, "misc") }

// endnoteTypes are the types of EndNote that biblatex has an entry type for.
var endnoteTypes = [...][2]string{
	{"Journal Article", "article"}, {"Newspaper Article", "article"}, {"Magazine Article", "article"}, {"Electronic Article", "article"},
	{"Book", "book"}, {"Edited Book", "book"}, {"Electronic Book", "book"},
	{"Book Section", "incollection"}, {"Electronic Book Section", "incollection"},
	{"Conference Paper", "inproceedings"}, {"Conference Proceedings", "inproceedings"},
	{"Thesis", "thesis"},
	{"Report", "report"}, {"Government Document", "report"}, {"Standard", "report"},
	{"Web Page", "online"}, {"Blog", "online"}, {"Online Multimedia", "online"},
	{"Dataset", "dataset"},
	{"Computer Program", "software"},
}
