package typed

// A style is what the references of a list have in common.
type style struct {
	order order
	early bool // the year stands behind the names
}

// A heading is the names of a reference and the date behind them, if one is
// there.
type heading struct {
	people
	when when // zero where no date follows
}

// heading reads what a reference begins with in an order.
func (e *entry) heading(o order) heading {
	h := heading{people: e.people(0, o)}
	if len(h.names) == 0 {
		return h
	}
	next := h.to
	if to := e.editorMark(next); to > next {
		h.editors, next = true, to
	}
	h.ending = e.endingAt(next)
	if w, ok := e.dateAt(next); ok {
		h.when, h.ending = w, yearEnd
	}
	return h
}

// editorMark gives the token behind "(Eds.)", ", eds." or "Hrsg." at token i;
// i where none stands there.
func (e *entry) editorMark(i int) int {
	at := i
	if e.is(at, ",") {
		at++
	}
	open := e.is(at, "([")
	if open {
		at++
	}
	to := e.phrase(at, editorial)
	if to == at {
		return i
	}
	if open {
		if !e.is(to, ")]") {
			return i
		}
		to++
	}
	return to
}

// endingAt tells what stands behind names at token i, but for a year.
func (e *entry) endingAt(i int) ending {
	switch {
	case e.is(i, ".,:") && e.isQuote(i+1), e.isQuote(i):
		return quoteEnd
	case e.is(i, ".") && i+1 < len(e.t), e.is(i-1, ".") && e.isKind(i, word):
		return stopEnd
	case e.is(i, ":"):
		return colonEnd
	case e.isKind(i, word) && e.isCapital(i):
		return blankEnd
	}
	return unended
}

// isQuote tells whether token i opens a quotation.
func (e *entry) isQuote(i int) bool { return e.is(i, "“„«‘\"‚'‹「『《") }

// worth is how much an ending tells for an order of names.
var worth = [...]int{unended: -4, blankEnd: 1, colonEnd: 3, stopEnd: 3, quoteEnd: 6, yearEnd: 8}

// score tells how well a heading is read.
func (h *heading) score() int {
	if len(h.names) == 0 {
		return 0
	}
	return worth[h.ending] + min(len(h.names), 4)
}

// styleOf finds the style of a list: the order of names that reads its
// references best, all together.
func styleOf(entries []*entry) style {
	var totals, early [numOrders]int
	for _, e := range entries {
		for o := range numOrders {
			h := e.heading(o)
			totals[o] += h.score()
			if h.ending == yearEnd {
				early[o]++
			}
		}
	}
	st := style{}
	for o := range numOrders {
		if totals[o] > totals[st.order] {
			st.order = o
		}
	}
	st.early = early[st.order]*2 >= len(entries)
	return st
}
