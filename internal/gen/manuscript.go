package gen

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
)

// Formats are those that [Manuscripts] writes.
var Formats = []string{"jats", "markdown", "latex", "docx", "html"}

// A Manuscript is a paper of a corpus with the files that it needs, in which one
// fault is planted, or none.
type Manuscript struct {
	Format string
	Files  []File // the paper first
	Fault  string // the check that reports it; "" where there is none
}

// A File has a name with slashes.
type File struct {
	Name string
	Data []byte
}

// Manuscripts gives n papers of about words words, of each format in turn.
func Manuscripts(n, words int, formats ...string) iter.Seq[Manuscript] {
	return func(yield func(Manuscript) bool) {
		for i := range n {
			if !yield(NewManuscript(i, words, formats[i%len(formats)])) {
				return
			}
		}
	}
}

// NewManuscript gives the i-th paper of a corpus: a folder of it has 1,000. A
// paper in LaTeX or Markdown has a folder of its own, and its list in it.
func NewManuscript(i, words int, format string) Manuscript {
	m := newManuscript(i, words, format)
	name := fmt.Sprintf("%03d/%06d", i/1000, i)
	out := Manuscript{Format: format, Fault: m.fault}
	add := func(name string, data []byte) { out.Files = append(out.Files, File{name, data}) }
	switch format {
	case "jats":
		add(name+".xml", m.jats())
	case "docx":
		add(name+".docx", m.docx())
	case "html":
		add(name+".html", m.html())
	case "markdown":
		add(name+"/paper.md", m.markdown())
		add(name+"/refs.bib", m.bib())
	case "latex":
		add(name+"/paper.tex", m.latex())
		add(name+"/refs.bib", m.bib())
	}
	return out
}

// works is how many works a manuscript lists.
const works = 20

// A manuscript is a paper before it is written in a format.
type manuscript struct {
	title      string
	listed     []work
	paragraphs [][]piece
	fault      string
}

// A piece is some text, or a citation with brackets where cites is set.
type piece struct {
	text  string
	cites *cite
}

// A cite is a work that is cited, as it is written.
type cite struct {
	work
	names string
	page  int // 0 for none
}

// newManuscript plants the fault that is the paper's turn, which the format can
// have: what is cited by key has no year and no names.
func newManuscript(i, words int, format string) *manuscript {
	m := &manuscript{title: title(i)}
	for k := range works {
		m.listed = append(m.listed, workAt((i*works+k)%8000))
	}
	byKey := format == "markdown" || format == "latex"
	faults := []string{"", "year", "unused", "missing", "author", ""}
	if byKey {
		faults = []string{"", "missing", "unused", "page", "missing", ""}
	}
	m.fault = faults[i/len(Formats)%len(faults)]
	m.write(rand.New(rand.NewPCG(uint64(i), 2)), words)
	m.plant(byKey)
	return m
}

// write writes the text, which cites each work once or more.
func (m *manuscript) write(r *rand.Rand, words int) {
	var paragraph []piece
	sentences := max(words/gap, works)
	every := sentences / works
	for k := range sentences {
		var b strings.Builder
		sentence(&b, r)
		if k%every != 0 {
			paragraph = append(paragraph, piece{text: b.String() + "hold. "})
		} else {
			w := m.listed[k/every%works]
			c := &cite{work: w, names: short(w, "and")}
			if k%3 == 0 {
				c.page = w.first + r.IntN(10)
			}
			paragraph = append(paragraph, piece{text: b.String()}, piece{cites: c}, piece{text: ". "})
		}
		if k%8 == 7 || k == sentences-1 {
			m.paragraphs, paragraph = append(m.paragraphs, paragraph), nil
		}
	}
}

// plant plants the fault.
func (m *manuscript) plant(byKey bool) {
	first := m.paragraphs[0][slices.IndexFunc(m.paragraphs[0], func(p piece) bool { return p.cites != nil })].cites
	switch m.fault {
	case "year":
		first.year++
	case "author":
		first.names = strings.Replace(first.names, first.authors[0].family, slip(first.authors[0].family), 1)
	case "page":
		first.page = first.first + 900
	case "missing":
		if byKey {
			first.key += "x"
		}
		first.names, first.year = "Zwetkow", 1949
	case "unused":
		m.listed = append(m.listed, work{key: "idle", authors: []person{{"Zwetkow", "Olga"}}, year: 1948, title: "Not cited", first: 1})
	}
}

// slip writes a letter of a name twice.
func slip(name string) string { return name[:2] + name[1:] }
