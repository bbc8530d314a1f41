package lang

import (
	"iter"
	"strings"
)

// A Language is one of those that have a file.
type Language uint8

// Unknown is the language of a text of which it is not known.
const Unknown Language = 0

// Languages is a set of them.
type Languages uint64

// Every language, for a paper whose language is not known.
const Every = ^Languages(0)

// anyTongue is what papers of every language write: the file mul.txt.
const anyTongue Languages = 1

// Only gives the set of one language.
func Only(l Language) Languages { return 1 << l }

// Has reports whether l is one of them; words of the file mul.txt belong to
// every language.
func (s Languages) Has(l Language) bool { return s&(1<<l|anyTongue) != 0 }

// Meets reports whether the sets have a language in common.
func (s Languages) Meets(o Languages) bool { return (s&o)|(s&anyTongue) != 0 && o != 0 }

// Tags gives the tags of all languages, in the order of their numbers.
func Tags() iter.Seq2[Language, string] {
	return func(yield func(Language, string) bool) {
		for l := range Language(table.count) {
			if !yield(l, l.String()) {
				return
			}
		}
	}
}

// String gives the tag of the language, "mul" for none.
func (l Language) String() string {
	if uint32(l) >= table.count {
		return "mul"
	}
	return strings.TrimRight(table.tags[tagSize*int(l):][:tagSize], "\x00")
}

// ByTag gives the language of a tag, with or without what follows a hyphen
// ("de", "de-AT", "pt_BR"); false for one without a file.
func ByTag(tag string) (Language, bool) {
	tag = strings.ToLower(tag)
	if i := strings.IndexAny(tag, "-_"); i > 0 {
		tag = tag[:i]
	}
	if tag == "no" {
		tag = "nb"
	}
	for l, t := range Tags() {
		if t == tag {
			return l, true
		}
	}
	return 0, false
}
