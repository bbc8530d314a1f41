package prose

// A textPlace is an offset in the text of a block.
type textPlace struct{ block, at int }
