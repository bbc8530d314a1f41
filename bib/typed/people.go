package typed

// people are the names of a reference.
type people struct {
	names    []person
	etAl     bool
	editors  bool // "(Eds.)" stands behind them
	from, to int  // the tokens of all, without what ends them
	ending   ending
}

// An ending says what stands behind names; the higher the better.
type ending uint8

const (
	unended  ending = iota // something that does not end names
	blankEnd               // a word without a sign before it
	colonEnd               // a colon
	stopEnd                // a full stop, and more
	quoteEnd               // a quotation mark
	yearEnd                // a year, or what stands for one
)

// maxPeople bounds the names of one reference.
const maxPeople = 3000

// people reads the names at token i in an order.
func (e *entry) people(i int, o order) people {
	ps := people{from: i, to: i}
	for len(ps.names) < maxPeople {
		if to := e.etAl(i); to > i && len(ps.names) > 0 {
			ps.etAl, ps.to = true, to
			break
		}
		p, next, ok := e.person(o, len(ps.names), i)
		if !ok {
			break
		}
		ps.names = append(ps.names, p)
		ps.to = next
		if to := e.etAl(next); to > next {
			ps.etAl, ps.to = true, to
			break
		}
		i = e.separator(next)
		if i == next {
			break
		}
	}
	return ps
}

// separator gives the token behind what separates two names at token i.
func (e *entry) separator(i int) int {
	next := i
	if e.is(next, ",;，、/·") {
		next++
	}
	for k := 0; k < 3 && e.is(next, ".…") && (e.spacedAt(next) || k > 0 || e.is(next, "…")); k++ { // , . . . Hale
		next++
	}
	if e.etAl(next) > next { // "et" joins names too
		return next
	}
	return e.joiner(next)
}
