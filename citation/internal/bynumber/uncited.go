package bynumber

// Uncited are the numbers of a list that were not cited yet. Each is taken once,
// so that a file that cites the whole list a thousand times costs no more than
// its length.
type uncited struct {
	next  []int // by number: the next that may be open, itself if it is
	taken int
}

func newUncited(l *List) *uncited {
	u := &uncited{next: make([]int, l.last+2)}
	for n := range u.next {
		u.next[n] = n
		if n <= l.last && !l.Has(n) {
			u.next[n] = n + 1
		}
	}
	return u
}

// from gives the first open number from n on; one beyond the list for none.
func (u *uncited) from(n int) int {
	n = min(n, len(u.next)-1)
	to := n
	for u.next[to] != to {
		to = u.next[to]
	}
	for n != to { // the way is short the next time
		n, u.next[n] = u.next[n], to
	}
	return to
}

// take takes an open number.
func (u *uncited) take(n int) {
	u.next[n] = n + 1
	u.taken++
}

// open counts the open numbers.
func (u *uncited) open() int {
	n := 0
	for i := range len(u.next) - 1 {
		if u.next[i] == i {
			n++
		}
	}
	return n
}
