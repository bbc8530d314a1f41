package citation

import (
	"strings"
)

// The names before a date. A run is the longest stretch of tokens, back from
// the date, that names can be made of; where in the run the names begin, and
// whether it is read as people, as one organisation or as a title, is what
// the list is asked.

// A naming is a reading of a run.
type naming struct {
	from, to int // the tokens of the names
	authors  []Author
	etAl     bool
	and      string
	answer   Answer
	title    bool
}

// runStart gives the first token of the run that ends before token e and
// begins no earlier than low.
func (s *scan) runStart(low, e int) int {
	j := e
	for j > low {
		p := s.runStep(low, j, e)
		if p == j {
			break
		}
		j = p
	}
	return s.trimLeft(j, e)
}

// maxRun bounds the tokens of a run, so that a text in capitals costs no more
// than any other.
const maxRun = 60

func (s *scan) runStep(low, j, e int) int {
	if e-j > maxRun {
		return j
	}
	t := s.t[j-1]
	switch t.kind {
	case word:
		if t.caps != lower || particle(t.text) || nameInside(t.text) || connective(t.text) || editorMark(t.text) {
			return j - 1
		}
	case number:
		if j < e && s.glued(j) || s.glued(j-1) && s.t[j-2].kind == word {
			return j - 1
		}
	case punct:
		switch t.r {
		case ',', '&', '/', '+', '・':
			return j - 1
		case '.':
			if j-1 > low && s.abbreviated(j-2) {
				return j - 1
			}
		case '-':
			if j < e && j-1 > low && (s.t[j-2].kind == word || s.t[j-2].is('-') || s.t[j-2].is('.')) { // “Dempster–Laird”, “Laird – Rubin”
				return j - 1
			}
		}
	case closing:
		if o := s.mate[j-1]; o > low && s.asideInName(o, j-1) {
			return o
		}
	case quote:
		if j < e && j-1 > low && s.t[j-2].kind == word { // the ’ of "Standard and Poors’"
			if s.glued(j - 1) {
				return j - 1
			}
		}
	}
	return j
}

// abbreviated tells whether a full stop behind token i belongs to it: an
// initial, or one of the abbreviations that names hold.
func (s *scan) abbreviated(i int) bool {
	t := s.t[i]
	if t.kind != word || s.t[i+1].space {
		return false
	}
	if t.caps == upper && len(t.text) <= 4 || len([]rune(t.text)) == 1 && t.caps != noCase {
		return true
	}
	switch strings.ToLower(t.text) {
	case "st", "ste", "jr", "sr", "dr", "mr", "mrs", "ms", "ed", "eds", "hrsg", "univ", "dept", "inc", "ltd", "corp", "co", "bros", "soc", "assoc", "natl", "int", "inst", "anon", "ph", "mt", "al", "jnr", "th", "chr", "yu", "ya", "wm", "gov", "min", "org", "coord", "dir", "vs", "prof", "nat", "dir.", "coll", "hg", "ch":
		return true
	}
	// hyphenated initials: "J.-P."
	return len(t.text) <= 3 && strings.Contains(t.text, "-")
}

// asideInName tells whether the bracket o … c inside a run belongs to the name
// before it: an abbreviation, "(ed.)", "[et al.]".
func (s *scan) asideInName(o, c int) bool {
	t := s.t[o+1]
	if t.kind != word || c-o > 9 {
		return false
	}
	if c-o > 4 { // "U.S. EPA (Environmental Protection Agency)"
		for _, t := range s.t[o+1 : c] {
			if t.kind != word || t.caps == lower && !nameInside(t.text) {
				return false
			}
		}
		return t.caps == capital && o > 0 && s.t[o-1].caps == upper && s.t[o-1].kind == word
	}
	return editorMark(strings.ToLower(t.text)) || c == o+2 && t.caps == upper && len(t.text) > 1
}

// trimLeft passes over what cannot begin a name.
func (s *scan) trimLeft(j, e int) int {
	for j < e {
		t := s.t[j]
		switch {
		case t.kind == word && (t.caps != lower || leadingParticle(t.text) && j+1 < e):
			return j
		case t.kind == number && j+1 < e && s.glued(j+1):
			return j // 3M
		case t.kind == open: // a bracket that the run took whole
			return j
		}
		j++
	}
	return j
}

// leadingParticle tells of particles that a printed name can begin with.
func leadingParticle(w string) bool {
	switch w {
	case "y", "e", "i", "in", "as", "at", "a", "st":
		return false
	}
	return particle(w)
}

// readNames reads the names that end before token e. wide allows the run to
// be cut at connectives as well, as in running text.
func (s *scan) readNames(low, e int, d Date, wide bool) (naming, bool) {
	e = s.beforeDate(low, e)
	if n, ok := s.quotedTitle(low, e, d); ok && (!wide || n.answer == Listed) {
		return n, true
	}
	nameEnd := s.etAl(low, e)
	etAl := nameEnd < e
	if !etAl {
		nameEnd = s.gluedEtAl(low, e)
		etAl = nameEnd < 0
		if etAl {
			nameEnd = e
		}
	}
	if t := s.t[max(nameEnd-1, 0)]; nameEnd > low && t.kind == word && t.caps == lower && !editorMark(t.text) {
		return s.lowerNames(low, nameEnd, etAl, d) // "the South in 2011"
	}
	from := s.runStart(low, nameEnd)
	if from >= nameEnd || !s.holdsName(from, nameEnd) {
		return s.lowerNames(low, nameEnd, etAl, d)
	}
	n := s.bestCut(from, nameEnd, etAl, d, wide)
	if n.answer < Listed {
		if l, ok := s.lowerNames(low, nameEnd, etAl, d); ok {
			return l, true
		}
	}
	return n, true
}

// lowerNames reads names that are written without a capital, "(bell hooks
// 1994)", "(contributors and Martin 2026)"; the list decides.
func (s *scan) lowerNames(low, e int, etAl bool, d Date) (naming, bool) {
	if s.known == nil || e <= low || s.t[e-1].kind != word {
		return naming{}, false
	}
	first := e
	for first > low && first > e-4 && (s.t[first-1].kind == word || s.t[first-1].is('&') || s.t[first-1].is(',')) {
		first--
	}
	for from := first; from < e; from++ {
		t := s.t[from]
		if t.kind != word || t.caps != lower || connective(t.text) || len(t.text) < 3 {
			continue
		}
		if n := s.reading(from, e, etAl, d); n.answer == Listed {
			return n, true
		}
	}
	return naming{}, false
}

// gluedEtAl is -1 where the last word ends in 等 or the like, glued on.
func (s *scan) gluedEtAl(low, e int) int {
	if e > low {
		if t := s.t[e-1]; t.kind == word && t.caps == noCase {
			for _, p := range [...]string{"等", "等人", "他", "外"} {
				if strings.HasSuffix(t.text, p) && len(t.text) > len(p) {
					return -1
				}
			}
		}
	}
	return e
}

// beforeDate passes back over what stands between the names and the date: a
// comma, a colon, the day and the month of a full date.
func (s *scan) beforeDate(low, e int) int {
	for e > low {
		t := s.t[e-1]
		switch {
		case t.is(',') || t.is(':') || t.is(';') || t.is('-') && e-1 > low && s.t[e-1].space, t.kind == note:
			e--
		case t.isWord("s") && s.glued(e-1) && e-2 > low && s.t[e-2].kind == quote && s.glued(e-2): // et al.’s
			e -= 2
		case t.kind == quote && t.r == '”' && e-1 > low && s.t[e-2].kind == word && s.glued(e-1): // Jones’ (2019)
			if s.t[e-2].text[len(s.t[e-2].text)-1] != 's' {
				return e
			}
			e--
		case t.kind == word && t.caps == lower && commentWord(t.text) && e-1 > low && (s.t[e-2].is(',') || s.t[e-2].nameLike()): // "accessed 2021"
			e--
		case t.kind == number && len(t.text) <= 2 && e-2 > low && s.t[e-2].kind == word && month(strings.ToLower(s.t[e-2].text)):
			e -= 2 // March 5,
		case t.kind == word && month(strings.ToLower(t.text)) && e-2 > low && (s.t[e-2].kind == number && len(s.t[e-2].text) <= 2 || s.t[e-2].is(',')):
			e-- // 5 March, or a bare month behind a comma
			if s.t[e-1].kind == number {
				e--
			}
		default:
			return e
		}
	}
	return e
}

func (s *scan) holdsName(from, to int) bool {
	for _, t := range s.t[from:to] {
		if t.kind == word && t.caps != lower && !editorMark(strings.ToLower(t.text)) && !panels(t.text) {
			return true
		}
	}
	return false
}

// panels tells of the letters of a figure's panels: "A", "A-C".
func panels(w string) bool {
	return len(w) == 1 || len(w) == 3 && w[1] == '-'
}

// bestCut asks the list where in the run the names begin.
func (s *scan) bestCut(from, to int, etAl bool, d Date, wide bool) naming {
	plain := s.afterPrefix(from, to, wide)
	best := s.reading(plain, to, etAl, d)
	if best.answer == Listed {
		return best
	}
	if plain > from {
		if n := s.reading(from, to, etAl, d); n.answer > best.answer {
			best = n
		}
		if best.answer == Listed {
			return best
		}
	}
	if s.known != nil {
		for k := plain + 1; k < to; k++ {
			if !s.cutAt(k, to, wide, best.answer) {
				continue
			}
			n := s.reading(k, to, etAl, d)
			if n.answer > best.answer && (n.answer >= Near || wide) {
				best = n
			}
			if best.answer == Listed {
				break
			}
		}
	}
	if best.answer == Unknown && wide {
		return s.defaultCut(plain, to, etAl, d)
	}
	return best
}

// cutAt tells whether the names may begin at token k of a run: inside a
// bracket not behind a connective, which says that all are authors; in running
// text behind anything. What the list has as a whole is not cut.
func (s *scan) cutAt(k, to int, wide bool, have Answer) bool {
	t := s.t[k]
	if t.kind != word || t.caps == lower && !leadingParticle(t.text) {
		return false
	}
	p := s.t[k-1]
	if p.kind == word && p.caps == lower && connective(p.text) && !strongConnective(p.text) {
		return wide || prefixWord(p.text)
	}
	if p.kind == word && p.caps == lower && strongConnective(p.text) || p.is('&') || p.is('/') || p.is('+') || p.is('・') {
		return wide && have < OtherYear && !s.t[k-2].nameLike()
	}
	if p.is(',') {
		return wide || have == Unknown
	}
	if p.is('.') && k > 1 && s.t[k-2].kind == word && s.t[k-2].caps == upper && len(s.t[k-2].text) == 1 {
		return false // an initial belongs to the name behind it
	}
	return true
}

// afterPrefix passes over prefixes that a capital letter makes look like a
// name: "See", "Cf.", "In"; in running text over any opener of a sentence.
func (s *scan) afterPrefix(from, to int, wide bool) int {
	j := from
	for j < to-1 {
		t := s.t[j]
		if t.kind == word {
			w := strings.ToLower(t.text)
			single := len(t.text) == 1 && t.caps == upper && s.t[j+1].is('.')
			is := prefixWord(w) || wide && opener(w)
			if single || !is && t.caps != lower || t.caps == upper && len(t.text) > 1 && !s.upperText() {
				break
			}
			if t.caps == lower && leadingParticle(w) && !prefixWord(w) && s.t[j+1].kind == word && (s.t[j+1].caps != lower || particle(s.t[j+1].text) || connective(s.t[j+1].text)) {
				break
			}
		} else if !t.is(',') && !t.is('.') && !t.is(':') && !t.is('&') && !t.is('/') {
			break
		}
		j++
	}
	return s.trimLeft(j, to)
}

// defaultCut chooses, in running text and without an answer of the list, the
// names right before the date: everything behind the last comma, unless the
// chain of commas ends in a connective or in et al.
func (s *scan) defaultCut(from, to int, etAl bool, d Date) naming {
	start := from
	lastComma, joined := -1, etAl
	for k := from; k < to; k++ {
		t := s.t[k]
		if t.is(',') {
			lastComma = k
		}
		if t.is('&') || t.kind == word && t.caps == lower && strongConnective(t.text) {
			joined = true
		}
	}
	if lastComma >= 0 && !joined {
		start = lastComma + 1
	}
	start = s.trimLeft(s.afterPrefix(start, to, true), to)
	if start >= to {
		start = from
	}
	return s.reading(start, to, etAl, d)
}

// reading reads the run as people and, where it could be one name, as an
// organisation, and keeps the one that the list answers better.
func (s *scan) reading(from, to int, etAl bool, d Date) naming {
	people, and, several := s.people(from, to)
	n := naming{from: from, to: to, authors: people, etAl: etAl || s.gluedEtAl(from, to) < 0, and: and}
	n.answer = s.ask(people, n.etAl, d)
	if n.answer == Listed || !several {
		return n
	}
	whole := []Author{s.organisation(from, to)}
	a := s.ask(whole, n.etAl, d)
	if a > n.answer || a == n.answer && a == Unknown && s.looksWhole(people) {
		n.authors, n.answer, n.and = whole, a, ""
	}
	return n
}

// looksWhole tells whether names that were split at a comma or a connective
// are rather one organisation's: one of them holds a word that only the name
// of an organisation has inside.
func (s *scan) looksWhole(people []Author) bool {
	for _, a := range people {
		if a.Org {
			return true
		}
	}
	return false
}

func (s *scan) organisation(from, to int) Author {
	a := Author{Text: s.text(from, to), Org: true}
	a.Pos, a.End = s.place(from, to)
	a.Family = a.Text
	a.Full = s.aliases[s.keyOf(from, to)]
	return a
}

func (s *scan) keyOf(from, to int) string {
	if to-from == 1 {
		return s.t[from].key()
	}
	var b strings.Builder
	for _, t := range s.t[from:to] {
		if t.kind == word {
			b.WriteString(t.key())
		}
	}
	return b.String()
}

// people splits a run at commas and connectives. several says that it did.
func (s *scan) people(from, to int) (people []Author, and string, several bool) {
	at := from
	strong := s.hasStrong(from, to)
	for k := from; k <= to; k++ {
		if k < to && s.t[k].kind == open && s.mate[k] > k && s.mate[k] < to {
			k = s.mate[k]
			continue
		}
		if k < to && (!s.separates(k, from, to) || strong && s.t[k].caps == lower && s.t[k].kind == word && !strongConnective(s.t[k].text)) {
			continue
		}
		if k > at {
			people = s.person(people, at, k)
		}
		if k < to {
			several = true
			if w := s.t[k]; w.kind == word || w.is('&') {
				and = s.text(k, k+1)
			}
		}
		at = k + 1
	}
	return people, and, several
}

// hasStrong tells whether & or a connective that is nothing else joins names of
// the run; then "e" in "Zelenay and Reis e Sousa" joins none.
func (s *scan) hasStrong(from, to int) bool {
	for _, t := range s.t[from:to] {
		if t.is('&') || t.kind == word && t.caps == lower && strongConnective(t.text) {
			return true
		}
	}
	return false
}

// separates tells whether token k stands between two authors.
func (s *scan) separates(k, from, to int) bool {
	t := s.t[k]
	if t.kind == punct {
		switch t.r {
		case ',', ';', '/', '&', '+', '・':
			return true
		case '-':
			return k > from
		}
		return false
	}
	if t.kind != word || k == from || k+1 >= to {
		return false
	}
	if t.caps == upper && len(t.text) > 1 && strongConnective(strings.ToLower(t.text)) || t.caps == upper && (t.text == "E" || t.text == "Y") && s.t[k-1].caps == upper && len(s.t[k-1].text) > 2 && s.t[k+1].caps == upper && len(s.t[k+1].text) > 2 {
		return true
	}
	if t.caps == capital || t.caps == upper || !connective(t.text) {
		return false
	}
	n := s.t[k+1]
	return n.nameLike() || n.kind == word && leadingParticle(n.text)
}

// person appends the author that the tokens [from, to) name; initials and
// generations alone belong to the author before them.
func (s *scan) person(people []Author, from, to int) []Author {
	for to > from && (s.t[to-1].kind == punct && !s.t[to-1].is('.') || editorMark(strings.ToLower(s.t[to-1].text)) || s.t[to-1].is('.') && to-2 >= from && editorMark(strings.ToLower(s.t[to-2].text))) {
		to--
	}
	if to > from && s.t[to-1].kind == closing && s.mate[to-1] >= from { // "[WHO]", "(ed.)"
		to = s.mate[to-1]
	}
	for from < to && (s.t[from].kind == punct || s.t[from].kind == word && s.t[from].caps == lower && editorMark(s.t[from].text)) {
		from++
	}
	if from >= to {
		return people
	}
	if len(people) > 0 {
		prev := &people[len(people)-1]
		if s.initials(from, to) && prev.Given == "" && !prev.Org {
			prev.Given = s.text(from, to)
			_, prev.End = s.place(from, to)
			return people
		}
		if suffixName(strings.ToLower(s.t[from].text)) && (to-from == 1 || to-from == 2 && s.t[to-1].is('.')) {
			return people
		}
	}
	return append(people, s.author(from, to))
}

// initials tells whether the tokens are initials alone: "J.", "J. R.", "JR",
// "J.-P.".
func (s *scan) initials(from, to int) bool {
	for k := from; k < to; k++ {
		t := s.t[k]
		if t.is('.') || t.is('-') {
			continue
		}
		if t.kind != word || t.caps != upper && t.caps != capital || len([]rune(strings.ReplaceAll(t.text, "-", ""))) > 2 || t.caps == capital && !(k+1 < to && s.t[k+1].is('.')) {
			return false
		}
		if t.caps == upper && len(t.text) == 2 && to-from == 1 && s.upperText() {
			return false
		}
	}
	return true
}

// upperText is whether surnames of this paper are written in capitals, where
// "LI" is a surname and no pair of initials.
func (s *scan) upperText() bool {
	s.tied = true
	return s.habit.upper > s.habit.mixed
}

// author reads one name.
func (s *scan) author(from, to int) Author {
	a := Author{Text: s.text(from, to)}
	a.Pos, a.End = s.place(from, to)
	if t := s.t[to-1]; t.caps == noCase && t.kind == word {
		for _, p := range [...]string{"等人", "等", "他", "外"} {
			a.Text = strings.TrimSuffix(a.Text, p)
		}
	} else if t.poss {
		a.Text = strings.TrimSuffix(strings.TrimSuffix(a.Text, "'s"), "’s")
	}
	a.Full = s.aliases[s.keyOf(from, to)]
	first, last := from, to
	for last > first+1 && (suffixName(strings.ToLower(s.t[last-1].text)) || s.t[last-1].is('.') && suffixName(strings.ToLower(s.t[last-2].text))) {
		last--
	}
	for first < last && s.initialAt(first, last) { // J. Smith
		first++
		for first < last && (s.t[first].is('.') || s.t[first].is('-')) {
			first++
		}
	}
	if first == last { // initials alone: an acronym
		first = from
	}
	if first > from {
		a.Given = s.text(from, first)
	} else if g := s.trailingInitials(first, last); g < last { // Smith J
		a.Given = s.text(g, last)
		last = g
	}
	p := first
	for p < last-1 && s.t[p].kind == word && particle(strings.ToLower(s.t[p].text)) && (s.t[p].caps == lower || p == first && s.t[p].caps == capital) {
		p++
	}
	if p > first {
		a.Particle = s.text(first, p)
	}
	a.Family = s.text(p, last)
	if s.t[last-1].poss || s.t[to-1].caps == noCase {
		a.Family = strings.TrimSuffix(strings.TrimSuffix(a.Family, "'s"), "’s")
		for _, e := range [...]string{"等人", "等", "他", "外"} {
			if s.t[last-1].caps == noCase {
				a.Family = strings.TrimSuffix(a.Family, e)
			}
		}
	}
	for k := first; k < last; k++ {
		if t := s.t[k]; t.kind == word && t.caps == lower && nameInside(t.text) && !(particle(t.text) && t.text != "de" && t.text != "of") && k > first {
			a.Org = t.text != "de" && t.text != "e" && t.text != "y" && t.text != "i"
		}
	}
	return a
}

// initialAt tells whether token k is an initial with a name behind it.
func (s *scan) initialAt(k, to int) bool {
	t := s.t[k]
	if t.kind != word || k+1 >= to {
		return false
	}
	n := len([]rune(strings.ReplaceAll(t.text, "-", "")))
	if s.t[k+1].is('.') {
		return n <= 2 && k+2 < to && !t.isWord("st") && !t.isWord("mt")
	}
	return n == 1 && t.caps == upper && s.t[k+1].kind == word && k+2 == to
}

// trailingInitials gives the first of the initials that end a name: "Smith J",
// "Smith JR", "Smith J. R."; to where there are none.
func (s *scan) trailingInitials(from, to int) int {
	g := to
	for g > from+1 {
		t := s.t[g-1]
		if t.is('.') && s.t[g-2].kind == word && len(s.t[g-2].text) <= 2 {
			g--
			continue
		}
		if t.kind == word && t.caps == upper && len(t.text) <= 2 && s.t[from].caps == capital {
			g--
			continue
		}
		break
	}
	return g
}

// quotedTitle reads a title in quotation marks that stands for the authors.
func (s *scan) quotedTitle(low, e int, d Date) (naming, bool) {
	if e-1 <= low {
		return naming{}, false
	}
	if s.t[e-1].is('.') {
		e--
	}
	if s.t[e-1].kind != quote || s.t[e-1].r == '“' {
		return naming{}, false
	}
	for k := e - 2; k >= low && e-k < maxRun; k-- {
		if s.t[k].kind != quote || s.t[k].r == '”' && s.t[k].from > 0 && !s.t[k].space {
			continue
		}
		to := e - 1
		for to > k+1 && s.t[to-1].is(',') {
			to--
		}
		if to <= k+1 {
			break
		}
		a := s.organisation(k+1, to)
		n := naming{from: k, to: e, authors: []Author{a}, title: true}
		n.answer = s.ask(n.authors, false, d)
		return n, true
	}
	return naming{}, false
}

// plainTitle reads a title that lost its marks: everything from the beginning
// of the piece to the date, where the list answers it.
func (s *scan) plainTitle(low, e int, d Date) (naming, bool) {
	e = s.beforeDate(low, e)
	if s.known == nil || e-low > maxRun {
		return naming{}, false
	}
	for from := low; from < e && from < low+6; from++ {
		if s.t[from].kind != word && s.t[from].kind != number && s.t[from].kind != quote {
			continue
		}
		a := s.organisation(from, e)
		n := naming{from: from, to: e, authors: []Author{a}, title: true}
		if n.answer = s.ask(n.authors, false, d); n.answer == Listed {
			return n, true
		}
	}
	return naming{}, false
}
