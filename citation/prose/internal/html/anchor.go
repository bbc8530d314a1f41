package html

// An anchor is an element with an id, to which links may lead.
type anchor struct {
	ids   []string // several where another element with an id begins at the same place
	shape string   // the element's name and class, which it shares with its like
	block int      // that it stands in or before
	end   int      // the block after it
	cited bool
}

// noteAnchor notes an element with an id, and gives its anchor; nil for one
// without.
func (r *reader) noteAnchor(t tag) *anchor {
	id := t.attr("id")
	if id == "" && t.name == "a" {
		id = t.attr("name")
	}
	if id == "" || r.ids[id] != nil {
		return nil
	}
	a := &anchor{ids: []string{id}, shape: t.name + " " + t.attr("class"), block: r.w.Next()}
	a.end = a.block + 1
	r.ids[id] = a
	r.anchors = append(r.anchors, a)
	return a
}

// closed notes that the element of an anchor ended.
func (r *reader) closed(a *anchor, name string) {
	switch name {
	case "dt":
		a.end = len(r.doc.Blocks) + 1 // what it names
	default:
		a.end = max(a.end, len(r.doc.Blocks))
	}
}
