package typed

import "slices"

// repeated reads the dash, or the word, that stands for the names of the
// reference before: "———. 2019.", "---", "____", "Ders."
func (r *reading) repeated() bool {
	to := r.dashes(0)
	if to == 0 || len(r.before) == 0 {
		return false
	}
	r.people = r.repeatedPeople(to)
	next := r.people.to
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

// repeatedPeople reads names of which the first are dashes, up to token to the
// first of these: one dash is for all names of the reference before, several are
// for one each; further names may stand after them: "———, and Carl Hale. 2019."
func (r *reading) repeatedPeople(to int) people {
	names := nameReader{r.entry, &r.style}
	ps := people{names: r.before, from: 0, to: to}
	dashes, more := 1, []person(nil)
	for next := names.separator(to); next > to; next = names.separator(to) {
		if end := r.dashes(next); end > next && len(more) == 0 {
			dashes, to = dashes+1, end
			continue
		}
		p, end, ok := names.person(1, next)
		if !ok {
			break
		}
		more, to = append(more, p), end
	}
	if _, dated := r.dateAt(to); !dated && len(more) > 0 { // a title
		return ps
	}
	if dashes > 1 {
		ps.names = ps.names[:min(dashes, len(ps.names))]
	}
	ps.names, ps.to = slices.Concat(ps.names, more), to
	return ps
}

// dashes gives the token after the dashes at token i: one long one, or several
// signs; i, which is 0, where a reference does not begin so.
func (e *entry) dashes(i int) int {
	from, length := i, 0
	for e.is(i, "—–―-_‐‑‒") {
		switch e.t[i].r {
		case '—', '―':
			length += 3
		default:
			length++
		}
		i++
	}
	if length < 2 && !(length == 1 && e.is(from, "–")) {
		return from
	}
	return i
}
