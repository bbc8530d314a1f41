package lang

import _ "embed" // the table

//go:embed words.tab
var words string

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
)

// table is words.tab, cut into its parts, each up to the end of the file.
// Nothing of them is read before it is asked for.
var table = struct {
	slots, entries, sets, uses, tongues, text, bySense, lists, tags string
	mask, count                                                     uint32
}{
	slots: part(headSlots), entries: part(headEntries), sets: part(headSets), uses: part(headUses), tongues: part(headTongues),
	text: part(headText), bySense: part(headBySense), lists: part(headLists), tags: part(headTags),
	mask: u32(words, headMask), count: u32(words, headCount),
}

func part(head uint32) string { return words[u32(words, head):] }

// The sizes of what the parts hold, in bytes.
const (
	slotSize   = 4
	entrySize  = 8 // where its text begins and, in the last byte, its language; its set of senses, where its uses begin; each ends where the next begins
	setSize    = 16
	useSize    = 4
	tongueSize = 8
	tagSize    = 8
)

// In the place of a number: a longer phrase begins with the word, or ends in
// it.
const (
	BeginsPhrase = 255
	EndsPhrase   = 254
)

func u16(s string, at uint32) uint32 {
	s = s[at : at+2]
	return uint32(s[0]) | uint32(s[1])<<8
}

func u32(s string, at uint32) uint32 {
	s = s[at : at+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func u64(s string, at uint32) uint64 { return load(s[at : at+8]) }

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
