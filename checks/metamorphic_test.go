package checks_test

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/internal/gen"
)

// A rewriting changes nothing that a paper and its list say: the findings must
// stay.
type rewriting struct {
	name        string
	paper, list func(string) string // nil where it stays
}

var rewritings = []rewriting{
	{name: "a paragraph before", paper: func(s string) string { return "Nothing is cited here.\n\n" + s }},
	{name: "a paragraph behind", paper: func(s string) string { return strings.TrimRight(s, "\n") + "\n\nNothing is cited here.\n" }},
	{name: "lines wrapped", paper: wrapped},
	{name: "CRLF", paper: crlf, list: crlf},
	{name: "a byte order mark", paper: marked, list: marked},
	{name: "blanks at the ends of lines", paper: func(s string) string { return strings.ReplaceAll(s, "\n", "  \n") }},
	{name: "accents apart", paper: norm.NFD.String, list: norm.NFD.String},
	{name: "accents apart in the paper", paper: norm.NFD.String},
	{name: "accents apart in the list", list: norm.NFD.String},
	{name: "hyphens in ranges", paper: func(s string) string { return strings.ReplaceAll(s, "–", "-") }},
	{name: "no-break spaces before years", paper: func(s string) string { return beforeYear.ReplaceAllString(s, "\u00a0$1") }},
	{name: "typographic apostrophes", paper: func(s string) string { return strings.ReplaceAll(s, "'", "’") }},
	{name: "entries in another order", list: reversed},
	{name: "entries on one line", list: func(s string) string { return strings.ReplaceAll(s, ",\n", ", ") }},
	{name: "an entry with a comment behind it", list: func(s string) string { return s + "\n@comment{nothing}\n" }},
}

var beforeYear = regexp.MustCompile(` ((?:19|20)\d\d)`)

func crlf(s string) string   { return strings.ReplaceAll(s, "\n", "\r\n") }
func marked(s string) string { return "\ufeff" + s }

// wrapped breaks lines where a blank stands behind the sixtieth byte.
func wrapped(s string) string {
	var b strings.Builder
	width := 0
	for _, r := range s {
		width++
		if r == '\n' {
			width = 0
		}
		if r == ' ' && width > 60 {
			r, width = '\n', 0
		}
		b.WriteRune(r)
	}
	return b.String()
}

// reversed puts the entries of a list of generated ones in the opposite order.
func reversed(s string) string {
	entries := strings.Split(strings.TrimSpace(s), "\n@")
	for i := 1; i < len(entries); i++ {
		entries[i] = "@" + entries[i]
	}
	slices.Reverse(entries)
	macros := func(e string) bool { return strings.HasPrefix(e, "@string") }
	slices.SortStableFunc(entries, func(a, b string) int { // macros are used behind their definition
		switch {
		case macros(a) == macros(b):
			return 0
		case macros(a):
			return -1
		}
		return 1
	})
	return strings.Join(entries, "\n") + "\n"
}

// faulty is a generated paper with faults of all kinds: works that are not
// listed, other years, misspelt names, pages outside.
func faulty(words int) string {
	src, _ := gen.Paper(words, 300)
	s := string(src)
	n := 0
	s += "\n\nO'Neill's view (O'Neill 2012) is what D'Angelo (2001) denies.\n"
	return beforeYear.ReplaceAllStringFunc(s, func(year string) string {
		if n++; n%9 == 0 {
			return year[:len(year)-1] + string('0'+('9'-year[len(year)-1]))
		}
		return year
	})
}

// TestRewritings: what is found in a paper and its list does not depend on how
// they are written down.
func TestRewritings(t *testing.T) {
	paper, list := faulty(4000), string(gen.List(200))
	want := saidOf(t, paper, list)
	require.Greater(t, len(want), 30)
	for _, r := range rewritings {
		p, l := paper, list
		if r.paper != nil {
			p = r.paper(p)
		}
		if r.list != nil {
			l = r.list(l)
		}
		require.NotEqual(t, paper+list, p+l, r.name)
		assert.Equal(t, want, saidOf(t, p, l), r.name)
	}
}

// TestJoined: two papers in one file have the findings of both; what is found
// once a paper is found once.
func TestJoined(t *testing.T) {
	list := string(gen.List(200))
	all := faulty(6000)
	cut := strings.Index(all[len(all)/2:], "\n\n") + len(all)/2 + 2
	one, two := saidOf(t, all[:cut], list), saidOf(t, all[cut:], list)
	both := slices.Concat(one, two)
	slices.Sort(both)
	assert.Equal(t, slices.Compact(paperFindings(both)), slices.Compact(paperFindings(saidOf(t, all, list))))
}

// paperFindings leaves out what is said of a list, and of the habits of a paper.
func paperFindings(said []string) []string {
	return slices.DeleteFunc(said, func(s string) bool {
		return strings.HasPrefix(s, "unused") || strings.HasPrefix(s, "consistency")
	})
}

// TestDeterministic: fifty runs say the same, in the same order.
func TestDeterministic(t *testing.T) {
	paper, list := faulty(2000), gen.List(200)
	var want string
	for i := range 50 {
		l, err := bib.Parse("refs.bib", bytes.Clone(list))
		require.NoError(t, err)
		got := fmt.Sprint(citevet.Verify(read(t, "paper.txt", paper), l, checks.All()...))
		if i == 0 {
			want = got
		}
		require.Equal(t, want, got)
	}
}

var placeInList = regexp.MustCompile(` ?\(?refs\.bib:\d+\)?|paper\.txt:\d+|not cited: .*`)

// saidOf gives what all checks say, without places, in order.
func saidOf(t *testing.T, paper, list string) []string {
	l, err := bib.Parse("refs.bib", []byte(list))
	require.NoError(t, err)
	var said []string
	for _, d := range citevet.Verify(read(t, "paper.txt", paper), l, checks.All()...) {
		said = append(said, strings.ReplaceAll(norm.NFC.String(d.Check+": "+placeInList.ReplaceAllString(d.Message, "")), "’", "'"))
	}
	slices.Sort(said)
	return said
}
