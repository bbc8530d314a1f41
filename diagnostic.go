package citevet

import (
	"cmp"
	"go/token"
)

// A Diagnostic is one finding.
type Diagnostic struct {
	Pos, End token.Position // half-open; byte columns from 1
	Check    string         // the name of the check that reports it
	Message  string         // what is wrong and what was probably meant; one line, no final stop
	Related  []Related
	Fixes    []Fix // where what was meant is certain
}

// String gives the finding as the command prints it:
// "paper.txt:3:15: message (check)".
func (d Diagnostic) String() string {
	return d.Pos.String() + ": " + d.Message + " (" + d.Check + ")"
}

// A Related is another place that a finding speaks of, such as the entry of
// the list that was probably meant.
type Related struct {
	Pos, End token.Position
	Message  string
}

// A Fix is a change that fixes a fault for certain.
type Fix struct {
	Message string // "change 2018 to 2019"
	Edits   []Edit // none where the text is in a zipped file, whose bytes can't be edited in place

	// InText are the edits where the text is in a zipped file: their offsets are
	// those of the text that was taken out of it, as in the positions of findings.
	InText []Edit
}

// An Edit replaces the bytes [Start, End) of the file Filename by New, which is
// UTF-8 and to be written in the file's own encoding. Offsets count from 0.
type Edit struct {
	Filename   string
	Start, End int
	New        string
}

// Compare gives the order in which findings are reported, as cmp.Compare does:
// by file, place, check and message.
func Compare(a, b Diagnostic) int {
	return cmp.Or(
		cmp.Compare(a.Pos.Filename, b.Pos.Filename),
		cmp.Compare(a.Pos.Offset, b.Pos.Offset),
		cmp.Compare(a.Check, b.Check),
		cmp.Compare(a.Message, b.Message),
	)
}
