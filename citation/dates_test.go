package citation_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/internal/lang"
)

// What may be written for a year in a paper may be written in a list, and
// means the same there.
func TestYearInPaperAndList(t *testing.T) {
	for _, text := range []string{
		"2019", "2019a", "2019A", "2019-a", "2019–a", "2019(a)", "2019[a]", "2019 a", "2019?", "2019年",
		"1987–1988", "1987-88", "1987–88", "1998–", "2019-03-05",
		"1890/1990", "1890/1990b", "[1890] 1990", "(1776) 1976", "1990 [1890]", "1990 (1890)", "1999/2001", "2019/20",
		"[1750]", "[1750?]", "[ca. 1750]", "ca. 1750", "c. 1750", "c1750", "um 1750", "ок. 1750",
		"44 BC", "44 BCE", "44 B.C.", "44 v. Chr.", "44 av. J.-C.", "44 a.C.", "44 до н. э.", "325 AD", "325 CE", "325 n. Chr.", "325 н. э.",
		"n.d.", "n. d.", "n.d.-a", "[n.d.]", "nd", "no date", "o. J.", "s. f.", "s.f.", "б. г.", "u.å.", "日付なし",
		"in press", "In press", "in press-b", "forthcoming", "im Druck", "w druku", "в печати", "soumis", "印刷中",
		"۱۳۹۸", "２０１９",
	} {
		checkYear(t, text)
	}
	forms, err := os.ReadFile("../internal/date/testdata/dates.txt")
	require.NoError(t, err)
	both, _, ok := strings.Cut(string(forms), "\n## lists\n")
	require.True(t, ok)
	for line := range strings.Lines(both) {
		if text, want, ok := strings.Cut(line, " => "); ok && !strings.Contains(want, ", ") { // faults are for lists
			checkYear(t, text)
		}
	}
	for _, s := range []lang.Sense{lang.InPress, lang.InPreparation, lang.Submitted, lang.Unpublished, lang.NoDate} {
		for _, text := range lang.All(s) {
			if text == "i.e" || text == "i.e." { // in German, which has a capital there
				text = "i. E."
			}
			checkYear(t, text)
		}
	}
}

// checkYear reads a date in a citation and in the field year.
func checkYear(t *testing.T, text string) {
	t.Helper()
	src := "@misc{a,author={Novak, A.},title={T},year={" + text + "}}"
	paper := read(t, "x (Novak, "+text+") y", listOf(t, src))
	if !assert.Len(t, paper.Groups, 1, text) {
		return
	}
	require.Len(t, paper.Groups[0].Items, 1, text)
	got := paper.Groups[0].Items[0].Date
	list, err := bib.Parse("refs.bib", []byte(src))
	require.NoError(t, err)
	want := list.Entries[0].Date()
	assert.Equal(t, "", want.Problem, text)
	assert.Equal(t, want.Kind, got.Kind, text)
	assert.Equal(t, want.Suffix, got.Suffix, text)
	if got.Kind == bib.Dated {
		years := []string{got.Year, got.Last, got.Orig}
		for _, y := range []int{want.Year, want.Orig, max(want.Last, want.Year)} {
			if y != 0 {
				assert.Contains(t, years, strconv.Itoa(y), text)
			}
		}
	}
}
