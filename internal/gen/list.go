package gen

import (
	"bytes"
	"fmt"
	"strings"
)

// List gives a list of n entries, in turn as an export with an abstract, by
// hand in capitals, in one line with a macro, lined up, for biblatex, and in
// parentheses with a comment before it.
func List(n int) []byte {
	var b bytes.Buffer
	b.WriteString("% Encoding: UTF-8\n\n@string{jf = \"Journal of Fields\"}\n@preamble{\"\\newcommand{\\x}{y}\"}\n\n")
	for i := range n {
		w := workAt(i)
		a, last := names(w.authors), w.first+19
		switch i % 6 {
		case 0:
			fmt.Fprintf(&b, "@article{%s,\n\ttitle = {{%s} in {M{\\\"u}nchen}},\n\tauthor = {%s},\n\tyear = {%d},\n\tjournal = {Journal of Fields},\n\tvolume = {%d},\n\tpages = {%d--%d},\n\tdoi = {10.1234/field.%d},\n\turl = {https://example.org/field/%d},\n"+
				"\tabstract = {We look at fields. Some are wide, some are not; the wide ones hold more hay. We count {%d} of them, and find that hay grows with the field in each of four years.},\n}\n\n",
				w.key, w.title, tex(a), w.year, i%90, w.first, last, i, i, i%99)
		case 1:
			fmt.Fprintf(&b, "@BOOK{%s,\n  AUTHOR = \"%s\",\n  TITLE = \"%s and {H}edges\",\n  PUBLISHER = {Hay \\& Sons},\n  YEAR = %d,\n}\n", w.key, tex(a), w.title, w.year)
		case 2:
			fmt.Fprintf(&b, "@article{%s, author={%s}, title={%s}, journal=jf, year=%d, month=jan, pages=\"%d-%d\"}\n", w.key, a, w.title, w.year, w.first, last)
		case 3:
			fmt.Fprintf(&b, "@InProceedings{%s,\n  author    = {%s},\n  title     = {%s},\n  booktitle = {Proceedings of the 12th Conference on Fields},\n  year      = {%d},\n  pages     = {%d--%d},\n  editor    = {Dee Dog},\n  publisher = {Field Press},\n  address   = {Hayes},\n}\n\n",
				w.key, a, w.title, w.year, w.first, last)
		case 4:
			fmt.Fprintf(&b, "@online{%s,\n  author = {%s},\n  title = {%s},\n  date = {%d-05-%02d},\n  url = {https://example.org/hay/%d},\n  urldate = {2020-01-02},\n}\n", w.key, a, w.title, w.year, i%28+1, i)
		case 5:
			fmt.Fprintf(&b, "%% an old one\n@techreport(%s,\n  author = \"%s\",\n  title = {%s, {\\em revisited}},\n  institution = {Institute of } # \"Grass\",\n  number = %d, year = \"%d\"\n)\n", w.key, a, w.title, i%100, w.year)
		}
	}
	return b.Bytes()
}

// names gives people as a field does.
func names(ps []person) string {
	var all []string
	for _, p := range ps {
		if p.given == "" {
			all = append(all, "{"+p.family+"}")
			continue
		}
		all = append(all, p.family+", "+p.given)
	}
	return strings.Join(all, " and ")
}

// tex writes letters with accents as commands.
func tex(s string) string {
	return strings.NewReplacer("ö", `{\"o}`, "ü", `{\"u}`, "ä", `{\"a}`, "é", `{\'e}`).Replace(s)
}
