package typed

// repeated reads the dash, or the word, that stands for the names of the
// reference before: "———. 2019.", "---", "____", "Ders."
func (r *reading) repeated() bool {
	to := r.dashes()
	if to == 0 || len(r.before) == 0 {
		return false
	}
	r.people = people{names: r.before, from: 0, to: to}
	next := to
	if mark := r.editorMark(next); mark > next {
		next, r.people.editors = mark, true
	}
	if w, ok := r.dateAt(next); ok {
		r.when, r.body = w, w.next
		return true
	}
	for r.is(next, ".,:;") {
		next++
	}
	r.body = next
	r.lateYear()
	return true
}

// dashes gives the token behind the dashes that a reference begins with: one
// long one, or several signs.
func (e *entry) dashes() int {
	i, length := 0, 0
	for e.is(i, "—–―-_‐‑‒") {
		switch e.t[i].r {
		case '—', '―':
			length += 3
		default:
			length++
		}
		i++
	}
	if length < 2 && !(length == 1 && e.is(0, "–")) {
		return 0
	}
	return i
}
