package prose

import (
	"encoding/xml"
	"strings"
)

// A jatsRefs gathers an item of a ref-list.
type jatsRefs struct {
	id   string
	from int
	tree *xmlTree
	head string // the names of the formatted reference before this one
}

func (j *jatsRefs) inside() bool { return j.tree != nil }

func (j *jatsRefs) open(id string, from int) {
	*j = jatsRefs{id: id, from: from, tree: &xmlTree{path: []*xmlNode{{name: "ref"}}}, head: j.head}
}

func (j *jatsRefs) text(data []byte) {
	if j.inside() {
		j.tree.text(data, 0, 0)
	}
}

// close gives the works of the item. An item may hold several; those that
// have no id of their own are cited by the item's.
func (j *jatsRefs) close(end int) []Ref {
	root := j.tree.path[0]
	j.tree = nil
	cites := root.all("element-citation", "mixed-citation", "nlm-citation", "citation")
	if len(cites) == 0 {
		cites = []*xmlNode{root}
	}
	var refs []Ref
	for _, c := range cites {
		r := jatsRef(c)
		r.Key, r.Offset, r.End = j.id, j.from, end
		if id := c.get("id"); id != "" && len(cites) > 1 {
			r.Key = id
		}
		refs = append(refs, r)
	}
	return refs
}

// spelt writes out the dash that stands for the names of the reference before
// in formatted references: "———. 2014. …".
func (j *jatsRefs) spelt(refs []Ref) []Ref {
	for i := range refs {
		for k := range refs[i].Fields {
			f := &refs[i].Fields[k]
			if f.Name != "note" {
				continue
			}
			if rest := strings.TrimLeft(f.Value, "—–―-_"); len(f.Value)-len(rest) >= len("---") {
				f.Value = j.head + strings.TrimLeft(rest, "., ")
			}
			if at := yearIn(f.Value); at > 0 && at < entryHead {
				j.head = f.Value[:at]
			}
		}
	}
	return refs
}

// inReference follows the elements of an item; their text is written as well.
func (r *jatsReader) inReference(name string, el xml.StartElement, from, to int) func(int) {
	r.refs.tree.start(el, from, to)
	if name == "label" {
		r.w.mute++
	}
	if name == "break" {
		r.w.put(" ", from, to)
	}
	return func(int) {
		if name == "label" {
			r.w.mute--
		}
		r.refs.tree.end(name, 0, 0)
	}
}

// jatsRef puts one citation of a reference list in BibTeX's terms.
func jatsRef(c *xmlNode) Ref {
	r := Ref{Type: jatsType(c)}
	addField(&r, "author", jatsNames(c, "author"))
	addField(&r, "editor", jatsNames(c, "editor"))
	year := c.find("year")
	addField(&r, "year", year.content())
	title, source := c.find("article-title", "chapter-title", "data-title", "trans-title").content(), c.find("source").content()
	if title == "" {
		title, source = source, ""
	}
	addField(&r, "title", title)
	addField(&r, containerField(r.Type), source)
	addField(&r, "volume", c.find("volume").content())
	addField(&r, "number", c.find("issue").content())
	addField(&r, "edition", c.find("edition").content())
	addField(&r, "pages", jatsPages(c))
	addField(&r, "publisher", c.find("publisher-name").content())
	addField(&r, "location", c.find("publisher-loc").content())
	for _, id := range c.all("pub-id") {
		if id.get("pub-id-type") == "doi" {
			addField(&r, "doi", id.content())
		}
	}
	addField(&r, "url", c.find("uri", "ext-link").content())
	if title == "" && !hasField(&r, "author") { // the formatted reference, untagged
		addField(&r, "note", c.content())
	}
	return r
}

func jatsType(c *xmlNode) string {
	kind := c.get("publication-type")
	if kind == "" {
		kind = c.get("citation-type")
	}
	switch strings.ToLower(kind) {
	case "journal", "article", "newspaper", "magazine":
		return "article"
	case "book", "chapter", "edited-book":
		if c.find("chapter-title", "article-title") != nil {
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

func jatsPages(c *xmlNode) string {
	first, last := c.find("fpage").content(), c.find("lpage").content()
	switch {
	case first == "":
		if pages := c.find("page-range"); pages != nil {
			return pages.content()
		}
		return c.find("elocation-id").content()
	case last == "" || last == first:
		return first
	}
	return first + "--" + last
}

// jatsNames gives the people and groups of one role. Names outside of any
// group are authors.
func jatsNames(c *xmlNode, role string) string {
	var names []string
	for _, k := range c.kids {
		switch {
		case k.is("person-group") && jatsRole(k) == role:
			names = append(names, jatsGroup(k)...)
		case role == "author" && k.is("name", "string-name", "collab", "institution", "etal", "name-alternatives"):
			names = append(names, jatsName(k))
		case k.is("collab-alternatives", "citation-alternatives", "italic", "bold", "styled-content", "named-content"):
			if inner := jatsNames(k, role); inner != "" {
				names = append(names, inner)
			}
		}
	}
	return strings.Join(withoutEmpty(names), " and ")
}

func jatsRole(group *xmlNode) string {
	switch role := group.get("person-group-type"); role {
	case "", "allauthors", "author", "inventor":
		return "author"
	default:
		return strings.TrimSuffix(role, "s")
	}
}

func jatsGroup(group *xmlNode) []string {
	var names []string
	for _, n := range group.all("name", "string-name", "collab", "institution", "anonymous", "etal") {
		names = append(names, jatsName(n))
	}
	return names
}

func jatsName(n *xmlNode) string {
	switch {
	case n.name == "etal":
		return "others"
	case n.name == "collab" || n.name == "institution":
		return bibGroup(n.content())
	case n.name == "anonymous":
		return "{Anonymous}"
	}
	family := n.find("surname").content()
	if family == "" {
		return bibGroup(n.content())
	}
	if prefix := n.find("prefix").content(); prefix != "" && strings.ToLower(prefix[:1]) == prefix[:1] {
		family = prefix + " " + family
	}
	return bibName(family, n.find("suffix").content(), n.find("given-names").content())
}

func withoutEmpty(in []string) []string {
	out := in[:0]
	for _, s := range in {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}
