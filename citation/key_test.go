package citation_test

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose/formats"
)

var update = flag.Bool("update", false, "ask pandoc for testdata/locators/pandoc.txt")

// suffixes are what may stand behind a key in a bracket.
var suffixes = []string{
	", pp. 33-35 and *passim*", ", pp. 33-35, 38-39 and *passim*", ", 33", " 33", " p. 33", ", p. 33", ", p.33", ", pp. iv-vi", ", iv",
	", chap. 3", ", chap. 3, p. 12", ", chapter 3", " {ii, A, D-Z}, with a suffix", ", {pp. iv, vi-xi, (xv)-(xvii)} with suffix here",
	"{}, 99 years later", ", {}33", ", sec. 2.1", ", §2", ", §§ 12-14", ", 123A, C22", ", p. XVII", ", 34(1)(i)", ", [17]-[18]", ", vol. 2:45", ", 2:45",
	", sub verbo abacus", ", s.v. 12", ", fig. 3a", ", n. 4", ", 33 and 35", ", pp. 33 & 35", ", emphasis added", ", para. 12", ", ¶12", ", p. 33n4",
	", pp. 12--14", ", pp. 12–14", ", line 12", ", p. (a)", ", chap. A", ", {chap. A}", ", p. 5f.", ", page 12", ", book 2, chap. 3", ", 12.", " [sic]",
}

func suffixPaper() string {
	var b strings.Builder
	b.WriteString("---\nreferences:\n- id: a\n  type: book\n  title: T\n  author: [{family: S}]\n  issued: 2019\n---\n\n")
	for _, s := range suffixes {
		b.WriteString("X [@a" + s + "] Y\n\n")
	}
	return b.String()
}

// The locator of a citation by key is the one that pandoc prints with a style
// that prints nothing else; what it prints behind that is further locators and
// the comment.
func TestLocatorsAsPandoc(t *testing.T) {
	const file = "testdata/locators/pandoc.txt"
	if *update {
		cmd := exec.Command("pandoc", "--citeproc", "--csl", "testdata/locators/locators.csl", "--wrap=none", "-f", "markdown", "-t", "plain")
		cmd.Stdin = strings.NewReader(suffixPaper())
		out, err := cmd.Output()
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(file, out, 0o666))
	}
	golden, err := os.ReadFile(file)
	require.NoError(t, err)
	var want []string
	for line := range bytes.Lines(golden) {
		if s, ok := strings.CutPrefix(strings.TrimSpace(string(line)), "X "); ok {
			want = append(want, strings.TrimSuffix(s, " Y"))
		}
	}
	doc, err := formats.Read("paper.md", []byte(suffixPaper()))
	require.NoError(t, err)
	items := 0
	for it := range citation.Parse(doc, nil).Items() {
		label, printed, ok := strings.Cut(want[items], "|")
		first := citation.Locator{}
		if len(it.Locators) > 0 {
			first = it.Locators[0]
			pos, end := first.Pos, first.End
			assert.Equal(t, first.Value, string(doc.Src[pos:end]), suffixes[items])
		}
		if ok {
			assert.Equal(t, strings.TrimSuffix(label, "s"), first.Label, suffixes[items])
			assert.True(t, first.Value != "" && strings.HasPrefix(printed, dashed(first.Value)), "%s: %q does not begin with %q", suffixes[items], printed, first.Value)
		} else {
			assert.Empty(t, it.Locators, suffixes[items])
		}
		if it.Comment != "" {
			assert.True(t, strings.HasSuffix(dashed(want[items]), dashed(it.Comment)), "%s: %q does not end with %q", suffixes[items], want[items], it.Comment)
		}
		items++
	}
	assert.Equal(t, len(suffixes), items)
	assert.Len(t, want, items)
}

func dashed(s string) string {
	return strings.NewReplacer("--", "–", "-", "–", "\u00a0", " ").Replace(s)
}

// LaTeX and others give pages in a field of their own, and locators in many
// languages.
func TestLocatorsOfFields(t *testing.T) {
	for _, c := range []struct{ note, want, comment string }{
		{"12--14", "page 12–14", ""},
		{"p.~5", "page 5", ""},
		{"iv", "page iv", ""},
		{"xii--xv", "page xii–xv", ""},
		{"S.~12", "page 12", ""},
		{"Kap. 3, S. 12f.", "chapter 3; page 12f", ""},
		{"ch.~2, p.~5, emphasis added", "chapter 2; page 5", "emphasis added"},
		{"for a review", "", "for a review"},
		{"I", "page I", ""},
		{"I disagree", "", "I disagree"},
		{"", "", ""},
		{"{12}", "page 12", ""},
		{"((((", "", "(((("},
	} {
		src := `\documentclass{article}\usepackage{natbib}\begin{document}Yes \citep[` + c.note + `]{a}.\end{document}`
		doc, err := formats.Read("paper.tex", []byte(src))
		require.NoError(t, err, c.note)
		var got []string
		comment, n := "", 0
		for it := range citation.Parse(doc, nil).Items() {
			n++
			comment = it.Comment
			for _, l := range it.Locators {
				got = append(got, l.Label+" "+l.Value)
			}
		}
		require.Equal(t, 1, n, c.note)
		assert.Equal(t, c.want, strings.Join(got, "; "), c.note)
		assert.Equal(t, c.comment, comment, c.note)
	}
}
