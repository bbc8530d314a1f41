package bynumber

// A Form is how a number is marked as a citation.
type Form uint8

// The forms.
const (
	Square   Form = iota // [12]
	Round                // (12)
	Raised               // ¹²
	Plain                // growth.12
	Labelled             // [Knu86]
	Named                // Ref. 12
	numForms
)

// A Mention is a place in the text of a block that cites entries.
type Mention struct {
	Form     Form
	Block    int
	From, To int // in the text of the block, with its brackets
	Parts    []Part

	// Prefix is what stands before the numbers in a bracket, "e.g.", and
	// Suffix, Text[SuffixFrom:SuffixTo], what stands behind them: ", p. 5".
	Prefix               string
	SuffixFrom, SuffixTo int
}

// A Part is a number, a range of numbers, or a label, with its place in the
// text of the block.
type Part struct {
	From, To    int
	First, Last int    // the same for one number; Last is below First in a range that runs backwards
	Label       string // for the form Labelled
}

// single gives the number of a mention of one number; 0 for another.
func (m *Mention) single() int {
	if len(m.Parts) == 1 && m.Parts[0].First == m.Parts[0].Last {
		return m.Parts[0].First
	}
	return 0
}
