package frontmatter

import "github.com/citevet/citevet/citation/prose"

// ReadLater reads YAML that stands further down in a paper, at src[from:to], with
// its lines "---". What can't be read there is a text between two rules.
func ReadLater(d *prose.Document, src []byte, from, to int) {
	part := &prose.Document{Name: d.Name, Src: src[from:to]}
	Read(part, src[from:to], nil)
	for _, k := range part.Keys {
		k.Offset, k.End, k.From, k.To = k.Offset+from, k.End+from, k.From+from, k.To+from
		d.Keys = append(d.Keys, k)
	}
	for _, l := range part.Lists {
		l.Offset, l.End = l.Offset+from, l.End+from
		d.Lists = append(d.Lists, l)
	}
	for _, r := range part.Refs {
		r.Offset, r.End = r.Offset+from, r.End+from
		d.Refs = append(d.Refs, r)
	}
	if d.Lang == "" {
		d.Lang = part.Lang
	}
}
