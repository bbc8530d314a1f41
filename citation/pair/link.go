package pair

import (
	"strconv"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose"
)

// A Linked is a paper and a list, and each cited work with the entries that
// match it.
type Linked struct {
	Paper *citation.Paper
	List  *bib.List // as it was given; without one that which the paper holds itself, empty where there is none
	Links []Link    // one for each item of Paper, in its order
}

// A Status says how the list matches an item.
type Status uint8

// The statuses of a link.
const (
	Found     Status = iota // Entries has the entry
	Missing                 // nothing in the list is meant
	Year                    // Near has the entries by these authors
	Author                  // Near has the entry that was probably meant; Fault says what differs
	Suffix                  // Near has the entries of these authors and this year
	Ambiguous               // Entries has all that match it
	Exempt                  // need not be listed: a personal communication, an original cited through another work
)

// String gives the name of the status, "Status(9)" for an unknown one.
func (s Status) String() string {
	names := [...]string{"found", "missing", "year", "author", "suffix", "ambiguous", "exempt"}
	if int(s) >= len(names) {
		return "Status(" + strconv.Itoa(int(s)) + ")"
	}
	return names[s]
}

// A Link is an item and what the list has for it.
type Link struct {
	Item    *citation.Item
	Status  Status
	Entries []*bib.Entry   // that match it: one where Status is Found, except where letters given out by a style could mean each of several
	Near    []*bib.Entry   // that were probably meant; the best first. Where Status is Found: the same work again, in a typed list that has it twice
	Fault   citation.Fault // what is wrong with the authors, where Status is Author
	Name    int            // index in Item.Authors of the name at fault, or -1
	Listed  string         // the entry's spelling of that name

	// Certain says of a misspelt name, and of a key that the list does not
	// have, that it can only be a slip for that of Near[0]: it is no other
	// name or key, and near to no other.
	Certain bool

	// Key is the citation by key that the format marks Item as, where the
	// text that is printed for it was read too: an xref of JATS, a field of a
	// word processor. Conflict is the entry that it leads to, where what is
	// printed means another work that the list has.
	Key      *prose.KeyCite
	Conflict *bib.Entry

	// Data is what the paper itself holds of the work, where year or first
	// author differ from the entry's, or where the list has no such entry.
	Data *bib.Entry

	// InPrint says that Entries stand in the list that a document prints and not
	// in the data that it holds, which are the list of the other links.
	InPrint bool

	// Undecided says of the status Ambiguous that the list is kept for more
	// than this paper: which of Entries the paper's own reference list has
	// can't be told, so that no fault is seen.
	Undecided bool
}
