package typed

// numbers reads volume, issue and pages behind the title.
func (r *reading) numbers() {
	at, end := r.labelledPages()
	vol := r.volume()
	if at == end && vol.pagesTo > vol.pagesFrom {
		at, end = vol.pagesFrom, vol.pagesTo
	}
	r.put("volume", vol.from, vol.to)
	r.put("number", vol.issueFrom, vol.issueTo)
	r.put("pages", at, end)
}

// labelledPages finds the pages behind "pp.", "S.", "p.".
func (r *reading) labelledPages() (from, to int) {
	for i := r.body; i < len(r.t); i++ {
		if !r.means(i, pageWords) || r.isKind(i-1, number) && !r.spacedAt(i) {
			continue
		}
		k := i + 1
		if r.is(k, ".") {
			k++
		}
		if to := r.pages(k); to > k {
			from, end := k, to
			return from, end
		}
	}
	return 0, 0
}

// pages gives the token behind the pages at token i, "12", "12–34", "S12–S20",
// "e1234", "xi–xv"; i where there are none.
func (r *reading) pages(i int) int {
	next := r.page(i)
	if next == i {
		return i
	}
	if r.is(next, "-–—‐‑−‒") {
		k := next + 1
		for r.is(k, "-–—‐‑−‒") {
			k++
		}
		if to := r.page(k); to > k {
			return to
		}
	}
	return next
}

// page gives the token behind a page or the number of an article at token i.
func (r *reading) page(i int) int {
	switch {
	case r.isKind(i, number):
		if r.isKind(i+1, word) && !r.spacedAt(i+1) && r.t[i+1].end-r.t[i+1].at <= 2 {
			return i + 2
		}
		return i + 1
	case r.isKind(i, word) && (hasDigit(r.text(i)) || isRoman(r.low(i))):
		return i + 1
	}
	return i
}

func hasDigit(s string) bool {
	for i := range len(s) {
		if isDigit(s[i]) {
			return true
		}
	}
	return false
}

func isRoman(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case 'i', 'v', 'x', 'l', 'c', 'd', 'm':
		default:
			return false
		}
	}
	return s != ""
}

// A numeration is volume, issue and pages as tokens.
type numeration struct{ from, to, issueFrom, issueTo, pagesFrom, pagesTo, score int }

// volume finds the numbers of a journal: "12(3), 45–67", "2019;12:45–67",
// "vol. 12, no. 3".
func (r *reading) volume() numeration {
	var best numeration
	for i := r.body; i < len(r.t); i++ {
		if n := r.numeration(i); n.score > best.score {
			best = n
		}
	}
	return best
}

// numeration reads the numbers of a journal at token i.
func (r *reading) numeration(i int) numeration {
	n := numeration{}
	if r.means(i, volWords) {
		i++
		if r.is(i, ".") {
			i++
		}
		n.score++
	}
	if !r.isKind(i, number) || i == r.when.from || r.t[i].end-r.t[i].at > 4 || r.is(i-1, "-–/") || !r.spacedAt(i) && !r.is(i-1, ";,.:(") {
		return numeration{}
	}
	n.from, n.to = i, i+1
	next := i + 1
	if r.is(next, "(") {
		if to := r.closing(next + 1); to > next+1 && next+1 != r.when.from {
			n.issueFrom, n.issueTo = next+1, to-1
			next = to
			n.score += 2
		}
	} else if k := r.issueAt(next); k > next {
		n.issueFrom, n.issueTo = k-1, k
		next = k
		n.score += 2
	}
	if !r.is(next, ":,.;") {
		return n
	}
	colon := r.is(next, ":")
	k := next + 1
	if to := r.pages(k); to > k && k != r.when.from {
		n.pagesFrom, n.pagesTo = k, to
		n.score += 2
		if colon || to > k+1 {
			n.score++
		}
	}
	if n.score == 0 {
		return numeration{}
	}
	return n
}

// issueAt gives the token behind ", no. 3" at token i; i for none.
func (r *reading) issueAt(i int) int {
	k := i
	if r.is(k, ",") {
		k++
	}
	if !r.means(k, issues) {
		return i
	}
	k++
	for r.is(k, ".°º") {
		k++
	}
	if r.isKind(k, number) {
		return k + 1
	}
	return i
}
