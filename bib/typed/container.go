package typed

// container reads the journal, or the book that the work stands in.
func (r *reading) container() {
	i := r.body
	for r.is(i, ".,;:") {
		i++
	}
	in := r.inWork(i)
	from := in
	to := from
	for to < len(r.t) && !r.isKind(to, number) && !r.isKind(to, address) && !r.is(to, "([.,;") && !r.means(to, volWords) {
		to++
	}
	if to == from {
		return
	}
	name := "journaltitle"
	if in > i {
		name = "booktitle"
	}
	r.put(name, from, to)
}
