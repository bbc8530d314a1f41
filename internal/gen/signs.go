package gen

import (
	"bytes"
	"iter"
	"math/rand/v2"
	"strings"
)

// Signs is the alphabet of one format: what its reader has a rule for.
type Signs struct {
	File    string // whose extension tells the format
	Before  string // stands before the signs, so that they are read at all
	After   string
	Letters []string
}

// common are signs that the reading of citations has rules for.
var common = []string{"(", ")", "[", "‘", "“", "”", "-", "–", ";", "2019 ", "Smith ", "and ", "et al. ", "p. 3 ", "\n", "\n\n", " "}

// Alphabets gives the alphabets of all formats of papers and lists.
func Alphabets() []Signs {
	prose := func(file, before, after string, letters ...string) Signs {
		return Signs{file, before, after, append(letters, common...)}
	}
	list := func(file, before, after string, letters ...string) Signs { return Signs{file, before, after, letters} }
	return []Signs{
		prose("a.txt", "", "", "ibid. ", "in ", "’s ", ", ", "WHO ", "1–9 ", "²", "References\n", "陈", "和", "٢٠١٩", "a ", "12 "),
		prose("a.md", "", "", "@a ", "[@", "]", "](", "![", "*", "_", "`", "```\n", "~~~\n", ">", "- ", "1. ", "# ", "<", "<!--", "-->", "<a>", "</a>", "|", "^", "$", "\\", "&", ":::\n", "    ", "[^1]", "[^1]: "),
		prose("a.md", "---\n", "\n---\n(Smith 2019)\n", "{", "}", "]", "a: ", "- ", ", ", "'", "\"", "&a ", "*a ", "!!x ", "#", "|\n", "  "),
		prose("a.md", "---\nreferences: [", "]\n---\n(Smith 2019)\n", "{", "}", "]", "a: ", "{id: é}, ", "author: ", "[{family: b}], ", "- ", ", ", "'", "\"", "&a ", "*a ", "!!x ", "#", "|\n", "  "),
		prose("a.md", "---\nbibliography: [", "]\n---\n(Smith 2019)\n", "{", "}", "]", "a: ", "é.bib, ", "- ", ", ", "'", "\"", "&a ", "*a ", "!!x ", "#", "|\n", "  "),
		prose("a.tex", "", "", `\cite{`, `\citep[`, "{", "}", "]", `\begin{a}`, `\end{a}`, `\begin{verbatim}`, `\end{verbatim}`, "$", "$$", "%", `\verb|`, `\def\a{`, `\newcommand{\b}{`, `\a`, `\b `, `\footnote{`, `\"`, `\\`, "&", "~", `\if0`, `\fi`, `\input{a}`),
		prose("a.rnw", "", "", "<<>>=\n", "@\n", `\Sexpr{`, "{", "}", `\cite{`, "%"),
		prose("a.html", "<html><body>", "", "<p>", "</p>", "<div>", "</div>", "<noscript>", "<script>", "</script>", "<style>", "<table>", "<tr>", "<td>", "<a href='#b'>", "</a>", "<sup>", "<b>", "<i>", "<template>", "<select>", "<option>", "<svg>", "<math>", "<title>", "<textarea>", "<li id=b>", "<!--", "-->", "&amp;", "<cite>", "<form>"),
		prose("a.xml", "<article><body>", "", "<p>", "</p>", "<sec>", "<xref ref-type='bibr' rid='a'>", "</xref>", "<ref id='a'>", "</ref>", "<mixed-citation>", "<name>", "<sup>", "<italic>", "<!--", "-->", "&amp;", "<![CDATA[", "]]>", "<?a"),
		prose("a.tei", "<TEI><text>", "", "<p>", "</p>", "<div>", "<ref type='bibr' target='#a'>", "</ref>", "<bibl xml:id='a'>", "</bibl>", "<biblStruct>", "<author>", "<quote>", "<note>", "&amp;"),
		prose("a.ipynb", `{"cells": [`, "", `{"cell_type": "markdown", "source": "`, `"},`, `["`, `",`, `{`, `}`, `[`, `]`, `"`, `,`, `:`, `\n`, `\"`, `\u0041`, "1", "@a "),
		prose("a.typ", "", "", "#a[", "]", "#cite(<a>)", "@a", "@a[", "#let a(", "$", "`", "```", "/*", "*/", "//", "<a>", "{", "}", "*", "_", "= ", "#include \"a\"\n"),
		prose("a.org", "", "", "[cite:@a", "]", "[[", "][", "* ", "#+begin_src\n", "#+end_src\n", "#+begin_quote\n", "=", "~", "/", "_", "[fn:1] ", "[fn::", ":a:\n", "|", "# ", "src_a{", "@@", "\\", "- "),
		prose("a.rst", "", "", ":cite:`", "`", "``", "`_", "[a]_ ", ".. a:: ", ".. ", "::\n", "====\n", "    ", "|a|", "*", "**", "+---+\n", ":a: "),
		prose("a.adoc", "", "", "cite:[a", "]", "<<a", ">>", "----\n", "====\n", "____\n", "|===\n", "footnote:[", "*", "_", "`", "+", "++", ":a: ", "//", "////\n", "include::a[]\n", "{a}", "== ", "[[a]]"),
		list("a.bib", "", "", "@a{", "@article{b,", "@comment{", "@string{", "@preamble{", "@", "{", "}", "(", ")", "\"", "=", ",", "#", "pages=", "author=", "year = 2019,", "crossref={b},", "\n", "%", "\\", "--", "…", " and ", "x", `\"{`, "~", "<<<<<<< a\n"),
		list("a.bib", "@article{b, author={", "}}", "{", "}", " and ", ", ", "and", "Smith", "von ", "\\", `\"`, "~", ".", "-", "$", "&", "et al.", "others", "\n", "陈"),
		list("a.bib", "@article{b, year={2019}, pages={", "}}", "{", "}", "1", "--", "-", ", ", "–", "e", "S", "+", "ff.", "\\", "@article{b,", "\n"),
		list("a.json", "[", "]", "{", "}", "[", "]", `"id":`, `"author":`, `"a"`, `,`, `:`, `\"`, `"`, "1", "\n", `"issued":`, `"date-parts":`, "null", "{},"),
		list("a.yaml", "", "", "a: ", "- ", "{", "}", "[", "]", ", ", "\n", "  ", "&a ", "*a ", "|\n", ">\n", "'", "\"", "#", "title: x\n", "parent:\n", "? "),
		list("a.ris", "", "", "TY  - JOUR\n", "ER  - \n", "AU  - Smith, A\n", "PY  - 2019\n", "\n", "TI  - ", "x", "ID  - a\n", "SP  - 1\n", " "),
		list("a.nbib", "", "", "PMID- 1\n", "FAU - Smith, A\n", "DP  - 2019\n", "\n", "TI  - ", "      ", "x", "AID - 1\n"),
	}
}

// A Growing is an input of any size: stretches of repeated signs in a row.
type Growing struct {
	Signs
	Units []string
}

// Make gives the input with about size bytes.
func (g Growing) Make(size int) []byte {
	var b bytes.Buffer
	b.WriteString(g.Before)
	for _, u := range g.Units {
		b.WriteString(strings.Repeat(u, max(1, size/len(g.Units)/len(u))))
	}
	b.WriteString(g.After)
	return b.Bytes()
}

// All gives each letter repeated, and each two letters, both as one unit and
// as two phases.
func (s Signs) All() iter.Seq[Growing] {
	return func(yield func(Growing) bool) {
		for _, a := range s.Letters {
			if !yield(Growing{s, []string{a}}) {
				return
			}
			for _, b := range s.Letters {
				if a != b && (!yield(Growing{s, []string{a + b}}) || !yield(Growing{s, []string{a, b}})) {
					return
				}
			}
		}
	}
}

// Sample gives n inputs of one to three phases of units of one to four
// letters, the same for the same seed.
func (s Signs) Sample(seed uint64, n int) iter.Seq[Growing] {
	return func(yield func(Growing) bool) {
		r := rand.New(rand.NewPCG(seed, uint64(len(s.Letters))))
		for range n {
			g := Growing{Signs: s}
			for range 1 + r.IntN(3) {
				unit := ""
				for range 1 + r.IntN(4) {
					unit += s.Letters[r.IntN(len(s.Letters))]
				}
				g.Units = append(g.Units, unit)
			}
			if !yield(g) {
				return
			}
		}
	}
}
