package prose_test

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose"
)

// assertSpans checks what holds for every document: blocks are UTF-8, their
// runs are sorted and lie in the source, one-to-one runs are the source's own
// bytes, and citations by key point at places that exist.
func assertSpans(t testing.TB, doc *prose.Document) {
	t.Helper()
	for _, b := range doc.Blocks {
		require.NotEmpty(t, b.Text)
		require.True(t, utf8.ValidString(b.Text), "%q", b.Text)
		assertRuns(t, doc.Src, b.Text, b.Runs)
	}
	for _, k := range doc.Keys {
		require.True(t, 0 <= k.Offset && k.Offset <= k.End && k.End <= len(doc.Src), "%+v", k)
		require.True(t, 0 <= k.From && k.From <= k.To && k.To <= len(doc.Src), "%+v", k)
		require.Less(t, k.Block, len(doc.Blocks), "%+v", k)
		if k.Block >= 0 {
			text := doc.Blocks[k.Block].Text
			require.LessOrEqual(t, k.At+len(k.Printed), len(text), "%+v", k)
			if k.Printed == "" {
				require.Equal(t, prose.Object, firstRune(text[k.At:]), "%+v", k)
			}
			require.Equal(t, k.Printed, text[k.At:k.At+len(k.Printed)], "%+v", k)
		}
		if k.SuffixRuns != nil {
			assertRuns(t, doc.Src, k.Suffix, k.SuffixRuns)
		}
	}
	for _, l := range doc.Lists {
		require.True(t, 0 <= l.Offset && l.Offset <= l.End && l.End <= len(doc.Src), "%+v", l)
	}
	for _, r := range doc.Refs {
		require.True(t, 0 <= r.Offset && r.Offset <= r.End && r.End <= len(doc.Src), "%+v", r)
	}
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func assertRuns(t testing.TB, src []byte, text string, runs []prose.Run) {
	t.Helper()
	require.NotEmpty(t, runs)
	require.Zero(t, runs[0].At)
	for i, r := range runs {
		end := len(text)
		if i+1 < len(runs) {
			end = runs[i+1].At
		}
		require.Less(t, r.At, end)
		if r.Len > 0 {
			require.True(t, 0 <= r.Src && r.Src+r.Len <= len(src), "%+v", r)
			continue
		}
		require.True(t, 0 <= r.Src && r.Src+end-r.At <= len(src), "%+v", r)
		require.Equal(t, string(src[r.Src:r.Src+end-r.At]), text[r.At:end])
	}
}
