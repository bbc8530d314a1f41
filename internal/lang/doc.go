// Package lang knows the words of the languages that papers are written in:
// what joins names, stands for further authors, for a year or for a page,
// begins a sentence, heads a reference list.
//
// The words stand in data, one plain-text file a language, named by its tag
// (BCP 47). A file has every slot; an empty one says so:
//
//	and: und
//	et-al: u a, u m a, und andere
//	no-date: o.j., o.d., ohne jahr
//	following-tail: -
//
// "-" says that the language has no such word, "?" that nobody has filled the
// slot yet; "go test -v -run TestOpenSlots" lists those.
//
// A word that is another word, a name or an initial elsewhere has a "~" before
// it: it counts only in a paper of its own language. The Polish "w" is "in",
// the Turkish "age" is "ibid.", the Italian "set" is September:
//
//	prefix: zob, por, ~w
//
// Words are in lower case, with commas between them. A full stop inside a
// phrase has to stand in the text too ("o.j."); a phrase without stops is
// read with and without ("u a", "u. a."). A slash joins forms of one thing,
// where the place in the list counts: the months. The file mul.txt holds what
// papers of every language write.
//
// How surnames change in the sentences of a language stands in the slots
// surname-endings and surname-pairs, in rows that Surnames explains.
//
// go generate makes words.tab of the files: one table that is asked without
// being built. So a new language is a file and a run of go generate, and a new
// word is a word in a file.
//
// One look-up of a word gives what it can mean, as a set of senses, and for
// each sense the languages that it has it in. Where a short word means
// different things, the language of the paper decides, the one that it
// declares or that its common words tell: OfText. What counts in that language
// alone is found by a look-up in it, [Language.Look], and by no other.
package lang

//go:generate go run ./generate
