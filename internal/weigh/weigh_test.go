package weigh_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/internal/weigh"
)

func TestWeigh(t *testing.T) {
	asked := 0
	table := weigh.New(
		weigh.Row[int]{Name: "zero", Weight: weigh.Against, Test: func(n int) bool { return n == 0 }},
		weigh.Row[int]{Name: "seven", Weight: weigh.For, Test: func(n int) bool { return n == 7 }},
		weigh.Row[int]{Name: "small", Weight: 3, Test: func(n int) bool { return n < 10 }},
		weigh.Row[int]{Name: "odd", Weight: -2, Test: func(n int) bool { return n%2 == 1 }},
		weigh.Row[int]{Name: "five", Weight: -2, Test: func(n int) bool { asked++; return n == 5 }},
	)
	for _, c := range []struct {
		n, sum int
		holds  bool
		names  []string
	}{
		{0, weigh.Against, false, nil}, // small isn't asked
		{7, weigh.For + 3, true, []string{"seven", "small"}},
		{4, 3, true, []string{"small"}},
		{3, 1, true, []string{"small"}},
		{5, -1, false, []string{"small"}},
		{13, 0, false, nil}, // odd can't make it less of one
	} {
		v := table.Weigh(c.n)
		assert.Equal(t, c.sum, v.Sum, c.n)
		assert.Equal(t, c.holds, v.Holds(), c.n)
		assert.Equal(t, c.names, table.For(v), c.n)
	}
	assert.Equal(t, 3, asked)
}

func TestAdd(t *testing.T) {
	table := weigh.New(
		weigh.Row[int]{Name: "odd", Weight: -2, Test: func(n int) bool { return n%2 == 1 }},
		weigh.Row[int]{Name: "small", Weight: 3, Test: func(n int) bool { return n < 10 }},
		weigh.Row[int]{Name: "five", Weight: -4, Test: func(n int) bool { return n == 5 }},
	)
	assert.Equal(t, weigh.Verdict{Sum: -3, Rows: 7}, table.Add(5))
	assert.Equal(t, weigh.Verdict{Sum: 3, Rows: 2}, table.Add(4))
	assert.Equal(t, weigh.Verdict{}, table.Add(12))
}
