package checks_test

import (
	"encoding/binary"
	"fmt"
	"slices"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/prose/formats"
)

const fixLists = `@article{lindqvist2019, author = {Lindqvist, Åsa}, title = {Who may switch off whom}, year = {2019}}
@article{marchetti2020, author = {Marchetti, Carla and Ruiz, Pablo}, title = {Paying}, year = {2020}}
@book{hale2018, author = {Hale, Ann}, title = {Valleys}, year = {2018}}
@book{hall2004, author = {Hall, Ann}, title = {Hills}, year = {2004}}
@book{moreau2001a, author = {Moreau, Luc}, title = {Lines}, year = {2001a}}
@book{berg2011, author = {Berg, Jan}, title = {Reprint}, year = {2011}, origdate = {1911}}
@book{лис2017, author = {Лис, А.}, title = {Кольцо}, year = {2017}}
@book{kim2016, author = {김철수}, title = {반지}, year = {2016}}
@book{kowal2017, author = {Kowal, Ewa}, title = {Pierścień}, year = {2017}}
@book{kowalski2012, author = {Kowalski, Jan}, title = {Lampa}, year = {2012}}
@book{krugman2023, author = {KRUGMAN, Ed}, title = {Kites}, year = {2023}}
@book{ragu2009, author = {RagupathyS, Al}, title = {Plants}, year = {2009}}
@report{weyland2015, author = {{Weyland & Sons_Ltd}}, title = {Accounts}, year = {2015}}
`

// What a fix makes of a paper has no finding where there was one; what is not
// certain is left alone.
func TestFixesAreClean(t *testing.T) {
	list, err := bib.Parse("refs.bib", []byte(fixLists))
	require.NoError(t, err)
	for _, c := range []struct{ check, src, want string }{
		{"year", "The ring (Lindqvist 2018).", "The ring (Lindqvist 2019)."},
		{"year", "As Lindqvist (2018, p. 4) and (Lindqvist 2018) say.", "As Lindqvist (2019, p. 4) and (Lindqvist 2019) say."},
		{"year", "The ring (Lindqvist 2018; Lindqvist 2020).", ""}, // which of them?
		{"year", "The ring (Lindqvist 2018), the ring (Lindqvist 2019).", ""},
		{"year", "The ring (Lindqvist 1980).", ""},
		{"year", "The ring (Lindqvist 2017–2018).", ""},
		{"year", "The ring (Lindqvist 2018b).", ""}, // a letter, too
		{"year", "The ring (Moreau 2010a).", "The ring (Moreau 2001a)."},
		{"author", "They pay (Marcheti and Ruiz 2020).", "They pay (Marchetti and Ruiz 2020)."},
		{"author", "Marcheti’s and Ruiz’s (2020) view.", ""},
		{"author", "As Linqvist (2019) says.", "As Lindqvist (2019) says."},
		{"author", "They pay (MARCHETI and RUIZ 2020).", "They pay (MARCHETTI and RUIZ 2020)."},
		{"author", "They pay (Marcheti 2020).", ""},            // of two authors
		{"author", "It is high (Halle 2018; Halle 2004).", ""}, // Hale and Hall
		{"author", "See (Weyland & Sons Ltd 2015).", ""},
		{"suffix", "They pay (Marchetti and Ruiz 2020b).", "They pay (Marchetti and Ruiz 2020)."},
		{"suffix", "Lines (Moreau 2001b).", "Lines (Moreau 2001a)."},
		{"suffix", "They pay (Marchetti and Ruiz 2020a, 2020b).", ""},
		{"missing", "The ring [@Lindqvist2019, p. 3].", "The ring [@lindqvist2019, p. 3]."},
		{"missing", "The ring [@{HALE2018}].", "The ring [@{hale2018}]."},
		{"missing", "The ring [@lindqvits2019].", "The ring [@lindqvist2019]."},
		{"missing", "The ring [@lindqvist2018].", ""}, // another year
		{"missing", "The ring [@moreau2001b].", ""},   // another letter
		{"missing", "The ring [@hael2018].", "The ring [@hale2018]."},
		{"missing", "The ring [@hal2018].", ""}, // who is Hal?
		{"missing", "Кольцо [@лес20177].", ""},  // another digit
		{"missing", "Кольцо [@лес2017].", ""},   // лис2017
		{"missing", "The ring [@koval2017].", "The ring [@kowal2017]."},
		{"author", "Кольцо (Лес 2017).", ""},
		{"author", "반지 (김철호 2016).", ""},
		{"author", "The ring (Kovaliskij 2012).", ""}, // two letters
		{"author", "The ring (Kowaslki 2012).", "The ring (Kowalski 2012)."},
		{"author", "The ring (Kowalska 2012).", ""},                           // she
		{"author", "The ring (Kowalskiego 2012).", ""},                        // an ending
		{"author", "The ring of the house and that of Kowalskis (2012).", ""}, // the same in English
		{"author", "(Moreaus 2001a)", ""},
		{"author", "(Krugmam 2023)", ""}, // in capitals?
		{"author", "(KRUGMAM 2023)", "(KRUGMAN 2023)"},
		{"author", "(Ragupathi 2009)", ""}, // an initial is glued to the listed name
	} {
		suite := only(t, c.check)
		found := citevet.Verify(read(t, "paper.md", c.src+"\n"), list, suite...)
		got := fixed(t, c.src, found)
		if c.want == "" {
			assert.Equal(t, c.src, got)
			continue
		}
		if assert.Equal(t, c.want, got) {
			assert.Empty(t, lines(citevet.Verify(read(t, "paper.md", got+"\n"), list, checks.Author, checks.Year, checks.Suffix, checks.Missing)), got)
		}
	}
}

func only(t *testing.T, name string) []*citevet.Check {
	for _, c := range checks.All() {
		if c.Name == name {
			return []*citevet.Check{c}
		}
	}
	t.Fatalf("no check %s", name)
	return nil
}

// Edits are of the bytes on disk, whatever the encoding is.
func TestFixInUTF16(t *testing.T) {
	src := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune("Über den Ring (Linqvist 2019).\r\n")) {
		src = binary.LittleEndian.AppendUint16(src, unit)
	}
	doc, err := formats.Read("paper.txt", src)
	require.NoError(t, err)
	list, err := bib.Parse("refs.bib", []byte(fixLists))
	require.NoError(t, err)
	ds := citevet.Verify(doc, list, checks.Author)
	require.Len(t, ds, 1)
	require.Len(t, ds[0].Fixes, 1)
	assert.Equal(t, []citevet.Edit{{Filename: "paper.txt", Start: 32, End: 48, New: "Lindqvist"}}, ds[0].Fixes[0].Edits)
}

// Fixes put in what the list has, where it is certain what was meant.
func TestFixes(t *testing.T) {
	list, err := bib.Parse("refs.bib", []byte(lists))
	require.NoError(t, err)
	for src, want := range map[string]string{
		"The ring holds (Lindqvist 2018).":                       "The ring holds (Lindqvist 2019).",
		"The ring holds (Lindqvist 1987).":                       "The ring holds (Lindqvist 1987).",
		"The ring holds (Lindqvist 2018; Lindqvist 2019).":       "The ring holds (Lindqvist 2018; Lindqvist 2019).", // a work may be missing
		"Neighbours pay (Marcheti and Ruiz 2020).":               "Neighbours pay (Marchetti and Ruiz 2020).",
		"Neighbours pay (Marchetti and Ruiz 2020b).":             "Neighbours pay (Marchetti and Ruiz 2020).",
		"Neighbours pay (Marchetti and Ruiz 2020a, 2020b).":      "Neighbours pay (Marchetti and Ruiz 2020a, 2020b).",
		"Neighbours pay (Marchetti et al. 2020).":                "Neighbours pay (Marchetti et al. 2020).",
		"The ring holds [@Lindqvist2019, p. 3; see @hale2018].":  "The ring holds [@lindqvist2019, p. 3; see @hale2018].",
		"The ring holds [@lindqvist2019, p. 3; see @{HALE2018}]": "The ring holds [@lindqvist2019, p. 3; see @{hale2018}]",
	} {
		assert.Equal(t, want, fixed(t, src, citevet.Verify(read(t, "paper.md", src), list, checks.Default()...)))
	}
}

// The year of a reference is that of the list where the paper cites it by that.
func TestFixReference(t *testing.T) {
	list, err := bib.Parse("refs.bib", []byte(lists))
	require.NoError(t, err)
	const reference = "\n\n# References\n\nHale, A. (%d). %s. Press of the North.\n"
	for _, tt := range []struct {
		cited, title string
		want         int
	}{
		{"(Hale 2018)", "Valleys", 2018},
		{"(Hale 2018)", "Old valleys", 2017}, // the title differs as well
		{"(Hale 2018; Hale 2017)", "Valleys", 2017},
		{"(Hale n.d.)", "Valleys", 2017},
	} {
		src := tt.cited + fmt.Sprintf(reference, 2017, tt.title)
		assert.Equal(t, tt.cited+fmt.Sprintf(reference, tt.want, tt.title), fixed(t, src, citevet.Verify(read(t, "paper.md", src), list, checks.Reference)))
	}
}

// fixed applies the fixes of ds to src, the last first.
func fixed(t *testing.T, src string, ds []citevet.Diagnostic) string {
	var edits []citevet.Edit
	for _, d := range ds {
		for _, fix := range d.Fixes {
			edits = append(edits, fix.Edits...)
		}
	}
	slices.SortStableFunc(edits, func(a, b citevet.Edit) int { return a.Start - b.Start })
	for i, e := range slices.Backward(edits) {
		assert.Equal(t, "paper.md", e.Filename)
		assert.True(t, i == 0 || edits[i-1].End <= e.Start, "%v overlap in %s", edits, src)
		src = src[:e.Start] + e.New + src[e.End:]
	}
	return src
}
