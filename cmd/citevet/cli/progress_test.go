package cli

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestProgressLine(t *testing.T) {
	for _, c := range []struct {
		width, read int
		after       time.Duration
		want        string
	}{
		{60, 24, 2 * time.Second, "papers read: 24 of 96 [######                     ] 6s left"},
		{60, 96, 8 * time.Second, "papers read: 96 of 96 [" + strings.Repeat("#", 27) + "] 0s left"},
		{60, 1, 2 * time.Second, "papers read: 1 of 96 [" + strings.Repeat(" ", 25) + "] 3m10s left"},
		{40, 24, 2 * time.Second, "papers read: 24 of 96 6s left"},
		{0, 24, 2 * time.Second, "papers read: 24 of 96 6s left"},
	} {
		p := &progress{width: c.width, read: c.read, papers: 96}
		assert.Equal(t, c.want, p.line(c.after), "%d columns, %d read", c.width, c.read)
	}
}
