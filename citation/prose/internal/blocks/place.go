package blocks

// A Place is an offset in the text of a block.
type Place struct{ Block, At int }
