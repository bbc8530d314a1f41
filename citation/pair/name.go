package pair

import (
	"github.com/citevet/citevet/internal/match"
	"github.com/citevet/citevet/internal/name"
)

// IsSlip tells whether two words or keys differ by one slip, so that one is
// probably meant for the other: a letter wrong, missing, too many or swapped
// with its neighbour.
func IsSlip(a, b string) bool { return match.KeySlip(a, b) }

// IsSame tells whether two names are written with the same letters, where one
// of them may leave out the accents.
func IsSame(a, b string) bool { return name.IsSame(a, b) }
