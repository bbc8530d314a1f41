package bib

// ParseNames is what the tests of names ask.
var ParseNames = parseNames
