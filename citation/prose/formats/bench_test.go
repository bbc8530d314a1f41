package formats_test

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/internal/gen"
)

// A markup writes a paper in the syntax of one format.
type markup struct {
	file       string
	head, tail string
	heading    string              // with %s
	paragraph  string              // with %s
	escape     func(string) string // of a paragraph; nil for none
	// group makes a citation of one or two works of its parts: text before
	// the key, the key, text behind it; narrative one in the sentence.
	group     func(parts [][]string) string
	narrative func(key string) string
}

var markups = []markup{
	{file: "paper.txt", heading: "%s\n\n", paragraph: "%s\n\n"},
	{file: "paper.md", heading: "## %s\n\n", paragraph: "%s\n\n"},
	{
		file: "paper.tex", head: "\\documentclass{article}\n\\begin{document}\n", tail: "\\end{document}\n",
		heading: "\\section{%s}\n\n", paragraph: "%s\n\n",
		escape: func(s string) string { return strings.NewReplacer("&", `\&`, "%", `\%`).Replace(s) },
		group:  eachPart(`\citep[%s][%s]{%s}`, " "),
		narrative: func(key string) string {
			return `\citet{` + key + `}`
		},
	},
	{
		file: "paper.typ", heading: "== %s\n\n", paragraph: "%s\n\n",
		group:     func(parts [][]string) string { return "@" + parts[0][2] + "[" + parts[0][3] + "]" },
		narrative: func(key string) string { return "#cite(<" + key + ">, form: \"prose\")" },
	},
	{
		file: "paper.org", heading: "* %s\n\n", paragraph: "%s\n\n",
		group:     func(parts [][]string) string { return "[cite:" + joinParts(parts, "%s @%s %s", ";") + "]" },
		narrative: func(key string) string { return "[cite/t:@" + key + "]" },
	},
	{
		file: "paper.rst", heading: "%s\n====================================\n\n", paragraph: "%s\n\n",
		group:     func(parts [][]string) string { return ":cite:p:`" + parts[0][2] + "`" },
		narrative: func(key string) string { return ":cite:t:`" + key + "`" },
	},
	{
		file: "paper.adoc", heading: "== %s\n\n", paragraph: "%s\n\n",
		group:     func(parts [][]string) string { return "cite:[" + parts[0][2] + "]" },
		narrative: func(key string) string { return "citenp:[" + key + "]" },
	},
	{
		file: "paper.html", head: "<!DOCTYPE html>\n<html><body>\n", tail: "</body></html>\n",
		heading: "<h2>%s</h2>\n", paragraph: "<p>%s</p>\n", escape: html.EscapeString,
		group: func(parts [][]string) string {
			return `<span class="citation" data-cites="` + parts[0][2] + `">(Smith 2019)</span>`
		},
		narrative: func(key string) string { return `<a href="#ref-` + key + `" role="doc-biblioref">Smith (2019)</a>` },
	},
	{
		file: "paper.xml", head: "<article><body>\n", tail: "</body></article>\n",
		heading: "<title>%s</title>\n", paragraph: "<p>%s</p>\n", escape: html.EscapeString,
		group: func(parts [][]string) string {
			return `(<xref ref-type="bibr" rid="` + parts[0][2] + `">Smith 2019</xref>)`
		},
		narrative: func(key string) string { return `<xref ref-type="bibr" rid="` + key + `">Smith (2019)</xref>` },
	},
}

func joinParts(parts [][]string, form, sep string) string {
	var out []string
	for _, p := range parts {
		out = append(out, fmt.Sprintf(form, p[1], p[2], p[3]))
	}
	return strings.Join(out, sep)
}

func eachPart(form, sep string) func([][]string) string {
	return func(parts [][]string) string {
		var out []string
		for _, p := range parts {
			out = append(out, fmt.Sprintf(form, p[1], p[3], p[2]))
		}
		return strings.Join(out, sep)
	}
}

var (
	groups     = regexp.MustCompile(`\[[^\[\]]*@[^\[\]]*\]`)
	narratives = regexp.MustCompile(`@(\w+)(?: \[\d+\])?`)
	onePart    = regexp.MustCompile(`^\[?(.*?) ?@(\w+)[, ]*(.*?)\]?$`)
)

// write gives a paper of about that many words.
func (m *markup) write(words int) []byte {
	text, _ := gen.Keyed(words, 300)
	var b strings.Builder
	b.WriteString(m.head)
	for i, p := range strings.Split(strings.TrimSpace(string(text)), "\n\n") {
		if i%4 == 0 {
			fmt.Fprintf(&b, m.heading, "On rings and harbours")
		}
		if m.escape != nil {
			p = m.escape(p)
		}
		if m.group != nil {
			p = groups.ReplaceAllStringFunc(p, func(s string) string {
				var parts [][]string
				for part := range strings.SplitSeq(s, ";") {
					parts = append(parts, onePart.FindStringSubmatch(strings.TrimSpace(part)))
				}
				return "\x00" + m.group(parts) + "\x01"
			})
			p = m.narrated(p)
		}
		fmt.Fprintf(&b, m.paragraph, p)
	}
	b.WriteString(m.tail)
	return []byte(b.String())
}

// narrated writes the citations in the sentences of p. Those written before
// stand between "\x00" and "\x01".
func (m *markup) narrated(p string) string {
	var b strings.Builder
	for rest := p; rest != ""; {
		plain, cite, _ := strings.Cut(rest, "\x00")
		b.WriteString(narratives.ReplaceAllStringFunc(plain, func(s string) string { return m.narrative(narratives.FindStringSubmatch(s)[1]) }))
		cite, rest, _ = strings.Cut(cite, "\x01")
		b.WriteString(cite)
	}
	return b.String()
}

// BenchmarkRead is the reading of a paper in each format, for papers of
// several lengths: the cost per byte stays flat.
func BenchmarkRead(b *testing.B) {
	for _, m := range markups {
		for _, words := range []int{1_000, 10_000, 100_000} {
			b.Run(fmt.Sprintf("%s/%d", strings.TrimPrefix(m.file, "paper."), words), func(b *testing.B) {
				src := m.write(words)
				doc, err := formats.Read(m.file, src)
				require.NoError(b, err)
				require.NotEmpty(b, doc.Blocks)
				if m.file != "paper.txt" {
					require.Greater(b, len(doc.Keys), words/40)
				}
				b.SetBytes(int64(len(src)))
				b.ReportAllocs()
				for b.Loop() {
					formats.Read(m.file, src)
				}
			})
		}
	}
}
