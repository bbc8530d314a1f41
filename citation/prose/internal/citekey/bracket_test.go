package citekey_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/citation/prose/internal/citekey"
)

func TestBrackets(t *testing.T) {
	for text, want := range map[string]string{
		"[@alm2001]":                       "alm2001",
		"see [@alm2001; @moss2012].":       "alm2001; moss2012",
		"[see @alm2001, p. 3; -@moss2012]": "see alm2001 , p. 3; -moss2012",
		"[@alm:2001a, pp. 3–5 and passim]": "alm:2001a , pp. 3–5 and passim",
		"[[@alm2001]]":                     "alm2001",
		"[@{https://example.org/a}]":       "https://example.org/a",
		"[a note; see @alm2001]":           "", // a part without a key
		"[write to me@example.org]":        "",
		"[@example.org]":                   "",
		"@alm2001 says":                    "",
		"[alm2001]":                        "",
		"[@]":                              "",
		"[@alm2001":                        "",
		"[@alm2001; ]":                     "",
		"[x] and [@alm2001]":               "alm2001",
	} {
		var parts []string
		for _, b := range citekey.Brackets(text) {
			assert.Equal(t, "[]", text[b.From:b.From+1]+text[b.To-1:b.To])
			for _, c := range b.Cites {
				mark := strings.TrimSuffix(text[c.Key.From:c.Key.From+1], "@")
				parts = append(parts, strings.TrimSpace(strings.TrimSpace(text[c.Prefix.From:c.Prefix.To])+" "+mark+c.Name+" "+text[c.Suffix.From:c.Suffix.To]))
			}
		}
		assert.Equal(t, want, strings.Join(parts, "; "), text)
	}
}
