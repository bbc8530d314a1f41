package tex

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// What is found by halves has to be in order.
func TestTablesAreInOrder(t *testing.T) {
	for _, tab := range []table{symbols, journals} {
		for i := 1; i < len(tab); i++ {
			assert.Less(t, tab[i-1].name, tab[i].name)
		}
	}
}
