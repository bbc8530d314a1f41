package typed

// head finds the names, the year where it stands behind them, and where the
// rest begins.
func (r *reading) head() {
	if r.repeated() {
		return
	}
	h := r.best()
	if h.ending == yearEnd {
		r.people, r.when, r.body = h.people, h.when, h.when.next
		return
	}
	if r.style.early && r.upToYear(h) {
		return
	}
	if len(h.names) > 0 && h.ending > unended {
		r.people, r.body = h.people, r.behind(h)
		r.lateYear()
		return
	}
	r.organisation()
	r.lateYear()
}

// best gives the heading in the order of the list, or in the one that reads
// this reference better.
func (r *reading) best() heading {
	h := r.heading(r.style.order)
	if h.ending == yearEnd || h.ending > blankEnd && !r.style.early {
		return h
	}
	for o := range numOrders {
		if other := r.heading(o); other.score() > h.score() && (other.ending == yearEnd || !r.style.early) {
			h = other
		}
	}
	return h
}

// behind gives the token that follows the names of a heading and the sign
// that ends them.
func (r *reading) behind(h heading) int {
	next := h.to
	if to := r.editorMark(next); to > next {
		next = to
	}
	for r.is(next, ".,:;") {
		next++
	}
	return next
}

// maxHead is how many tokens are looked through for the year behind names.
const maxHead = 400

// upToYear takes what stands before the first date, in a list that has the
// year behind the names: the names that were read, and behind them, or alone,
// an organisation.
func (r *reading) upToYear(h heading) bool {
	for i := 1; i < len(r.t) && i < maxHead; i++ {
		if !r.is(i, ".,:(") && !r.isYear(i) {
			continue
		}
		w, ok := r.dateAt(i)
		if !ok {
			continue
		}
		from := 0
		if len(h.names) > 0 {
			from = r.separator(h.to)
			r.people = h.people
			if from >= i {
				from, r.people = 0, people{}
			}
		}
		to := i
		if mark := r.markBefore(from, i); mark < i {
			to, r.people.editors = mark, true
		}
		r.people.add(r.org(from, to))
		r.when, r.body = w, w.next
		return true
	}
	return false
}

// markBefore gives the token at which the mark of an editor begins that
// reaches to token i; i where there is none.
func (r *reading) markBefore(from, i int) int {
	for k := max(from+1, i-4); k < i; k++ {
		if r.editorMark(k) == i {
			return k
		}
	}
	return i
}

// add adds a name behind the others.
func (ps *people) add(p person) {
	if len(ps.names) == 0 {
		ps.from = p.from
	}
	ps.names = append(ps.names, p)
	ps.to = p.to
}

// org gives the tokens [from, to) as the name of an organisation.
func (r *reading) org(from, to int) person {
	for to > from+1 && r.is(to-1, ".,:;") && !r.isInitial(to-2) {
		to--
	}
	return person{family: r.between(from, to), org: true, from: from, to: to}
}

// organisation takes the first sentence for the name of an organisation, where
// more follows and it looks like one: few words, most of them with capitals.
func (r *reading) organisation() {
	const most = 12 // words
	capitals, words := 0, 0
	for i := 0; i < len(r.t) && words <= most; i++ {
		if r.is(i, ".:") && !r.isInitial(i-1) && words > 0 && i+2 < len(r.t) && r.spacedAt(i+1) {
			if capitals*2 > words {
				r.people.add(r.org(0, i))
				r.body = i + 1
			}
			return
		}
		if r.isKind(i, word) {
			words++
			if r.isCapital(i) {
				capitals++
			}
		} else if !r.is(i, ".&()-,/") {
			return
		}
	}
}
