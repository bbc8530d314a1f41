package citevet

import (
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose"
)

// A Linked is a paper and a list, and each cited work with the entries that
// answer it.
type Linked struct {
	Paper *citation.Paper
	List  *bib.List
	Links []Link // one for each item of Paper, in its order

	index *index // of List; nil if it was made by hand
}

// A Status says how the list answers an item.
type Status uint8

// The statuses of a link.
const (
	StatusFound     Status = iota // Entries has the entry
	StatusMissing                 // nothing in the list is meant
	StatusYear                    // Near has the entries by these authors
	StatusAuthor                  // Near has the entry that was probably meant; Fault says what differs
	StatusSuffix                  // Near has the entries of these authors and this year
	StatusAmbiguous               // Entries has all that answer it
	StatusExempt                  // need not be listed: a personal communication, an original cited through another work
)

func (s Status) String() string {
	return [...]string{"found", "missing", "year", "author", "suffix", "ambiguous", "exempt"}[s]
}

// A Fault says what is wrong with the authors of a link whose status is
// StatusAuthor.
type Fault uint8

// The faults of authors.
const (
	NoFault    Fault = iota
	Misspelt         // a name differs by a slip: Name is the printed one, Listed the entry's
	EtAlForFew       // "et al." for a work of one or two authors
	TooFew           // fewer names than the entry has, without "et al."
	TooMany          // more names than the entry has
	Order            // the entry's authors in another order
	OtherName        // one of several names is not the entry's
)

// A Link is an item and what the list has for it.
type Link struct {
	Item    *citation.Item
	Status  Status
	Entries []*bib.Entry // that answer it: one where Status is StatusFound, except where letters given out by a style could mean each of several
	Near    []*bib.Entry // that were probably meant; the best first
	Fault   Fault
	Name    int    // index in Item.Authors of the name at fault, or -1
	Listed  string // the entry's spelling of that name

	// Key is the citation by key that the format marks Item as, where the
	// text that is printed for it was read too: an xref of JATS, a field of a
	// word processor. Astray is the entry that it leads to, where what is
	// printed means another work that the list has.
	Key    *prose.KeyCite
	Astray *bib.Entry

	// Data is what the paper itself holds of the work, where year or first
	// author differ from the entry's.
	Data *bib.Entry

	// Open says of StatusAmbiguous that the list is kept for more than this
	// paper: which of Entries the paper's own reference list has can't be
	// told, so that no fault is seen.
	Open bool
}
