package fold_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/internal/fold"
)

func TestDigits(t *testing.T) {
	for s, want := range map[string]string{"": "", "2019a": "2019a", "۱۳۹۸": "1398", "٢٠١٩": "2019", "२०१९": "2019", "２０１９年": "2019年", "𝟐𝟎": "20"} {
		assert.Equal(t, want, fold.Digits(s), s)
	}
}
