package docx

import (
	"path"
	"strings"

	"github.com/citevet/citevet/citation/prose/internal/xmlwalk"
)

// In Google Docs programs keep citations after links to their own sites. A Word
// document that is made of one has the links, and no data.

// sites are what those links begin with.
var sites = [...]struct{ address, name string }{
	{"https://www.zotero.org/google-docs/?", "Zotero in Google Docs"},
	{"https://paperpile.com/c/", "Paperpile in Google Docs"},
}

// readSites reads which links of the main part lead to those sites.
func (r *reader) readSites() {
	dir, base := path.Split(r.zip.main)
	src, err := r.zip.Read(dir + "_rels/" + base + ".rels")
	if err != nil {
		return
	}
	r.sites = map[string]string{}
	for _, rel := range xmlwalk.Parse(src).All("Relationship") {
		for _, s := range sites {
			if strings.HasPrefix(rel.Get("Target"), s.address) {
				r.sites[rel.Get("Id")] = s.name
			}
		}
	}
}

// link reads a link, and counts it if it is a citation. One citation may have several
// links in a row to one address, one for each way that its words look.
func (t *partReader) link(id string) func() {
	name := t.sites[id]
	if name == "" || t.file != t.zip.main || len(t.paras) == 0 {
		return nil
	}
	p := t.paras[len(t.paras)-1]
	from := len(p.Text)
	return func() {
		if len(p.Text) == from {
			return
		}
		if p.linked != id || p.linkEnd != from {
			p.Unread(from, name)
		}
		p.linked, p.linkEnd = id, len(p.Text)
	}
}
