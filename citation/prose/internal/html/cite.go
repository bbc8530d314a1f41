package html

import (
	"html"
	"path"
	"path/filepath"
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/blocks"
	"github.com/citevet/citevet/citation/prose/internal/citekey"
	"github.com/citevet/citevet/citation/prose/internal/sections"
	"github.com/citevet/citevet/citation/prose/internal/xmlwalk"
)

// An innerLink is a link inside the file: a citation if it leads to the
// reference list.
type innerLink struct {
	key     int // index in Document.Keys
	target  string
	certain bool
}

// pandocCitation reads <span class="citation" data-cites="a b">.
func (r *reader) pandocCitation(from, to int) func(int) {
	vFrom, vTo, ok := xmlwalk.AttrSpan(r.doc.Src, from, to, "data-cites")
	if !ok {
		return nil
	}
	var keys []prose.KeyCite
	for _, s := range xmlwalk.Words(r.doc.Src, vFrom, vTo) {
		key := html.UnescapeString(string(r.doc.Src[s.From:s.To]))
		keys = append(keys, prose.KeyCite{Offset: s.From, End: s.To, Key: key, Command: "data-cites", CrossRef: citekey.IsCrossRef(key)})
	}
	return r.printedCitation(keys, from)
}

// printedCitation reads an element that begins at from, cites keys and holds
// what is printed for them.
func (r *reader) printedCitation(keys []prose.KeyCite, from int) func(int) {
	r.w.Group++
	for i := range keys {
		keys[i].Group, keys[i].From = r.w.Group, from
	}
	r.cite++
	at := r.w.Here()
	return func(end int) {
		r.cite--
		r.printed(at, keys, end)
	}
}

// link reads <a href="#id">, which is a citation if it leads to the
// reference list, of the page or of another one of the site.
func (r *reader) link(t tag, class map[string]bool, from, to int) func(int) {
	page, target, ok := strings.Cut(t.attr("href"), "#")
	vFrom, vTo, has := xmlwalk.AttrSpan(r.doc.Src, from, to, "href")
	if !ok || !has || target == "" || r.w.Kind == prose.References || isNoteID(target) {
		return nil
	}
	certain := class["doc-biblioref"] || class["biblioref"]
	if strings.HasSuffix(page, "/") {
		page += "index.html"
	}
	if path.Base(page) == path.Base(filepath.ToSlash(r.in.Name)) {
		page = ""
	}
	key := prose.KeyCite{Offset: vTo - len(keyOf(target)), End: vTo, Key: keyOf(target), Command: "href", From: from}
	if page != "" {
		if certain = r.otherPage(page, vFrom, vTo); !certain && !isPandocs(target) {
			return nil
		}
		key.Key, key.CrossRef = keyOn(page, target), true
	}
	at := r.w.Here()
	return func(end int) {
		r.w.Group++
		key.Group = r.w.Group
		r.links = append(r.links, innerLink{len(r.doc.Keys), target, certain || page != ""})
		r.printed(at, []prose.KeyCite{key}, end)
	}
}

func (r *reader) printed(at blocks.Place, keys []prose.KeyCite, end int) {
	for i := range keys {
		keys[i].To = end
	}
	r.w.Printed(at, keys)
}

// keepCitations drops the links that lead elsewhere. index gives the place of
// each block that there was among those that are left.
func (r *reader) keepCitations(index []int) {
	blocks := append([]prose.Block(nil), r.doc.Blocks...)
	sections.Mark(blocks, r.doc.Lang)
	drop := map[int]bool{}
	for _, l := range r.links {
		at := r.ids[l.target]
		leads := at != nil && at.block < len(index) && index[at.block] < len(blocks) && blocks[index[at.block]].Kind == prose.References
		drop[l.key] = !leads && !l.certain || r.doc.Keys[l.key].Printed == ""
	}
	kept := r.doc.Keys[:0]
	for i, k := range r.doc.Keys {
		if !drop[i] {
			kept = append(kept, k)
		}
	}
	r.doc.Keys = kept
	switch {
	case r.in.List:
		r.readOthers(blocks, index)
	case len(r.doc.Refs) == 0:
		r.readEntries(blocks, index)
	}
}

// list reads <d-bibliography src="refs.bib">.
func (r *reader) list(from, to int) {
	if vFrom, vTo, ok := xmlwalk.AttrSpan(r.doc.Src, from, to, "src"); ok && vFrom < vTo {
		r.doc.Lists = append(r.doc.Lists, prose.ListRef{Path: html.UnescapeString(string(r.doc.Src[vFrom:vTo])), Offset: vFrom, End: vTo})
	}
}
