package checks

// A keyWriter writes citations by key in the way of one paper.
type keyWriter struct {
	// paren writes works in parentheses, narrative one whose name is in the
	// sentence; nil where the paper's way is not known. They give "" for what
	// the format has no room for.
	paren     func(works []keyedWork) string
	narrative func(w keyedWork) string
}

// A keyedWork is a work with what is printed around it: "see also", "p. 12".
type keyedWork struct{ key, prefix, locator string }
