package typed

import "github.com/citevet/citevet/internal/lang"

// beforePublisher gives the token at which the title ends in segments of which
// the last may be a publisher, a site, a year. The first is the title's.
func (r *reading) beforePublisher(segs []segment) int {
	segs = r.cutSemicolon(segs)
	k, found := len(segs), false
	most := 4
	if !r.isNameLike(segs[0].span) { // no title in capitals
		most = maxPublisher
	}
	for k > 1 {
		s := segs[k-1]
		switch {
		case r.words(s.span) == 0 && !r.is(s.from, "(["):
		case r.isPublisher(s):
			found = true
		case !found && !s.weak && r.words(s.span) <= most && r.isNameLike(s.span):
			found = true
			k = r.overShort(segs, k-1) + 1
		default:
			return s.to
		}
		k--
	}
	return segs[0].to
}

// cutSemicolon cuts the last segment at a semicolon with a publisher behind
// it: "Kites; Tidal Press: London".
func (r *reading) cutSemicolon(segs []segment) []segment {
	last := segs[len(segs)-1].span
	if r.isPlaceAndName(last) {
		return segs
	}
	for k := last.to - 1; k > last.from && k > last.to-2*maxPublisher; k-- {
		if rest := (segment{span: span{k + 1, last.to}}); r.is(k, ";") && r.isPublisher(rest) {
			segs[len(segs)-1].to = k
			return append(segs, rest)
		}
	}
	return segs
}

// isPublisher tells whether a segment names a publisher: "London: Tidal Press",
// "Springer, Berlin", "University of Oslo".
func (r *reading) isPublisher(s segment) bool {
	if r.isPlaceAndName(s.span) {
		return true
	}
	if r.words(s.span) > maxPublisher || 2*r.capitals(s.span) < r.words(s.span) {
		return false
	}
	for k := s.from; k < s.to; k++ {
		if r.phrase(k, publishers) > k {
			return true
		}
	}
	return false
}

// maxPublisher is how many words the name of a publisher, with its place, has.
const maxPublisher = 12

// isPlaceAndName tells whether a segment is a place, a colon and a name:
// "Ithaca, NY: Cornell".
func (r *reading) isPlaceAndName(s span) bool {
	for k := s.from; k < s.to && k < s.from+10; k++ {
		if r.is(k, ":") {
			place, name := span{s.from, k}, span{k + 1, s.to}
			return r.words(place) <= 8 && r.isNameLike(place) && r.words(name) <= maxPublisher && r.isNameLike(name)
		}
	}
	return false
}

// publishers are the words of publishers and of institutions that publish.
var publishers = lang.SetOf(lang.Publisher, lang.Institution)
