package citation

// A Fault says what of the authors, as a citation names them, differs from
// those of the entry that it probably means.
type Fault uint8

// The faults of authors.
const (
	NoFault    Fault = iota
	Misspelt         // a name differs by a slip
	EtAlForFew       // "et al." for a work of one or two authors
	TooFew           // fewer names than the entry has, without "et al."
	TooMany          // more names than the entry has
	Order            // the entry's authors in another order
	OtherName        // one of several names is not the entry's
)
