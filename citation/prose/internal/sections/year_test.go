package sections_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/citation/prose/internal/sections"
)

func TestYearIn(t *testing.T) {
	for _, tt := range []struct {
		s    string
		want int
	}{
		{"Adams, A. (2019). On things.", 11},
		{"Adams, A. 1999a. On things.", 10},
		{"Adams, A. (n.d.). On things.", 11},
		{"Adams, A. (n.d.-a). On things.", 11},
		{"Adams, A. (in press). On things.", 11},
		{"Adams, A. (o. J.): Dinge.", 11},
		{"Adams, A. (im Druck). Dinge.", 11},
		{"Adams, A. (s.f.). Cosas.", 11},
		{"Adams, A. (sous presse). Choses.", 11},
		{"Adams, A. (no prelo). Coisas.", 11},
		{"Adams, A. (б. г.). Вещи.", 11},
		{"Adams, A. (ed.). On things.", -1},
		{"Things 10.1999/x, 12019, 20199, 3.1999", -1},
		{"The years 1399 and 2100", -1},
		{"(", -1},
		{"", -1},
	} {
		assert.Equal(t, tt.want, sections.YearIn(tt.s), tt.s)
	}
}
