// Package bib reads BibTeX and BibLaTeX reference lists.
//
// [Parse] reads what BibTeX, biber or any other reader in wide use reads, and
// goes on where they stop: a broken entry is reported with its place and
// costs only itself. What stands between entries is a comment, and so is the
// rest of a line behind "%" there and where the name of a field is expected.
//
// An [Entry] is an entry of package [github.com/nickng/bibtex], made with that
// package's constructors: type and names of fields in lower case, values with
// their braces, macros and "#" as they are in the file. Beside it stand the
// places of the entry and its fields. That package's parser is not used: it
// stops at a "%" between entries without an error, keeps its state in
// variables that all calls share, and ends the program at a macro that is not
// defined.
//
// A list may be of any size and shape: time and memory grow with its length.
// Reading stops, with an error that says so, after 100,000 errors or 5 million
// entries; an entry has at most 10,000 fields, a value 10,000 parts, and what
// macros write out to is bounded too. A list in UTF-16, or in Windows-1252
// (Latin-1), is read and reported.
//
// On top of the raw values, methods give what a reader of the list means:
// text ([Entry.Text]), names ([Entry.Names], [Entry.CitedAs]), dates
// ([Entry.Date]) and pages ([Entry.Pages]). They take what crossref and xdata
// lend into account. They work it out anew at each call; only which entries lend
// to which is worked out once, when the list is read.
package bib
