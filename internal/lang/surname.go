package lang

import _ "embed" // the table

//go:embed surnames.tab
var surnames string

// Surnames gives what the slots surname-endings and surname-pairs of all
// languages hold, a line a row, under a line with the tag of the language:
//
//	[fi]
//	$/n/lle        a set of endings, "$" in the rows below
//	nen>se/$       in place of the listed name's end "nen" stands "se" and an ending
//	-/in           behind every name; also "->i/n", with "i" before the ending
//	[he]
//	^/ל/ב          letters that stand before the name
//	[pl]
//	=ski/ska       how the names of a man and of a woman of one family end
//
// The rows of mul are those of languages without a file.
func Surnames() string { return surnames }
