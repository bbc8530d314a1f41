package tei

import (
	"encoding/xml"
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/xmlwalk"
)

// link reads a link to works of the list: <ref type="bibr" target="#b0 #b1">. One
// that does not say what it is cites if the list has its target. Without a target it
// is text.
func (r *reader) link(name string, el xml.StartElement, from, to int) func(int) {
	kind := xmlwalk.Attr(el, "type")
	vFrom, vTo, ok := xmlwalk.AttrSpan(r.doc.Src, from, to, "target")
	if !ok || r.w.Mute > 0 || kind != "" && kind != "bibr" && kind != "biblio" && kind != "bibl" {
		return nil
	}
	var keys []prose.KeyCite
	for _, s := range xmlwalk.Words(r.doc.Src, vFrom, vTo) {
		key, local := strings.CutPrefix(string(r.doc.Src[s.From:s.To]), "#")
		if !local || key == "" {
			continue
		}
		if kind == "" {
			key = strings.TrimPrefix(key, "ref-") // pandoc's
		}
		keys = append(keys, prose.KeyCite{Offset: s.From + 1, End: s.To, Key: key, Command: name, From: from, To: to, CrossRef: kind == ""})
	}
	if len(keys) == 0 {
		return nil
	}
	if name == "ptr" {
		r.w.Cite(from, to, keys...)
		return nil
	}
	r.w.Group++
	at := r.w.Here()
	return func(end int) {
		for i := range keys {
			keys[i].To, keys[i].Group = end, r.w.Group
		}
		r.w.Printed(at, keys)
	}
}
