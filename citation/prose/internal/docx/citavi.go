package docx

import (
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/cslcite"
	"github.com/citevet/citevet/citation/prose/internal/refs"
	"github.com/citevet/citevet/internal/terms"
	"github.com/citevet/citevet/internal/tree"
)

// citavi reads the citation of Citavi 6: JSON in base64, in braces, with a
// reference for each entry. An object that comes again is written as the number
// of the first one: {"$ref": "8"} is the object with "$id": "8".
func citavi(t *partReader, rest string, _ *openField) ([]prose.KeyCite, string) {
	text, err := unbase64(strings.Trim(rest, "{} \t\r\n\u00a0"))
	if err != nil {
		return nil, unreadableField + ": " + err.Error()
	}
	fault := ""
	root := tree.NewJSON(strings.TrimPrefix(string(text), "\ufeff"), func(_ int, msg string) { fault = msg }).Value()
	c := citaviReader{t: t, ids: map[string]*tree.Node{}}
	c.index(&root)
	var keys []prose.KeyCite
	for _, entry := range c.list(root.Get("Entries")) {
		if key := c.cited(entry); key != "" {
			keys = append(keys, prose.KeyCite{Key: key, Command: "Citavi", Mode: citaviMode(entry), Prefix: entry.Get("Prefix").Text(), Suffix: citaviSuffix(entry)})
		}
	}
	if len(keys) == 0 {
		return nil, strings.TrimSuffix(unreadableField+": "+fault, ": ")
	}
	return keys, ""
}

// A citaviReader reads the JSON of one citation.
type citaviReader struct {
	t   *partReader
	ids map[string]*tree.Node // objects by their $id
}

func (c *citaviReader) index(n *tree.Node) {
	if id := n.Get("$id").Text(); id != "" {
		c.ids[id] = n
	}
	for i := range n.Items {
		c.index(&n.Items[i])
	}
	for i := range n.Pairs {
		c.index(&n.Pairs[i].Value)
	}
}

// get gives a member of an object, in full.
func (c *citaviReader) get(n *tree.Node, name string) *tree.Node { return c.full(n.Get(name)) }

func (c *citaviReader) full(n *tree.Node) *tree.Node {
	if ref := n.Get("$ref").Text(); ref != "" {
		return c.ids[ref]
	}
	return n
}

// list gives the items of a list, in full.
func (c *citaviReader) list(n *tree.Node) []*tree.Node {
	var out []*tree.Node
	all := n.All()
	for i := range all {
		if item := c.full(&all[i]); item != nil {
			out = append(out, item)
		}
	}
	return out
}

// cited makes the reference of an entry a work of the document and gives its
// key.
func (c *citaviReader) cited(entry *tree.Node) string {
	id := entry.Get("ReferenceId").Text()
	reference := c.get(entry, "Reference")
	if id == "" {
		id = reference.Get("Id").Text()
	}
	if reference == nil {
		return id
	}
	work := c.work(reference)
	ids := []string{refs.Content(&work)}
	if id != "" {
		ids = append(ids, "Citavi "+id)
	}
	return c.t.works.Add(work, ids...)
}

func citaviMode(entry *tree.Node) prose.Mode {
	if strings.EqualFold(entry.Get("BibliographyEntry").Text(), "/bibonly") {
		return prose.NoCite
	}
	return prose.Normal
}

// citaviSuffix gives the pages of an entry and the text after it. Numbers that
// are no pages have no label that is known.
func citaviSuffix(entry *tree.Node) string {
	pages := entry.Get("PageRange")
	locator, rest := pages.Get("OriginalString").Text(), entry.Get("Suffix").Text()
	if locator != "" && !pages.Get("NumberingType").True() {
		locator = cslcite.Label("page", strings.ContainsAny(locator, "-–,")) + " " + locator
	}
	return strings.TrimSpace(locator + " " + rest)
}

// citaviFields are members of a reference that are texts.
var citaviFields = [...][2]string{
	{"Title", "title"}, {"Subtitle", "subtitle"}, {"Volume", "volume"}, {"Number", "number"}, {"Edition", "edition"},
	{"PlaceOfPublication", "location"}, {"Doi", "doi"}, {"Isbn", "isbn"}, {"OnlineAddress", "url"},
}

// work puts a reference in BibTeX's terms.
func (c *citaviReader) work(n *tree.Node) bib.Work {
	work := bib.Work{Type: mapped(citaviTypes[:], n.Get("ReferenceType").Text(), "misc")}
	parent := c.get(n, "ParentReference")
	authors := c.names(n, "Authors")
	if authors == "" {
		authors = c.names(n, "Organizations")
	}
	refs.Add(&work, "author", authors)
	refs.Add(&work, "editor", c.names(n, "Editors"))
	if !refs.Has(&work, "editor") {
		refs.Add(&work, "editor", c.names(parent, "Editors"))
	}
	for _, source := range []*tree.Node{n, parent} { // a chapter has the year of its book
		if year := source.Get("Year").Text(); !refs.Has(&work, "year") {
			refs.Add(&work, "year", year)
		}
	}
	for _, f := range citaviFields {
		refs.Add(&work, f[1], n.Get(f[0]).Text())
	}
	container := c.get(n, "Periodical").Get("Name").Text()
	if container == "" {
		container = parent.Get("Title").Text()
	}
	refs.Add(&work, terms.Container(work.Type), container)
	refs.Add(&work, "pages", citaviPages(n.Get("PageRange")))
	for _, p := range c.list(n.Get("Publishers")) {
		if !refs.Has(&work, "publisher") {
			refs.Add(&work, "publisher", p.Get("Name").Text())
		}
	}
	return work
}

// citaviPages gives the pages of a reference, an object or, mostly, a text of
// XML: <sp><n>593</n>…</sp><ep>…</ep><os>593-596</os>.
func citaviPages(n *tree.Node) string {
	text := n.Text()
	if at := strings.LastIndex(text, "<os>"); at >= 0 {
		text, _, _ = strings.Cut(text[at+len("<os>"):], "</os>")
		return text
	}
	return n.Get("OriginalString").Text()
}

// names gives the people of a list as BibTeX has them. Who has no first name and
// several words is an organisation.
func (c *citaviReader) names(n *tree.Node, list string) string {
	var names []string
	for _, p := range c.list(n.Get(list)) {
		family := strings.TrimSpace(p.Get("Prefix").Text() + " " + p.Get("LastName").Text())
		given := strings.TrimSpace(p.Get("FirstName").Text() + " " + p.Get("MiddleName").Text())
		if given == "" && (strings.Contains(p.Get("LastName").Text(), " ") || list == "Organizations") {
			names = append(names, terms.Group(family))
			continue
		}
		names = append(names, terms.Name(family, p.Get("Suffix").Text(), given))
	}
	return terms.Join(names)
}

// citaviTypes are the types of Citavi that biblatex has an entry type for.
var citaviTypes = [...][2]string{
	{"JournalArticle", "article"}, {"NewspaperArticle", "article"},
	{"Book", "book"},
	{"BookEdited", "collection"}, {"CollectedWorks", "collection"},
	{"Contribution", "incollection"},
	{"ConferenceProceedings", "proceedings"},
	{"Thesis", "thesis"},
	{"UnpublishedWork", "report"}, {"Standard", "report"},
	{"InternetDocument", "online"},
	{"Patent", "patent"},
	{"Software", "software"},
}
