package bib

import (
	"context"

	"github.com/citevet/citevet/internal/csl"
	"github.com/citevet/citevet/internal/tree"
)

// CSL-JSON is what citeproc-js, Zotero ("CSL JSON", "Better CSL JSON"), pandoc
// and others exchange: a list of items, or a map that has one as "items".
// https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
var cslJSON = listFormat{
	name:  "csl-json",
	exts:  []string{".json"},
	sniff: isCSLJSON,
	read:  readCSLJSON,
}

// isCSLJSON says whether the first item of a list is one of CSL. An empty list
// is a list.
func isCSLJSON(head string) bool {
	j := tree.NewJSON(head, func(int, string) {})
	if !openItems(j) {
		return false
	}
	n, ok := j.Next()
	return !ok || csl.IsItem(&n)
}

// openItems steps into the list of items.
func openItems(j *tree.JSON) bool {
	if j.Take('[') {
		return true
	}
	if !j.Take('{') {
		return false
	}
	for {
		key, ok := j.Key()
		if !ok {
			return false
		}
		if key == "items" || key == "references" {
			return j.Take('[')
		}
		j.Value()
		j.Take(',')
	}
}

func readCSLJSON(ctx context.Context, r *reading) {
	if !isCSLJSON(r.text[:min(len(r.text), sniffLen)]) {
		r.fault(0, "this JSON is not a reference list: it is not CSL-JSON, [{\"id\": …, \"type\": …}, …]")
		return
	}
	j := tree.NewJSON(r.text, r.fault)
	openItems(j)
	for !r.done(ctx) {
		e := r.begin()
		n, ok := j.Next()
		if !ok {
			break
		}
		r.item(e, &n)
	}
	r.entry = nil
	if c, at := j.Peek(); c != 0 && c != '}' && c != ',' {
		r.fault(at, "the list ends here; what follows was not read")
	}
}

// item makes an entry of an item of CSL.
func (r *reading) item(e *Entry, n *tree.Node) {
	if n.Kind != tree.Map {
		r.entry = nil
		r.fault(n.From, "this is not a work: an item is written {\"id\": …, \"type\": …}")
		return
	}
	item := csl.Read(n)
	d := draft{kind: item.Type, key: item.Key, from: n.From, to: n.To}
	for _, f := range item.Fields {
		if f.Name != "ids" || f.Value != item.Key {
			d.add(f.Name, f.Value, f.Pair.At, f.Pair.Value.From, f.Pair.Value.To)
		}
	}
	if d.key == "" {
		r.fault(n.From, "this item has no id, so nothing can cite it")
	}
	r.finish(e, &d)
}
