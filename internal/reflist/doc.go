// Package reflist finds the reference list that is typed in a paper, and
// splits it into its entries.
//
// Where the list stands, the blocks of the document say: readers of formats
// give them the kind References, by the headings of all languages or by the
// look of the entries (package sections). [Find] takes each run of such blocks
// for a list; a paper may have one a chapter. The way of a list:
//
//   - find.go finds the lists, title.go their titles,
//   - entries.go splits one: lines.go cuts its blocks into lines; survey.go looks
//     at them, for their order, years and numbers; rising.go finds rising numbers,
//     also those inside a line, runon.go the names inside one; width.go tells which lines a program wrapped,
//   - opening.go tells how a line begins, with names.go for names and label.go for
//     the number or the label before it, ending.go what it ends in,
//   - borders.go chooses the lines at which entries begin: of all ways to split the
//     list the one with the best sum of evidence. evidence.go has a row for each
//     thing that speaks for a first line or against it; learn.go adds what the
//     list itself shows in a first round,
//   - text.go makes the text of an entry, hyphens joined, and keeps its places.
package reflist
