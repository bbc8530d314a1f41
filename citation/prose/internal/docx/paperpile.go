package docx

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/cslcite"
	"github.com/citevet/citevet/citation/prose/internal/refs"
	"github.com/citevet/citevet/citation/prose/internal/xmlwalk"
	"github.com/citevet/citevet/internal/terms"
	"github.com/citevet/citevet/internal/tree"
)

// paperpile reads the citation of Paperpile: elements that say what is cited,
// and the works as compressed JSON in base64:
// <clusterId>…</clusterId><metadata><citation><id>…</id></citation></metadata><data>…</data>.
func paperpile(t *partReader, rest string, _ *openField) ([]prose.KeyCite, string) {
	root := xmlwalk.Parse([]byte(rest))
	data, err := t.inflated(root.Find("data").Content())
	if err != nil {
		return nil, unreadableField + ": " + err.Error()
	}
	items := tree.NewJSON(string(data), func(int, string) {}).Value()
	cited := map[string]*xmlwalk.Node{} // what is said of each citation, by the work's id
	for _, c := range root.All("citation") {
		cited[c.Own("id")] = c
	}
	var keys []prose.KeyCite
	all := items.All()
	for i := range all {
		if all[i].Kind != tree.Map {
			continue
		}
		k := prose.KeyCite{Key: t.paperpileWork(&all[i]), Command: "Paperpile"}
		if c := cited[all[i].Get("_id").Text()]; c != nil {
			paperpileCite(&k, c)
		}
		keys = append(keys, k)
	}
	if len(keys) == 0 {
		return nil, unreadableField
	}
	return keys, ""
}

func paperpileCite(k *prose.KeyCite, c *xmlwalk.Node) {
	k.Prefix = c.Own("prefix")
	k.Suffix = c.Own("suffix")
	if locator := c.Own("locator"); locator != "" {
		k.Suffix = strings.TrimSpace(cslcite.Label(c.Own("locator_label"), strings.ContainsAny(locator, "-–,")) + " " + locator + " " + k.Suffix)
	}
	switch c.Own("no_author") {
	case "", "false", "0": // the element is there in any case
	default:
		k.Mode = prose.SuppressAuthor
	}
}

// The bounds on what compressed data unpack to.
const (
	maxInflated    = 4 << 20  // of one citation
	maxInflatedAll = 32 << 20 // of a document
)

var errTooLarge = errors.New("it unpacks to too much")

// inflated unpacks compressed data in base64.
func (r *reader) inflated(s string) ([]byte, error) {
	packed, err := unbase64(s)
	if err != nil {
		return nil, err
	}
	if r.unpacked >= maxInflatedAll {
		return nil, errTooLarge
	}
	z, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	defer z.Close()
	data, err := io.ReadAll(io.LimitReader(z, maxInflated+1))
	r.unpacked += len(data)
	switch {
	case len(data) > maxInflated:
		return nil, errTooLarge
	case err != nil:
		return nil, fmt.Errorf("the compressed data are damaged: %w", err)
	}
	return data, nil
}

// paperpileWork makes an item a work of the document and gives its key.
func (t *partReader) paperpileWork(n *tree.Node) string {
	work := bib.Work{Key: n.Get("citekey").Text(), Type: mapped(paperpileTypes[:], n.Get("pubtype").Text(), "misc")}
	refs.Add(&work, "author", paperpileNames(n.Get("author")))
	refs.Add(&work, "editor", paperpileNames(n.Get("editor")))
	refs.Add(&work, "year", n.Get("published").Get("year").Text())
	container := n.Get("journalfull").Text()
	for _, name := range [...]string{"journal", "booktitle"} {
		if container == "" {
			container = n.Get(name).Text()
		}
	}
	refs.Add(&work, terms.Container(work.Type), container)
	for _, f := range [...][2]string{{"title", "title"}, {"volume", "volume"}, {"issue", "number"}, {"pages", "pages"}, {"edition", "edition"}, {"publisher", "publisher"}, {"doi", "doi"}, {"isbn", "isbn"}, {"issn", "issn"}} {
		refs.Add(&work, f[1], n.Get(f[0]).Text())
	}
	ids := []string{refs.Content(&work)}
	if id := n.Get("_id").Text(); id != "" {
		ids = append(ids, "Paperpile "+id)
	}
	return t.works.Add(work, ids...)
}

func paperpileNames(list *tree.Node) string {
	var names []string
	people := list.All()
	for i := range people {
		p := &people[i]
		if group := p.Get("collective").Text(); group != "" {
			names = append(names, terms.Group(group))
			continue
		}
		names = append(names, terms.Name(p.Get("last").Text(), "", p.Get("first").Text()))
	}
	return terms.Join(names)
}

// paperpileTypes are the types of Paperpile that biblatex has an entry type for.
var paperpileTypes = [...][2]string{
	{"PP_ARTICLE", "article"},
	{"PP_BOOK", "book"},
	{"PP_BOOK_SECTION", "incollection"},
	{"PP_CONFERENCE", "inproceedings"},
	{"PP_THESIS", "thesis"},
	{"PP_REPORT", "report"},
	{"PP_WEBPAGE", "online"},
	{"PP_PATENT", "patent"},
}
