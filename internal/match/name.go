package match

import (
	"strings"
	"unicode"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/internal/fold"
)

// A grade says how well a printed name agrees with a listed one.
type grade uint8

const (
	differs  grade = iota
	slip           // almost the same letters
	swapped        // given and family name in the other order
	loose          // the same but for a particle, half of a double name, an umlaut
	same           // the same family name
	sameFull       // given name or initials agree too
)

// A name is a name of an entry, as keys.
type name struct {
	literal  bool
	full     string // particle and family name; the whole of a literal name
	family   string
	german   string // full with umlauts written out
	given    string // given names in lower case, words separated by one space
	whole    string // given names, particle and family name: for organisations without braces, and for printed full names
	parts    []string
	acronyms []string // also the other names that a literal name holds: "NBS – National Bureau of Statistics"
	shown    string   // for messages
}

func newName(n bib.Name) name {
	if n.Literal != "" {
		return literalName(n.Literal)
	}
	if strings.ContainsAny(n.Family, ")]") {
		return literalName(strings.TrimSpace(n.Given + " " + n.Particle + " " + n.Family))
	}
	full := n.Family
	if n.Particle != "" {
		full = n.Particle + " " + n.Family
	}
	w := name{
		full: fold.Key(full), family: fold.Key(n.Family), german: fold.German(full),
		given: givenKey(n.Given), shown: full,
	}
	if n.Given != "" {
		w.whole = fold.Key(n.Given) + w.full
		w.acronyms = acronyms(n.Given + " " + full)
		if strings.ContainsRune(n.Given, '.') || len(n.Given) < 3 {
			w.acronyms = nil
		}
	}
	if f := strings.FieldsFunc(n.Family, func(r rune) bool { return r == ' ' || r == '-' }); len(f) > 1 {
		for _, p := range f {
			w.parts = append(w.parts, fold.Key(p))
		}
	}
	return w
}

func literalName(s string) name {
	s = strings.TrimSuffix(strings.TrimSuffix(dropArticle(s), "."), " et al")
	n := name{literal: true, full: fold.Key(s), family: fold.Key(s), german: fold.German(s), acronyms: acronyms(s), shown: s}
	for _, v := range variants(s) {
		n.acronyms = append(append(n.acronyms, fold.Key(v)), acronyms(v)...)
	}
	return n
}

// variants gives the names that a literal name puts side by side: "ABC – Full
// Name", "Full Name (ABC)", "[ABC] Full Name", "Full Name, ABC".
func variants(s string) []string {
	cut := strings.FieldsFunc(strings.NewReplacer(" - ", "|", " – ", "|", " — ", "|", "(", "|", ")", "|", "[", "|", "]", "|", ": ", "|", " / ", "|").Replace(s), func(r rune) bool { return r == '|' })
	if len(cut) < 2 {
		return nil
	}
	out := cut[:0]
	for _, v := range cut {
		if v = strings.Trim(v, " .,;"); len(v) > 1 {
			out = append(out, v)
		}
	}
	return out
}

func dropArticle(s string) string {
	for _, a := range [...]string{"The ", "the ", "A ", "An "} {
		if strings.HasPrefix(s, a) && len(s) > len(a) {
			return s[len(a):]
		}
	}
	return s
}

func givenKey(s string) string {
	s = strings.ToLower(s)
	f := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '.' || r == '-' || r == '~' })
	for i := range f {
		f[i] = fold.Key(f[i])
	}
	return strings.Join(f, " ")
}

// acronyms gives the initials of the words of an organisation's name: of
// those with a capital, and of all.
func acronyms(s string) []string {
	var caps, all strings.Builder
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' || r == '/' || r == ',' || r == '(' || r == ')' })
	if len(words) < 2 || len(words) > 16 {
		return nil
	}
	for _, w := range words {
		r := []rune(w)[0]
		if unicode.IsUpper(r) {
			caps.WriteRune(unicode.ToLower(r))
		}
		if unicode.IsLetter(r) {
			all.WriteRune(unicode.ToLower(r))
		}
	}
	out := make([]string, 0, 4)
	if last := words[len(words)-1]; isAcronym(last) {
		out = append(out, fold.Key(last)) // "Food and Agriculture Organization, FAO"
	}
	for _, cut := range [...]string{" of the ", ", ", " for ", " ("} {
		if i := strings.Index(s, cut); i > 0 {
			if a := capitals(s[:i]); len(a) > 1 {
				out = append(out, a)
			}
		}
	}
	if caps.Len() > 1 {
		out = append(out, fold.Key(caps.String()))
	}
	if all.Len() != caps.Len() && all.Len() > 1 {
		out = append(out, fold.Key(all.String()))
	}
	return out
}

// capitals gives the initials, in lower case, of the words of s that begin
// with a capital.
func capitals(s string) string {
	var b strings.Builder
	for _, w := range strings.Fields(s) {
		if r := []rune(w)[0]; unicode.IsUpper(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// keys calls yield with every key that a citation may print for the name.
func (n *name) keys(yield func(string)) {
	yield(n.full)
	yield(n.family)
	if n.german != n.full {
		yield(n.german)
	}
	if l := fold.Loose(n.german); l != n.full {
		yield(l)
	}
	for _, p := range n.parts {
		if len(p) > 2 {
			yield(p)
		}
	}
	if n.whole != "" {
		yield(n.whole)
	}
	for _, a := range n.acronyms {
		yield(a)
	}
	if n.given != "" && !strings.Contains(n.given, " ") && len(n.given) > 1 {
		yield(n.given) // family and given name in the other order
	}
}

// A printed is a printed name, as keys.
type printed struct {
	full, family, german string
	text, textGerman     string // the whole text
	last                 string // its last word, where it has several
	given                string
	before               string // the words before the last, where no initials stand apart
	alias                string // what an abbreviation stands for
	capitals             bool   // written as an abbreviation
	particle             bool
	several              int // words
}

func newPrinted(a citation.Author) printed {
	full := a.Family
	if a.Particle != "" {
		full = a.Particle + " " + a.Family
	}
	text := dropArticle(a.Text)
	p := printed{
		full: fold.Key(full), family: fold.Key(a.Family), german: fold.German(full),
		text: fold.Key(text), textGerman: fold.German(text), given: givenKey(a.Given), alias: fold.Key(dropArticle(a.Full)),
		particle: a.Particle != "", several: 1 + strings.Count(text, " "),
	}
	if a.Org {
		p.full, p.family, p.german = p.text, p.text, p.textGerman
	}
	if i := strings.LastIndexByte(a.Family, ' '); i >= 0 {
		p.last = fold.Key(a.Family[i+1:])
		p.before = givenKey(a.Family[:i])
		if a.Given != "" {
			p.before = p.given + " " + p.before
		}
	}
	p.capitals = isAcronym(text)
	return p
}

func isAcronym(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2 && n*2 >= len([]rune(s)) && !strings.Contains(s, " ")
}

// keys calls yield with every key under which the name may stand in the index.
func (p *printed) keys(yield func(string)) {
	yield(p.full)
	if p.family != p.full {
		yield(p.family)
	}
	if p.german != p.full {
		yield(p.german)
	}
	if l := fold.Loose(p.german); l != p.full {
		yield(l)
	}
	if p.text != p.full {
		yield(p.text)
	}
	if p.last != "" {
		yield(p.last)
	}
	if p.alias != "" {
		yield(p.alias)
	}
}

// grade compares a printed name with a listed one.
func (n *name) grade(p *printed) grade {
	if n.literal {
		return n.gradeLiteral(p)
	}
	switch {
	case p.full == n.full, p.german == n.german, p.full == n.german, p.german == n.full:
		return n.initials(p, same)
	case p.text == n.full || p.textGerman == n.german:
		return same
	case n.whole != "" && (p.text == n.whole || p.alias == n.whole):
		return sameFull
	case p.last != "" && (p.last == n.family || p.last == n.full) && n.given != "" && (n.agrees(p.before) || strings.HasSuffix(n.given, p.before)):
		return sameFull
	case p.family == n.family && (p.particle || n.full != n.family):
		return n.initials(p, loose)
	case fold.Loose(p.german) == fold.Loose(n.german) && len(p.full) > 3:
		return n.initials(p, loose)
	case p.capitals && has(n.acronyms, p.text):
		return loose
	case has(n.parts, p.family) && len(p.family) > 2:
		return n.initials(p, loose)
	case n.full != n.family && len(p.full) > 4 && strings.HasSuffix(n.full, p.full) || particlesBefore(p.full, n.full):
		return loose // particles left out of the middle of "de la Kethulle de Ryhove"
	case p.last != "" && n.given != "" && (p.last == n.full || p.last == n.family):
		return differs // another given name
	case n.given != "" && p.given == "" && p.family == strings.ReplaceAll(n.given, " ", "") && len(p.family) > 1:
		return swapped
	case p.given != "" && p.last == "" && p.family+p.given == n.whole, n.whole != "" && p.text == n.full+strings.ReplaceAll(n.given, " ", ""):
		return same
	}
	if near(p.full, n.full) || near(p.german, n.german) || p.text != p.full && n.whole != "" && near(p.text, n.whole) {
		return slip
	}
	return differs
}

func (n *name) gradeLiteral(p *printed) grade {
	switch {
	case p.text == n.full || p.textGerman == n.german || p.full == n.full:
		return same
	case p.alias != "" && p.alias == n.full:
		return same
	case (p.capitals || len(p.text) > 3) && has(n.acronyms, p.text):
		return loose
	case p.several > 1 && len(p.text) > 9 && strings.HasPrefix(n.full, p.text):
		return loose
	case len(n.full) > 9 && strings.HasPrefix(p.text, n.full) && p.several > 2:
		return loose
	case len(p.text) > 3 && strings.HasPrefix(n.full, p.text) && bodyWord(n.full[len(p.text):]):
		return loose
	case near(p.text, n.full):
		return slip
	}
	return differs
}

// bodyWord tells of words that the name of an organisation may drop at its
// end: "RStudio Team".
func bodyWord(key string) bool {
	switch key {
	case "team", "group", "coreteam", "developmentteam", "developmentcoreteam", "inc", "corporation", "corp", "foundation", "consortium", "ltd", "gmbh", "llc", "developers", "contributors", "organization", "organisation", "project", "community":
		return true
	}
	return false
}

// initials lowers a grade where printed initials and listed given names
// disagree, and raises it where they agree.
func (n *name) initials(p *printed, g grade) grade {
	if p.given == "" || n.given == "" {
		return g
	}
	if !n.agrees(p.given) {
		return slip
	}
	if g == same {
		return sameFull
	}
	return g
}

// agrees tells whether printed given names or initials can be the listed ones:
// the first letters of the first words are the same.
func (n *name) agrees(given string) bool {
	if given == "" || n.given == "" {
		return true
	}
	a, b := []rune(given)[0], []rune(n.given)[0]
	if a != b {
		return false
	}
	ga, gb := firstWord(given), firstWord(n.given)
	if len(ga) > 2 && len(gb) > 2 {
		return strings.HasPrefix(ga, gb[:3]) || strings.HasPrefix(gb, ga[:3]) || near(ga, gb)
	}
	return true
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// particlesBefore tells whether long is short with nothing but particles
// before it.
func particlesBefore(long, short string) bool {
	if len(short) < 3 || len(long) <= len(short) || !strings.HasSuffix(long, short) {
		return false
	}
	rest := long[:len(long)-len(short)]
next:
	for rest != "" {
		for _, p := range [...]string{"van", "von", "den", "der", "dela", "del", "dos", "das", "ter", "ten", "de", "di", "da", "do", "du", "la", "le", "el", "al"} {
			if strings.HasPrefix(rest, p) {
				rest = rest[len(p):]
				continue next
			}
		}
		return false
	}
	return true
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
