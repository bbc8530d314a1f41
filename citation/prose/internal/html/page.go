package html

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
)

// The pages of a site share a reference list, which stands on one of them:
//
//	<a href="references.html#ref-smith2019">Smith 2019</a>

// otherPage notes a page of the same site whose list is to be read, and tells
// whether it is there. Its name stands at [from, to) of the source.
func (r *reader) otherPage(page string, from, to int) bool {
	if r.in.Fsys == nil || r.in.List || strings.Contains(page, ":") || strings.HasPrefix(page, "/") {
		return false
	}
	if slices.ContainsFunc(r.doc.Unread, func(p prose.Part) bool { return p.Path == page }) {
		return true
	}
	file := path.Join(r.in.Dir, page)
	if ext := path.Ext(page); !slices.Contains(exts, strings.ToLower(ext)) || !fs.ValidPath(file) || len(r.doc.Unread) == maxPages {
		return false
	}
	if info, err := fs.Stat(r.in.Fsys, file); err != nil || !info.Mode().IsRegular() || info.Size() > maxPage {
		return false
	}
	r.doc.Unread = append(r.doc.Unread, prose.Part{Path: page, Offset: from, End: to, List: true})
	return true
}

// The bounds of what is read of a site for one page.
const (
	maxPages = 20
	maxPage  = 8 << 20 // bytes
)

// isPandocs tells of the id that pandoc gives an entry.
func isPandocs(id string) bool { return strings.HasPrefix(id, pandocPrefix) }

// keyOn gives the key of the work at an id of another page: pandoc's ids hold
// the key of the work, others are those of a page.
func keyOn(page, id string) string {
	if isPandocs(id) {
		return keyOf(id)
	}
	return path.Base(page) + "#" + id
}

// readOthers adds the works of the list of a page to which others link: each
// under each of its ids, as it is not known which of them are cited.
func (r *reader) readOthers(blocks []prose.Block, index []int) {
	entries := r.entries(blocks, index)
	for i, a := range entries {
		w, _ := workAt(blocks, a.block, endOf(entries, i, blocks))
		for _, id := range a.ids {
			w.Key = keyOn(r.in.Name, id)
			r.doc.Refs = append(r.doc.Refs, w)
		}
	}
}

// keepCited drops what a page does not cite of the lists of others, and links
// that turn out to lead to no list.
func keepCited(d *prose.Document) {
	if len(d.Files) == 0 {
		return
	}
	cited, listed := map[string]bool{}, map[string]bool{}
	for _, k := range d.Keys {
		cited[k.Key] = true
	}
	own := d.Files[0].End
	d.Refs = slices.DeleteFunc(d.Refs, func(w bib.Work) bool { return w.Offset >= own && !cited[w.Key] })
	for _, w := range d.Refs {
		listed[w.Key] = true
	}
	d.Keys = slices.DeleteFunc(d.Keys, func(k prose.KeyCite) bool {
		return k.CrossRef && k.Command == "href" && strings.Contains(k.Key, "#") && !listed[k.Key]
	})
}
