// Package bynumber reads citations by the number or the label of an entry:
//
//	[12] [3–5, 8] [3]–[5] [12, p. 5]   square
//	(12) (3–5, 8) (e.g. 4)             round
//	¹² ³⁻⁵ (¹²)                        raised
//	growth.12,13                       raised once: the text has lost it
//	Ref. 12, refs 3 and 4              named
//	[Knu86]                            labels
//
// A paper cites in one of these forms, the one whose numbers its list has
// ([Read]); what else looks so are equations, figures, intervals, exponents.
// Whether a text is a mention of entries is a question of evidence, and so is
// whether a form is the paper's: evidence.go and system.go have the tables.
//
//   - list.go is what is known of the list,
//   - scan.go finds what has the shape of a mention, parts.go reads its numbers,
//   - around.go tells what stands around it.
package bynumber
