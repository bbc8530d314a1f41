package bynumber_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/internal/bynumber"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/internal/lang"
)

// linked is a paper of one block, in which what stands in braces is linked.
func linked(text string) *prose.Document {
	doc := &prose.Document{}
	var b strings.Builder
	for group := 1; ; group++ {
		before, rest, ok := strings.Cut(text, "{")
		b.WriteString(before)
		if !ok {
			break
		}
		var print string
		print, text, _ = strings.Cut(rest, "}")
		doc.Keys = append(doc.Keys, prose.KeyCite{Key: "k", Printed: print, At: b.Len(), Group: group})
		b.WriteString(print)
	}
	doc.Blocks = []prose.Block{{Text: b.String()}}
	return doc
}

func TestLinksOf(t *testing.T) {
	for text, want := range map[string]bool{
		"Owls [{1}] and kites [{2}].":        true,
		"Owls {[1]}–{[3]}.":                  true,
		"Owls{¹} and kites{²,³}.":            true,
		"Owls ({1}) and kites ({2–4, 7}).":   true,
		"Owls [{1}].":                        false,
		"Owls [1] and kites [2].":            false,
		"Owls ({2001}) and Lee ({2003}).":    false,
		"Owls {Lee 2001}, {Hale} and [{3}].": false,
		"Owls {[a]} and kites {*}.":          false,
	} {
		assert.Equal(t, want, bynumber.LinksOf(linked(text)) != nil, text)
	}
}

// What is typed beside links that print numbers, for a list of nine entries.
func TestUnlinked(t *testing.T) {
	list := bynumber.NewList(numbered(9))
	list.Linked = true
	for _, c := range []struct{ text, want string }{
		{"Owls [7] hoot.", "7"},
		{"Owls [7, 8] hoot.", "7 8"},
		{"Owls [5–7] hoot.", "5–7"},
		{"Owls [{5}, 6, 7] hoot.", "6 7"},
		{"Owls [5, {6}, 7] hoot.", "5 7"},
		{"Owls [{5}–7] hoot.", "6–7"},
		{"Owls [5–{7}] hoot.", "5–6"},
		{"Owls [{5}–{7}] hoot.", ""},
		{"Owls {[5]}.", ""},
		{"Owls [11] hoot.", "11"},
		{"Owls [40] hoot.", ""},
		{"Owls at [5, 60] metres.", ""},
		{"Owls as in ref. 7 hoot.", "7"},
		{"Owls (7) hoot.", ""},
		{"Owls hoot⁷.", ""},
	} {
		doc := linked("Owls [{1}] and kites [{2}] and rings [{3}]. " + c.text)
		links := bynumber.LinksOf(doc)
		require.NotNil(t, links, c.text)
		var got []string
		for _, m := range bynumber.Read(doc, lang.Unknown, list).Cited {
			typed, ok := links.Unlinked(m.Mention, doc.Blocks[0].Text, list)
			if !ok {
				continue
			}
			for _, p := range typed.Parts {
				text := strconv.Itoa(p.First)
				if p.Last > p.First {
					text += "–" + strconv.Itoa(p.Last)
				}
				got = append(got, text)
			}
		}
		assert.Equal(t, c.want, strings.Join(got, " "), c.text)
	}
}
