// Package sections finds the reference list of a paper by the titles of its
// sections and by the look of its entries.
package sections

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/internal/lang"
)

// Mark gives the blocks of the reference list the kind References:
// the section that is headed so in one of many languages, and the list
// without a heading at the end of the paper. Notes, captions and cells that
// stand there stay what they are.
func Mark(blocks []prose.Block) {
	found := false
	for i := 0; i < len(blocks); i++ {
		what := titleOf(&blocks[i])
		if what != References && what != PerhapsList {
			continue
		}
		if isMarked(blocks[i+1:]) {
			found = true
			continue
		}
		end := listEnd(blocks, i)
		if !isList(blocks[i+1:end], what) {
			continue
		}
		for j := i; j < end; j++ {
			markEntry(&blocks[j], j == i)
		}
		found = true
		i = end - 1
	}
	if !found {
		markUnheaded(blocks)
	}
}

// isMarked tells whether a list begins here of which the format itself says
// where it ends.
func isMarked(blocks []prose.Block) bool {
	n := 0
	for n < len(blocks) && blocks[n].Kind == prose.References {
		n++
	}
	return n > 0 && (n == len(blocks) || !startsEntry(blocks[n].Text))
}

func markEntry(b *prose.Block, title bool) {
	switch b.Kind {
	case prose.Body, prose.Quotation:
		b.Kind = prose.References
	case prose.Heading:
		if !title {
			b.Kind = prose.References
		}
	}
}

// titleOf says what section b heads: a heading, or a short line of its own
// that is nothing but the title.
func titleOf(b *prose.Block) section {
	if b.Kind != prose.Heading && b.Kind != prose.Body || len(b.Text) > MaxTitle {
		return Other
	}
	what := Of(b.Text)
	if what == AfterList && b.Kind != prose.Heading && len(b.Text) > 60 {
		return Other
	}
	return what
}

// listEnd gives the index of the block behind the list that blocks[at] heads.
func listEnd(blocks []prose.Block, at int) int {
	level := blocks[at].Level
	for i := at + 1; i < len(blocks); i++ {
		b := &blocks[i]
		if level > 0 {
			if b.Kind == prose.Heading && b.Level <= level {
				return i
			}
			continue
		}
		switch what := titleOf(b); {
		case what == AfterList:
			return i
		case what == References && b.Kind == prose.Heading:
			return i
		case b.Kind == prose.Heading && !entriesFollow(blocks[i+1:]):
			return i
		}
	}
	return len(blocks)
}

func entriesFollow(blocks []prose.Block) bool {
	for i := range blocks[:min(len(blocks), 3)] {
		if looksLikeEntry(blocks[i].Text) {
			return true
		}
	}
	return false
}

// isList guards against the title in a table of contents, or a chapter that
// reviews the literature: a list is made of entries. A short one under a
// title that can mean nothing else is taken as it is.
func isList(blocks []prose.Block, what section) bool {
	entries, others := 0, 0
	for i := range blocks {
		switch k := blocks[i].Kind; {
		case k != prose.Body && k != prose.Quotation:
		case looksLikeEntry(blocks[i].Text):
			entries++
		default:
			others++
		}
	}
	if what == PerhapsList {
		return entries > 0 && entries >= others
	}
	return others < 20 && others <= 4+4*entries || entries*4 >= others
}

const (
	minUnheaded = 5  // entries, from which on a list needs no heading
	maxTail     = 12 // blocks that may stand behind such a list
)

// markUnheaded marks the list that ends a paper without a heading: five
// paragraphs or more in a row, nearly all of which begin as an entry does,
// with authors and year.
func markUnheaded(blocks []prose.Block) {
	end := len(blocks)
	for end > 0 && len(blocks)-end <= maxTail && !startsEntry(blocks[end-1].Text) {
		end--
	}
	if end == 0 || !startsEntry(blocks[end-1].Text) {
		return
	}
	first, entries, gaps := end, 0, 0
	for i := end - 1; i >= 0 && blocks[i].Kind != prose.Heading; i-- {
		if startsEntry(blocks[i].Text) {
			entries++
			gaps = 0
			first = i
		} else if gaps++; gaps > 2 {
			break
		}
	}
	if entries < minUnheaded || entries*5 < (end-first)*4 {
		return
	}
	for i := first; i < end; i++ {
		markEntry(&blocks[i], false)
	}
}

const (
	EntryHead  = 400  // bytes of an entry in which authors and year stand
	entryLimit = 2000 // bytes; a longer paragraph is no entry
)

// looksLikeEntry reports whether s could be an entry of a reference list: it
// begins with a name and has a year and something else that entries have.
func looksLikeEntry(s string) bool {
	if len(s) > entryLimit {
		return false
	}
	if startsEntry(s) {
		return true
	}
	body, numbered := dropEntryMark(s)
	year := YearIn(body) >= 0
	if first, _ := utf8.DecodeRuneInString(body); !unicode.IsUpper(first) && !chars.IsCaseless(first) && !strings.ContainsRune("\"“„«'‘—–-_", first) {
		return false
	}
	return year && (numbered || hasEntryMarks(body)) || strings.Contains(body, "doi.org/") && len(body) < 700
}

func hasEntryMarks(s string) bool {
	for _, m := range []string{"doi", "http", "pp.", " vol.", "Vol.", "In: ", "In ", "Press", "Verlag", "Retrieved", "[Online]", "arXiv", "ISBN", "Journal", "Univ", "://"} {
		if strings.Contains(s, m) {
			return true
		}
	}
	return false
}

// startsEntry reports whether s begins as an entry with authors and, right
// behind them, the year: "Smith, J., & Lee, K. (2019). …", "Smith, John. 2019.
// …", "Smith J, Lee K (2019) …", "———. 2019. …".
func startsEntry(s string) bool {
	if len(s) > entryLimit {
		return false
	}
	s, _ = dropEntryMark(s)
	head := s[:min(len(s), EntryHead)]
	at := YearIn(head)
	if at <= 0 {
		return false
	}
	authors := strings.TrimRight(head[:at], " ([\n\r\t\u00a0")
	if strings.Trim(authors, "—–-_.,") == "" {
		return authors != ""
	}
	paren := strings.HasSuffix(strings.TrimRight(head[:at], "\u00a0 "), "(")
	if !paren && !strings.HasSuffix(authors, ".") && !strings.HasSuffix(authors, ",") {
		return false
	}
	return authorList(authors, paren)
}

// dropEntryMark takes off a bullet or a number: "[12]", "12.", "•".
func dropEntryMark(s string) (rest string, numbered bool) {
	s = strings.TrimLeft(s, " \t\r\n•*+·▪")
	if dash, ok := strings.CutPrefix(s, "- "); ok {
		s = strings.TrimLeft(dash, " ")
	}
	t := strings.TrimLeft(s, "[(")
	n := 0
	for n < len(t) && n < 4 && t[n] >= '0' && t[n] <= '9' {
		n++
	}
	if n == 0 || n == 4 || n == len(t) {
		return s, false
	}
	if cut := strings.TrimLeft(t[n:], "]). \t"); len(cut) < len(t)-n {
		return cut, true
	}
	return s, false
}

// authorList reports whether s is names as a list gives them: a surname with
// initials or given names set behind it, not the words of a sentence.
func authorList(s string, paren bool) bool {
	words := strings.Fields(s)
	if len(words) == 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(words[0])
	if chars.IsCaseless(first) {
		return len(s) < 120
	}
	if !unicode.IsUpper(first) && !nameWord(words[0]) {
		return false
	}
	lower, inverted := 0, false
	for i, w := range words {
		bare := strings.Trim(w, ".,;:()[]’'")
		if first, _ := utf8.DecodeRuneInString(bare); unicode.IsLower(first) && !nameWord(bare) {
			lower++
		}
		inverted = inverted || i > 0 && inverts(words[i-1], w, i)
	}
	// An organisation is followed by ". (2019)" and has few words.
	org := paren && strings.HasSuffix(s, ".") && len(words) <= 12 && lower <= 4
	return inverted && lower*6 <= len(words) || org
}

// inverts tells whether word i of a list stands behind a surname as given names
// or initials do.
func inverts(before, w string, i int) bool {
	first, _ := utf8.DecodeRuneInString(strings.Trim(w, ".,;:()[]’'"))
	if strings.HasSuffix(before, ",") && unicode.IsUpper(first) && (initials(w) || i <= 3) {
		return true
	}
	return i <= 3 && initials(w) && strings.IndexAny(w, ".,") > 0
}

func initials(w string) bool {
	w = strings.Trim(w, ".,;:")
	n := 0
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			n++
		case r == '.' || r == '-' || r == '‐':
		default:
			return false
		}
	}
	return n > 0 && n <= 4
}

// namesHold are the senses of words in lower case that stand in a list of
// names.
var namesHold = lang.SetOf(lang.And, lang.AndPerhaps, lang.AndNames, lang.Particle, lang.ParticleInside, lang.Editor,
	lang.Translator, lang.Suffix, lang.InsideName)

// nameWord knows the words in lower case that stand in a list of names.
func nameWord(w string) bool {
	known := lang.Look(strings.ToLower(strings.Trim(w, ".,;()")))
	return known.Any(namesHold) || known.Ends(furtherAuthors)
}

// furtherAuthors are the phrases that stand for more names.
var furtherAuthors = lang.SetOf(lang.EtAl)
