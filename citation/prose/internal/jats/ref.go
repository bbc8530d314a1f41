package jats

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose/internal/refs"
	"github.com/citevet/citevet/citation/prose/internal/sections"
	"github.com/citevet/citevet/citation/prose/internal/xmlwalk"
	"github.com/citevet/citevet/internal/terms"
)

// A refReader gathers an item of a ref-list.
type refReader struct {
	id   string
	from int
	tree *xmlwalk.Tree
	head string // the names of the formatted reference before this one
}

func (j *refReader) inside() bool { return j.tree != nil }

func (j *refReader) open(id string, from int) {
	*j = refReader{id: id, from: from, tree: &xmlwalk.Tree{Path: []*xmlwalk.Node{{Name: "ref"}}}, head: j.head}
}

func (j *refReader) text(data []byte) {
	if j.inside() {
		j.tree.Text(data, 0, 0)
	}
}

// close gives the works of the item.
func (j *refReader) close(end int) (works []bib.Work, label string) {
	root := j.tree.Path[0]
	j.tree = nil
	for i, c := range citesIn(root) {
		r := workOf(c)
		r.Key, r.Keyless, r.Offset, r.End = j.id, true, j.from, end
		if i > 0 {
			r.Key += "/" + strconv.Itoa(i+1) // no id has a slash
		}
		works = append(works, r)
		if id := c.Get("id"); id != "" {
			works[i].Key = id
		}
	}
	if len(works) == 1 {
		works[0].Key = j.id
	}
	return works, root.Find("label").Content()
}

// citesIn gives the elements of an item that describe a work each.
func citesIn(item *xmlwalk.Node) []*xmlwalk.Node {
	cites := item.All(append([]string{"citation-alternatives"}, citing...)...)
	for i, c := range cites {
		if one := c.Find(citing...); one != nil && c.Is("citation-alternatives") {
			cites[i] = one // the same work in several forms
		}
	}
	if len(cites) == 0 {
		return []*xmlwalk.Node{item}
	}
	return cites
}

// citing are the elements that describe a work, the best tagged one first.
var citing = []string{"element-citation", "mixed-citation", "nlm-citation", "citation"}

// spelt writes out the dash that stands for the names of the reference before
// in formatted references: "———. 2014. …".
func (j *refReader) spelt(refs []bib.Work) []bib.Work {
	for i := range refs {
		for k := range refs[i].Fields {
			f := &refs[i].Fields[k]
			if f.Name != "note" {
				continue
			}
			if rest := strings.TrimLeft(f.Value, "—–―-_"); len(f.Value)-len(rest) >= len("---") {
				f.Value = j.head + strings.TrimLeft(rest, "., ")
			}
			if at := sections.YearIn(f.Value); at > 0 && at < sections.EntryHead {
				j.head = f.Value[:at]
			}
		}
	}
	return refs
}

// inReference follows the elements of an item; their text is written as well.
func (r *reader) inReference(name string, el xml.StartElement, from, to int) func(int) {
	r.refs.tree.Start(el, from, to)
	if name == "label" {
		r.w.Mute++
	}
	if name == "break" {
		r.w.Put(" ", from, to)
	}
	return func(int) {
		if name == "label" {
			r.w.Mute--
		}
		r.refs.tree.End(name, 0, 0)
	}
}

// naming are the elements that name who wrote a work, setting those that may stand
// before names without tags.
var (
	naming  = []string{"name", "string-name", "collab", "institution", "anonymous", "person-group"}
	setting = []string{"label", "italic", "bold", "sc"}
)

// workOf puts one citation of a reference list in BibTeX's terms.
func workOf(c *xmlwalk.Node) bib.Work {
	r := bib.Work{Type: typeOf(c)}
	if refs.HasPlainNames(c, naming, setting) {
		refs.Add(&r, "note", c.Content())
		return r
	}
	refs.Add(&r, "author", namesOf(c, "author"))
	refs.Add(&r, "editor", namesOf(c, "editor"))
	year := c.Find("year")
	refs.Add(&r, "year", year.Content())
	title, source := c.Find("article-title", "chapter-title", "data-title", "trans-title").Content(), c.Find("source").Content()
	if title == "" {
		title, source = source, ""
	}
	refs.Add(&r, "title", title)
	refs.Add(&r, terms.Container(r.Type), source)
	refs.Add(&r, "volume", c.Find("volume").Content())
	refs.Add(&r, "number", c.Find("issue").Content())
	refs.Add(&r, "edition", c.Find("edition").Content())
	refs.Add(&r, "pages", pagesOf(c))
	refs.Add(&r, "publisher", c.Find("publisher-name").Content())
	refs.Add(&r, "location", c.Find("publisher-loc").Content())
	for _, id := range c.All("pub-id") {
		if id.Get("pub-id-type") == "doi" {
			refs.Add(&r, "doi", id.Content())
		}
	}
	refs.Add(&r, "url", c.Find("uri", "ext-link").Content())
	if title == "" && !refs.Has(&r, "author") { // the formatted reference, untagged
		refs.Add(&r, "note", c.Content())
	}
	return r
}

func typeOf(c *xmlwalk.Node) string {
	kind := c.Get("publication-type")
	if kind == "" {
		kind = c.Get("citation-type")
	}
	switch strings.ToLower(kind) {
	case "journal", "article", "newspaper", "magazine":
		return "article"
	case "book", "chapter", "edited-book":
		if c.Find("chapter-title", "article-title") != nil {
			return "incollection"
		}
		return "book"
	case "confproc", "conf-proc", "conference":
		return "inproceedings"
	case "thesis":
		return "thesis"
	case "report", "standard", "working-paper", "gov":
		return "report"
	case "web", "webpage", "website", "online", "blog", "post":
		return "online"
	case "data", "dataset":
		return "dataset"
	case "software":
		return "software"
	case "patent":
		return "patent"
	}
	return "misc"
}

func pagesOf(c *xmlwalk.Node) string {
	first, last := c.Find("fpage").Content(), c.Find("lpage").Content()
	switch {
	case first == "":
		if pages := c.Find("page-range"); pages != nil {
			return pages.Content()
		}
		return c.Find("elocation-id").Content()
	case last == "" || last == first:
		return first
	}
	return first + "--" + last
}

// namesOf gives the people and groups of one role. Names outside of any
// group are authors.
func namesOf(c *xmlwalk.Node, role string) string {
	var names []string
	for _, k := range c.Kids {
		switch {
		case k.Is("person-group") && roleOf(k) == role:
			names = append(names, groupNames(k)...)
		case role == "author" && k.Is("name", "string-name", "collab", "institution", "etal", "name-alternatives"):
			names = append(names, nameOf(k))
		case k.Is("collab-alternatives", "citation-alternatives", "italic", "bold", "styled-content", "named-content"):
			if inner := namesOf(k, role); inner != "" {
				names = append(names, inner)
			}
		}
	}
	return terms.Join(names)
}

func roleOf(group *xmlwalk.Node) string {
	switch role := group.Get("person-group-type"); role {
	case "", "allauthors", "author", "inventor":
		return "author"
	default:
		return strings.TrimSuffix(role, "s")
	}
}

func groupNames(group *xmlwalk.Node) []string {
	var names []string
	for _, n := range group.All("name", "string-name", "collab", "institution", "anonymous", "etal") {
		names = append(names, nameOf(n))
	}
	return names
}

func nameOf(n *xmlwalk.Node) string {
	switch {
	case n.Name == "etal":
		return "others"
	case n.Name == "collab" || n.Name == "institution":
		return terms.Group(n.Content())
	case n.Name == "anonymous":
		return "{Anonymous}"
	}
	family := n.Find("surname").Content()
	if family == "" {
		return terms.Group(n.Content())
	}
	if prefix := n.Find("prefix").Content(); prefix != "" && strings.ToLower(prefix[:1]) == prefix[:1] {
		family = prefix + " " + family
	}
	return terms.Name(family, n.Find("suffix").Content(), n.Find("given-names").Content())
}
