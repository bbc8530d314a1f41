package bib

import (
	"bytes"
	"fmt"
	"testing"
)

// manyHands makes a list of n entries as different programs and people write
// them.
func manyHands(n int) []byte {
	var b bytes.Buffer
	b.WriteString("% Encoding: UTF-8\n\n@string{jf = \"Journal of Fields\"}\n@preamble{\"\\newcommand{\\x}{y}\"}\n\n")
	for i := range n {
		switch i % 6 {
		case 0: // an export, with an abstract
			fmt.Fprintf(&b, "@article{doe%d,\n\ttitle = {The {DNA} of fields: a study in {M{\\\"u}nchen}},\n\tauthor = {Doe, Jane and M{\\\"u}ller, Karl-Heinz and {World Field Union}},\n"+
				"\tyear = {%d},\n\tjournal = {Journal of Fields},\n\tvolume = {%d},\n\tpages = {%d--%d},\n\tdoi = {10.1234/field.%d},\n\turl = {https://example.org/field/%d},\n"+
				"\tabstract = {We look at fields. Some are wide, some are not; the wide ones hold more hay. We count {%d} of them, and find that hay grows with the field in each of four years.},\n}\n\n",
				i, 1980+i%45, i%90, i%500, i%500+12, i, i, i%99)
		case 1: // by hand, in capitals
			fmt.Fprintf(&b, "@BOOK{roe%d,\n  AUTHOR = \"Richard Roe and J. van der Berg\",\n  TITLE = \"Fields and {H}edges\",\n  PUBLISHER = {Hay \\& Sons},\n  YEAR = %d,\n}\n", i, 1950+i%70)
		case 2: // in one line, with a macro
			fmt.Fprintf(&b, "@article{a%d, author={Poe, E.}, title={Short}, journal=jf, year=%d, month=jan, pages=\"1-9\"}\n", i, 1990+i%30)
		case 3: // lined up
			fmt.Fprintf(&b, "@InProceedings{conf%d,\n  author    = {Ann Able and Bob Baker and Cy Charlie},\n  title     = {On the Ploughing of Fields},\n  booktitle = {Proceedings of the 12th Conference on Fields},\n"+
				"  year      = {%d},\n  pages     = {%d--%d},\n  editor    = {Dee Dog},\n  publisher = {Field Press},\n  address   = {Hayes},\n}\n\n", i, 2000+i%25, i%300, i%300+8)
		case 4: // biblatex
			fmt.Fprintf(&b, "@online{web%d,\n  author = {{Office of Hay}},\n  title = {Hay in figures},\n  date = {2019-05-%02d},\n  url = {https://example.org/hay/%d},\n  urldate = {2020-01-02},\n}\n", i, i%28+1, i)
		case 5: // in parentheses, with a comment
			fmt.Fprintf(&b, "%% an old one\n@techreport(tr%d,\n  author = \"F. Farmer\" # \" and others\",\n  title = {Hay, {\\em revisited}},\n  institution = {Institute of Grass},\n  number = %d, year = \"%d\"\n)\n", i, i%100, 1970+i%20)
		}
	}
	return b.Bytes()
}

func sizes(b *testing.B, run func(b *testing.B, src []byte)) {
	for _, n := range []int{1000, 10_000, 100_000} {
		src := manyHands(n)
		b.Run(fmt.Sprintf("entries=%d", n), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			run(b, src)
		})
	}
}

func BenchmarkSplit(b *testing.B) {
	sizes(b, func(b *testing.B, src []byte) {
		text := string(src)
		for b.Loop() {
			sp := splitter{s: text}
			for ok := true; ok; {
				_, ok = sp.next()
			}
		}
	})
}

func BenchmarkParse(b *testing.B) {
	sizes(b, func(b *testing.B, src []byte) {
		for b.Loop() {
			if _, err := Parse("bench.bib", src); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkMeaning works out what a check asks of each entry.
func BenchmarkMeaning(b *testing.B) {
	sizes(b, func(b *testing.B, src []byte) {
		l, err := Parse("bench.bib", src)
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			for _, e := range l.Entries {
				e.CitedAs()
				e.Date()
				e.Pages()
				e.Text("title")
			}
		}
	})
}

func BenchmarkLookup(b *testing.B) {
	for _, n := range []int{10, 1000, 100_000} {
		l, err := Parse("bench.bib", manyHands(n))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("entries=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if len(l.Lookup("DOE6")) != 1 {
					b.Fatal("no doe6")
				}
			}
		})
	}
}
