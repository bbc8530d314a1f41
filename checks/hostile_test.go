package checks_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/internal/gen"
)

// What is quadratic anywhere takes longer on these than a test may.
func hostileSize() int {
	if testing.Short() {
		return 1 << 16
	}
	return 1 << 18
}

// A hostile paper is checked, or it is said why not, and both take memory that
// grows as the paper does.
func TestHostilePapers(t *testing.T) {
	list, err := bib.Parse("refs.bib", []byte(lists))
	require.NoError(t, err)
	for _, h := range gen.HostilePapers() {
		t.Run(h.Name, func(t *testing.T) {
			assertLinear(t, func(size int) int {
				src := h.Make(size)
				doc, err := formats.Read(h.File, src)
				if h.Says != "" {
					require.ErrorContains(t, err, h.Says)
				}
				assertPlaced(t, citevet.Verify(doc, list, checks.All()...), map[string]int{"refs.bib": len(lists), h.File: len(doc.Src)})
				return len(src)
			})
		})
	}
}

// So is a hostile list, to which a paper is checked that cites it.
func TestHostileLists(t *testing.T) {
	doc := read(t, "paper.txt", strings.Repeat("The ring holds (Smith 2019; A7 2000; A8 1999; Nobody 2019). ", 20))
	for _, h := range gen.HostileLists() {
		t.Run(h.Name, func(t *testing.T) {
			assertLinear(t, func(size int) int {
				src := h.Make(size)
				list, _ := bib.Parse("refs.bib", src)
				require.NotNil(t, list)
				assertPlaced(t, citevet.Verify(doc, list, checks.All()...), map[string]int{"refs.bib": len(src), "paper.txt": len(doc.Src)})
				return len(src)
			})
		})
	}
}

// assertPlaced: findings are sorted and stand in their files.
func assertPlaced(t *testing.T, ds []citevet.Diagnostic, sizes map[string]int) {
	for i, d := range ds {
		size, ok := sizes[d.Pos.Filename]
		if !ok || d.Pos.Offset < 0 || d.Pos.Offset > size || i > 0 && citevet.Compare(ds[i-1], d) > 0 {
			assert.Fail(t, "out of place", "%d: %v", i, d)
			return
		}
	}
}

// assertLinear: input four times as large takes no more than six times the
// memory.
func assertLinear(t *testing.T, do func(size int) int) {
	small := allocated(func() { do(hostileSize() / 4) })
	large := allocated(func() { do(hostileSize()) })
	assert.Less(t, large, 6*small+4<<20)
}

// allocated gives the bytes that do allocates in all.
func allocated(do func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// A list of which every entry is at fault gives no more findings than anybody
// can read, and says so.
func TestManyFindings(t *testing.T) {
	if testing.Short() {
		t.Skip("a long list")
	}
	const entries = 200_100
	list, err := bib.Parse("refs.bib", []byte(strings.Repeat("@misc{k}\n", entries)))
	require.NoError(t, err)
	count, last := map[string]int{}, map[string]citevet.Diagnostic{}
	for _, d := range citevet.Verify(read(t, "paper.txt", "It holds."), list, checks.Default()...) {
		count[d.Check]++
		last[d.Check] = d
	}
	for check, line := range map[string]int{"duplicate": 200_002, "entry": 200_001} {
		assert.Equal(t, 200_001, count[check], check)
		assert.Contains(t, last[check].Message, "more than 200,000 findings of this check", check)
		assert.Equal(t, line, last[check].Pos.Line, check)
	}
}
