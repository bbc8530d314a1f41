package fold_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/internal/fold"
)

func TestAtoi(t *testing.T) {
	for s, want := range map[string]int{"2019": 2019, "-43": -43, "": 0, "p. 12": 12} {
		assert.Equal(t, want, fold.Atoi(s), s)
	}
}
