package html

// An openElement is an open element and what there is to do at its end.
type openElement struct {
	name string
	end  func(to int)
}

// maxDepth bounds the open elements that are kept in mind.
const maxDepth = 1000

func (r *reader) start(t tag, from, to int) {
	name := t.name
	r.implied(name, from)
	if blockElement(name) && r.skip == 0 {
		r.w.End()
	}
	a := r.noteAnchor(t)
	switch {
	case name == "br" && r.skip == 0:
		r.w.Put(" ", from, to)
	case name == "img" && r.skip == 0:
		r.w.Object(from, to)
	case name == "html":
		r.doc.Lang = t.attr("lang")
	}
	if voidElement(name) || name == "p" || len(r.open) >= maxDepth {
		return
	}
	e := openElement{name: name}
	if r.skip > 0 {
		r.skip++
		e.end = func(int) { r.skip-- }
	} else {
		e.end = r.enter(t, from, to)
	}
	if inner := e.end; a != nil {
		e.end = func(to int) {
			if inner != nil {
				inner(to)
			}
			r.closed(a, name)
		}
	}
	r.open = append(r.open, e)
	r.count[name]++
}

// implied closes the cell or the heading that the author left open.
func (r *reader) implied(name string, at int) {
	switch name {
	case "td", "th", "tr", "tbody", "tfoot":
		for i := len(r.open) - 1; i >= 0 && r.open[i].name != "table"; i-- {
			if r.open[i].name == "td" || r.open[i].name == "th" {
				r.closeTo(i, at)
				return
			}
		}
	case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "section", "table":
		if n := len(r.open); n > 0 && headingLevel(r.open[n-1].name) > 0 {
			r.closeTo(n-1, at)
		}
	}
}

func (r *reader) end(name string, to int) {
	if blockElement(name) && r.skip == 0 {
		r.w.End()
	}
	if r.count[name] == 0 {
		return
	}
	for i := len(r.open) - 1; i >= 0; i-- {
		if r.open[i].name == name {
			r.closeTo(i, to)
			return
		}
	}
}

func (r *reader) closeTo(n, to int) {
	for len(r.open) > n {
		e := r.open[len(r.open)-1]
		r.open = r.open[:len(r.open)-1]
		r.count[e.name]--
		if e.end != nil {
			e.end(to)
		}
	}
}
