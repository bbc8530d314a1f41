package typed

// An order says how the names of a list are written.
type order uint8

const (
	inverted      order = iota // Okafor, A. B., & Hale, C.
	spaced                     // Okafor AB, Hale C
	firstInverted              // Okafor, Ada B., and Carl Hale
	natural                    // A. B. Okafor and C. Hale
	unparted                   // Okafor AB Hale C:
	numOrders
)

// A nameReader reads the names of one reference in a style.
type nameReader struct {
	*entry
	style *style
}

// person reads name n, from 0, at token i.
func (e *nameReader) person(n, i int) (p person, next int, ok bool) {
	switch o := e.style.order; {
	case o == spaced || o == unparted:
		return e.spacedPerson(n, i)
	case o == natural || o == firstInverted && n > 0:
		return e.naturalPerson(i)
	}
	return e.invertedPerson(i)
}
