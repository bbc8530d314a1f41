// Package match finds, for the authors and the date of a citation, the
// entries of a reference list that match it.
//
// Names are compared in steps: as they are; with the particle left out; with
// umlauts written out or dropped; with initials; as an abbreviation. First
// author and year are never a key by themselves: the number of names, et al.
// and every printed name have to agree, or the result says what does not.
package match
