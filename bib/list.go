// Package bib reads BibTeX and BibLaTeX reference lists.
package bib

import (
	"errors"
	"go/scanner"
	"go/token"

	"github.com/nickng/bibtex"
)

// A List is a reference list.
type List struct {
	Name    string // the file's name, as it is printed before positions
	Src     []byte // the file as it is on disk; nil for a list made by FromBibTeX
	Entries []*Entry
	Errors  scanner.ErrorList // what could not be read, sorted
}

// An Entry is an entry of a list.
type Entry struct {
	*bibtex.BibEntry        // Type in lower case, CiteName, Fields by lower-case name
	List             *List  // the list that it stands in
	Offset, End      int    // byte offsets of "@" and behind the closing brace; 0, 0 for a list made by FromBibTeX
	Raw              string // the source between them
	Order            []Field
	Errors           scanner.ErrorList // what is wrong with this entry; also in List.Errors
}

// A Field is a field as it stands in the file.
type Field struct {
	Name        string // lower case
	Offset, End int    // byte offsets of the name and behind the value
	ValueOffset int    // byte offset of the value with its delimiter
}

// A Name is a person's or an organisation's name, decoded to Unicode.
type Name struct {
	Family, Given, Particle, Suffix string // BibTeX's last, first, von, jr
	Literal                         string // a name in braces, whole; the others are empty then
}

// Names is a list of names; EtAl where it ends in "and others".
type Names struct {
	List []Name
	EtAl bool
}

// A Date is a date of an entry.
type Date struct {
	Text   string // as in the field, decoded
	Year   int    // 0 where there is none; astronomical (44 BC is -43)
	Last   int    // the last year of a range, else Year; 0 also for an open end
	Suffix string // "a" in year = {2019a}
	Orig   int    // the original year of "[1890] 1990" or origdate; 0 where there is none
	Kind   DateKind
	Month  int // 1–12, 21–24 for seasons, 0 where there is none
	Day    int
	Circa  bool
}

// A DateKind says what stands for the year.
type DateKind uint8

// The kinds of date.
const (
	Undated DateKind = iota // no field, empty, "n.d."
	Dated
	Pending // "in press", "forthcoming"
)

// Pages is where a work stands in the volume that holds it.
type Pages struct {
	Text    string
	Ranges  []PageRange // empty where the pages are article numbers, unknown or absent
	Article bool        // e1234, 14:1--14:35, eid: a locator can't be compared with it
	Total   int         // pagetotal; 0 where unknown
}

// A PageRange is a range of pages, shortened ends written out.
type PageRange struct {
	Prefix      string // "S" in S12--S20, "" else
	First, Last int
	Roman       bool
	Open        bool // "25+", "589--", "12ff": no known end
}

// Parse reads a list. What could not be read is in the error, a
// scanner.ErrorList, and in List.Errors; the rest is in the list, which is
// never nil.
func Parse(name string, src []byte) (*List, error) {
	return &List{Name: name, Src: src}, errors.New("not implemented")
}

// ReadFile reads the list in the named file.
func ReadFile(name string) (*List, error) { return nil, errors.New("not implemented") }

// FromBibTeX takes a list that was parsed by package bibtex; its entries have no places.
func FromBibTeX(name string, b *bibtex.BibTex) *List { return &List{Name: name} }

// Lookup gives every entry with the key, compared without case, and every entry whose ids field names it.
func (l *List) Lookup(key string) []*Entry { return nil }

// Position gives the file, line and byte column (from 1) of an offset in l.Src.
func (l *List) Position(offset int) token.Position { return token.Position{Filename: l.Name} }

// Pos gives the place of the entry's "@".
func (e *Entry) Pos() token.Position { return e.List.Position(e.Offset) }

// Text gives a field decoded to Unicode, white space folded, with macros
// resolved; what crossref or xdata lend counts. "" where there is none.
func (e *Entry) Text(field string) string { return "" }

// Own is Text without inheritance: what the entry itself holds.
func (e *Entry) Own(field string) string { return "" }

// Field gives the first field of that name that the entry itself has.
func (e *Entry) Field(name string) (Field, bool) { return Field{}, false }

// Names gives the names in a field such as author or editor.
func (e *Entry) Names(field string) Names { return Names{} }

// CitedAs gives the names that the work is cited by, and the field that they
// come from: author, editor, organization, institution, publisher, …, title.
func (e *Entry) CitedAs() (Names, string) { return Names{}, "" }

// ShortNames gives the short forms that a work may be cited by: shorthand, label,
// shortauthor, shorteditor, key, shorttitle.
func (e *Entry) ShortNames() []string { return nil }

// Date gives the date that a work is cited by: date, else year.
func (e *Entry) Date() Date { return Date{} }

// Pages gives the entry's own pages.
func (e *Entry) Pages() Pages { return Pages{} }
