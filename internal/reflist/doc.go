// Package reflist finds the reference list that is typed in a paper, and
// splits it into its entries.
//
// Where the list stands, the blocks of the document say: readers of formats
// give them the kind References, by the headings of all languages or by the
// look of the entries (package sections). [Find] takes each run of such blocks
// for a list; a paper may have one a chapter.
//
//   - find.go finds the lists,
//   - entries.go cuts a list into entries: of all ways to cut its lines the one
//     with the best sum of evidence (borders.go, evidence.go); a paragraph speaks
//     for an entry,
//   - rising.go and runon.go cut lines that hold several entries,
//   - label.go reads the number or the label before an entry.
package reflist
