package citekey_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose/internal/citekey"
)

func TestLikeAddress(t *testing.T) {
	for _, tt := range []struct {
		text string // the key is what stands between "@" and "|"
		want bool
	}{
		{"x-@mail.org|", true},
		{"“me”@mail.org|", true},
		{"{a,b}@uni-x.edu|", true},
		{"@types/node|", true},
		{"@user|/repo", true},
		{"@me|@mail.org", true},
		{"https://x.org/@me|", true},
		{"me_@home|", true},
		{"(me)@home|", true},
		{"see @smith|", false},
		{"@smith2019|", false},
		{"[@smith|]", false},
		{"-@smith|", false},
		{"_@smith|_", false},
		{"(the end)@smith2019|", false},
		{"“so”@smith2019|", false},
		{"@DBLP:conf/x|", false},
		{"@10.1000/xyz|", false},
		{"@smith2019|/2020", false},
		{"@smith.2019|", false},
	} {
		at, end := strings.LastIndexByte(tt.text[:strings.IndexByte(tt.text, '|')], '@'), strings.IndexByte(tt.text, '|')
		require.Equal(t, tt.want, citekey.LikeAddress(tt.text[:end]+tt.text[end+1:], at, end), tt.text)
	}
}
