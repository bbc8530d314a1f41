package pair

import (
	"github.com/citevet/citevet/internal/match"
	"github.com/citevet/citevet/internal/name"
)

// Compare compares two names or keys. same says that they are written with the
// same letters, where one of them may leave out the accents; slip, that they
// differ by one letter that is wrong, missing, too many or swapped with its
// neighbour, so that one is probably meant for the other.
func Compare(a, b string) (same, slip bool) {
	return name.IsSame(a, b), match.KeySlip(a, b)
}
