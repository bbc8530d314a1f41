package lang

import _ "embed" // the table

//go:embed words.tab
var table string

// What words.tab is made of; all numbers are little-endian. The header gives
// where each part begins.
const (
	headSlots   = 4 * iota // the hash table: entry and 16 bits of the hash
	headMask               // the number of its slots, less one
	headEntries            // what is known of a word
	headSets               // sets of senses
	headUses               // a sense, its number and the languages; see beginsPhrase
	headTongues            // sets of languages
	headText               // the words
	headBySense            // for each sense where its words begin in the next
	headLists              // the entries by sense
	headTags               // the tags of the languages
	headCount              // how many those are

	entrySize = 8 // where its text begins and, in the last byte, its language; its set of senses, where its uses begin; each ends where the next begins
)

// In the place of a number: a longer phrase begins with the word, or ends in
// it.
const (
	BeginsPhrase = 255
	EndsPhrase   = 254
)

func u16(at uint32) uint32 { return uint32(table[at]) | uint32(table[at+1])<<8 }

func u32(at uint32) uint32 {
	s := table[at : at+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func u64(at uint32) uint64 { return uint64(u32(at)) | uint64(u32(at+4))<<32 }

// Hash is the hash of a word in the table.
func Hash(w string) uint32 {
	h := uint64(len(w)) * 0x9e3779b97f4a7c15
	if n := len(w); n >= 8 {
		h ^= load(w[:8]) ^ load(w[n-8:])*0xff51afd7ed558ccd
	} else {
		for i := range n {
			h ^= uint64(w[i]) << (8 * i)
		}
	}
	h *= 0xd6e8feb86659fd93
	return uint32(h>>32) ^ uint32(h>>53)
}

func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// A Word is what is known of a word or a phrase. The zero Word is none that
// is known: it has no sense.
type Word uint16

// Look looks a word up in a text of a language that is not known; see
// [Language.Look].
func Look(w string) Word { return Unknown.Look(w) }

// Look looks a word up in a text of the language: with what it means in that
// language alone. It is in lower case, its accents composed, without a full
// stop at its end; a phrase is written as Key gives it.
func (l Language) Look(w string) Word {
	if w == "" || len(w) > maxPhrase {
		return 0
	}
	h := Hash(w)
	slots, mask := u32(headSlots), u32(headMask)
	for i := h & mask; ; i = (i + 1) & mask {
		slot := u32(slots + 4*i)
		if slot == 0 {
			return 0
		}
		if slot>>16 == h>>16 {
			if k := Word(slot); k.Text() == w {
				return k.as(l)
			}
		}
	}
}

// as gives the word as it is read in a text of the language. A word with
// meanings of its own in some languages has an entry for each behind the one
// that counts elsewhere.
func (w Word) as(l Language) Word {
	if l == Unknown {
		return w
	}
	for own := w + 1; own.tongue() != Unknown; own++ {
		if own.tongue() == l {
			return own
		}
	}
	return w
}

// CanMean tells whether a word has one of the senses in a text of any language.
// It is for places where the word can be little else, as between two pages.
func CanMean(word string, of Set) bool {
	w := Look(word)
	if w.Any(of) {
		return true
	}
	if w == 0 {
		return false
	}
	for w++; w.tongue() != Unknown; w++ {
		if w.Any(of) {
			return true
		}
	}
	return false
}

// tongue is the language that the entry is for, Unknown for all others.
func (w Word) tongue() Language { return Language(table[w.entry()+3]) }

// begins is where the text of the word begins.
func (w Word) begins() uint32 { return u32(w.entry()) & 0xffffff }

func (w Word) entry() uint32 { return u32(headEntries) + uint32(w)*entrySize }

// Text gives the word, as Look takes it.
func (w Word) Text() string {
	text := u32(headText)
	return table[text+w.begins() : text+(w+1).begins()]
}

// set is where the senses of the word stand.
func (w Word) set() uint32 { return u32(headSets) + 16*u16(w.entry()+4) }

// Senses gives all that the word can mean.
func (w Word) Senses() Set { return Set{u64(w.set()), u64(w.set() + 8)} }

// Is tells whether the word has the sense in any language.
func (w Word) Is(s Sense) bool { return w != 0 && table[w.set()+uint32(s>>3)]&(1<<(s&7)) != 0 }

// Any tells whether the word has one of the senses in any language.
func (w Word) Any(of Set) bool { return w != 0 && w.Senses().Meets(of) }

// Begins tells whether a longer phrase of one of the senses begins with the
// word.
func (w Word) Begins(of Set) bool { return w.part(BeginsPhrase, of) }

// Ends tells whether a longer phrase of one of the senses ends in the word.
func (w Word) Ends(of Set) bool { return w.part(EndsPhrase, of) }

func (w Word) part(which byte, of Set) bool {
	if w == 0 {
		return false
	}
	for u, end := w.uses(); u < end; u += 4 {
		if table[u+1] == which && of.Has(Sense(table[u])) {
			return true
		}
	}
	return false
}

// uses gives where the uses of the word stand.
func (w Word) uses() (from, to uint32) {
	e, uses := w.entry(), u32(headUses)
	return uses + 4*u16(e+6), uses + 4*u16(e+entrySize+6)
}

// use looks for the sense among the uses of the word, from place u on, or the
// first, and gives its number, the languages, and where to go on; next is 0
// where there is no more.
func (w Word) use(s Sense, u uint32) (number int, in Languages, next uint32) {
	if w == 0 {
		return 0, 0, 0
	}
	from, to := w.uses()
	for u = max(u, from); u < to; u += 4 {
		if Sense(table[u]) == s && table[u+1] < EndsPhrase {
			return int(table[u+1]), Languages(u64(u32(headTongues) + 8*u16(u+2))), u + 4
		}
	}
	return 0, 0, 0
}

// In gives the languages in which the word has the sense.
func (w Word) In(s Sense) Languages {
	var all Languages
	for k := uint32(0); ; {
		_, in, next := w.use(s, k)
		if next == 0 {
			return all
		}
		all |= in
		k = next
	}
}

// Number gives the number of a month, a season or a day, in one of the
// languages; 0 where the word is none of theirs.
func (w Word) Number(s Sense, in Languages) int {
	for k := uint32(0); ; {
		n, l, next := w.use(s, k)
		if next == 0 || l.Meets(in) {
			return n
		}
		k = next
	}
}

// All gives the words and phrases of a sense that count in every text, as Key
// writes them.
func All(s Sense) []string {
	at := u32(headBySense) + 2*uint32(s)
	from, to := u16(at), u16(at+2)
	words := make([]string, 0, to-from)
	for ; from < to; from++ {
		words = append(words, Word(u16(u32(headLists)+2*from)).Text())
	}
	return words
}
