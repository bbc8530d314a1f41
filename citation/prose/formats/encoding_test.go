package formats_test

import (
	"testing"
	"unicode/utf16"

	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citation/prose/internal/prosetest"
	"github.com/stretchr/testify/require"
)

func utf16Bytes(s string, bom, little bool) string {
	units := utf16.Encode([]rune(s))
	if bom {
		units = append([]uint16{0xfeff}, units...)
	}
	var b []byte
	for _, u := range units {
		if little {
			b = append(b, byte(u), byte(u>>8))
		} else {
			b = append(b, byte(u>>8), byte(u))
		}
	}
	return string(b)
}

func TestEncodings(t *testing.T) {
	const text = "Erste Zeile.\n\nÅsa Müller (2019) sagt „so“ – 𝄞 und mehr."
	for _, tt := range []struct {
		name, src, want string
		line            int // of "(2019)"
	}{
		{"UTF-8", text, "Åsa Müller (2019) sagt „so“ – 𝄞 und mehr.", 3},
		{"UTF-8 with a mark", "\ufeff" + text, "Åsa Müller (2019) sagt „so“ – 𝄞 und mehr.", 3},
		{"UTF-16, little end first", utf16Bytes(text, true, true), "Åsa Müller (2019) sagt „so“ – 𝄞 und mehr.", 3},
		{"UTF-16, big end first", utf16Bytes(text, true, false), "Åsa Müller (2019) sagt „so“ – 𝄞 und mehr.", 3},
		{"UTF-16 without a mark", utf16Bytes(text, false, true), "Åsa Müller (2019) sagt „so“ – 𝄞 und mehr.", 3},
		{"Windows-1252", "Erste Zeile.\r\n\r\n\xc5sa M\xfcller (2019) sagt \x84so\x93 \x96 und.", "Åsa Müller (2019) sagt „so“ – und.", 3},
		{"a stray byte in UTF-8", "Erste Zeile.\n\nÅsa Müller ist gut, M\xfcller (2019).", "Åsa Müller ist gut, Müller (2019).", 3},
		{"an old Mac", "Erste Zeile.\r\rMuller (2019).", "Muller (2019).", 3},
		{"declared", "% -*- coding: latin-2 -*-\n\nDvo\xf8\xe1k (2019).", "Dvořák (2019).", 3},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := prosetest.Read(t, "paper.txt", tt.src)
			b := doc.Blocks[1]
			require.Equal(t, tt.want, b.Text)
			at := 0
			for b.Text[at] != '(' {
				at++
			}
			pos, end := b.Range(at, at+6)
			require.Equal(t, tt.line, doc.Position(pos).Line)
			require.Regexp(t, `^\x00?\(\x00?2\x00?0\x00?1\x00?9\x00?\)\x00?$`, string(doc.Src[pos:end]))
		})
	}
}

func TestKeysInOtherEncodings(t *testing.T) {
	doc := prosetest.Read(t, "paper.md", "M\xfcller says so [see @a, p. 3 \x96 5; @b].\n")
	require.Len(t, doc.Keys, 2)
	k := doc.Keys[0]
	require.Equal(t, "@a", string(doc.Src[k.Offset:k.End]))
	require.Equal(t, "[see @a, p. 3 \x96 5; @b]", string(doc.Src[k.From:k.To]))
	require.Equal(t, ", p. 3 – 5", k.Suffix)
	require.Equal(t, "\x96 5", prosetest.SuffixIn(string(doc.Src), &k, 7, len(k.Suffix)))
}

func TestWhatIsNoText(t *testing.T) {
	for _, tt := range []struct{ src, want string }{
		{"%PDF-1.7\n", "PDF"},
		{"{\\rtf1 x}", "RTF"},
		{"\xd0\xcf\x11\xe0\xa1\xb1", "old Word"},
		{"PK\x03\x04xxxx", "zip"},
		{"\x89PNG\r\n", "picture"},
		{"a\x00b\x01\x02\x03c", "NUL"},
	} {
		doc, err := formats.Read("paper.txt", []byte(tt.src))
		require.ErrorContains(t, err, tt.want)
		require.ErrorContains(t, err, "paper.txt:1:1: ")
		require.Empty(t, doc.Blocks)
	}
	_, err := formats.ReadFile("testdata/none.txt")
	require.Error(t, err)
}
