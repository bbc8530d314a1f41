// Package reflist finds the reference list that is typed in a paper, and
// splits it into its entries.
//
// Where the list stands, the blocks of the document say: readers of formats
// give them the kind References, by the headings of all languages or by the
// look of the entries (package sections). [Find] takes each run of such blocks
// for a list; a paper may have one a chapter.
//
//   - find.go finds the lists,
//   - entries.go cuts a list into entries: a block is an entry where the
//     format has paragraphs,
//   - label.go reads the number or the label before an entry.
package reflist
