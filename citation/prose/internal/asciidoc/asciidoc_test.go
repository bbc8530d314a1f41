package asciidoc_test

import (
	"testing"

	"github.com/citevet/citevet/citation/prose/internal/prosetest"
	"github.com/stretchr/testify/require"
)

func TestAsciiDoc(t *testing.T) {
	for _, tt := range []struct {
		name, src, want string
		keys            []string
	}{
		{"text", "= One\nAuthor\n:lang: en\n\n== Two\n\nThree *bold* _it_ `no` a&amp;b http://x.org[Smith (2019)] <<y,Four>> 10:30.\n", "heading: One\nbody: Author\nheading: Two\nbody: Three bold it OBJ a&b Smith (2019) Four 10:30.\n", nil},
		{"citations", "cite:[a(5)] citenp:[b] citet:[c, page=7] cite:[d,e] [cite:See:f,59;g] nocite:[h].", "body: OBJ OBJ OBJ OBJ OBJ .\n", []string{"NormalCitation a5", "AuthorInText b", "AuthorInText c7", "NormalCitation d", "NormalCitation e", "See NormalCitation f59", "NormalCitation g", "NoCite h"}},
		{"code", "[source,r]\n----\ncite:[no]\n----\n\n[source]\ncite:[no]\n\n....\nno\n....\n\n////\nno\n////\n// no\nEnd.", "body: End.\n", nil},
		{"blocks", "[quote]\n____\nAll (A 2001).\n____\n\n.Map cite:[a]\nimage::a.png[no]\n\n* one\n** two\n\n|===\n|A (B 2001) |C\n|===\n", "quotation: All (A 2001).\ncaption: Map OBJ\nbody: one\nbody: two\ncell: A (B 2001)\ncell: C\n", []string{"NormalCitation a"}},
		{"notes", "One.footnote:[Two cite:[a] (A 2001).] Three stem:[x].", "body: One. Three OBJ.\nnote: Two OBJ (A 2001).\n", []string{"NormalCitation a"}},
		{"titles of two lines", "One\n===\n\nTwo\n---\nA (A 2001).\n\nThree\n~~~~~\n\nFour\n^^^^\n\nFive (É)\n++++++++\n\nB.\n\n----\nno\n----\nC.", "heading: One\nheading: Two\nbody: A (A 2001).\nheading: Three\nheading: Four\nheading: Five (É)\nbody: B.\nbody: C.\n", nil},
		{"no titles of two lines", "A paragraph of a line\n----\nno\n----\n\n[source]\n--------\nno\n--------\n\n.Title\n------\nno\n------\n\nB.", "body: A paragraph of a line\ncaption: Title\nbody: B.\n", nil},
		{"titles with #", "# One\n\n## Two\n\nA.", "heading: One\nheading: Two\nbody: A.\n", nil},
		{"fences without an end", "A.\n\n----\n\nB.\n\n....\n\nC.\n\n////\n\nD.\n\n```\n\nE.", "body: A.\nbody: B.\nbody: C.\nbody: D.\nbody: E.\n", nil},
		{"fences with a language", "```r\nno\n```\n\nA.\n\n```\nno\n```\n", "body: A.\n", nil},
		{"literal paragraphs", "A.\n\n no cite:[no]\nno\n\nB\n goes on.\n\n* C\n  goes on\n\n  no\n\n  ** D\n----\nno\n----\n", "body: A.\nbody: B| goes on.\nbody: C|  goes on\nbody: D\n", nil},
		{"quotation that is indented", "[quote]\n  A (A 2001).\n", "quotation: A (A 2001).\n", nil},
		{"terms", "Term:: A.\nOne::\n  B.\n\nTwo::\n\n  C.\n\n no\n\nD 10:30::x.", "body: Term\nbody: A.\nbody: One\nbody: B.\nbody: Two\nbody: C.\nbody: D 10:30::x.\n", nil},
		{"lines of the preprocessor", "A\nifdef::x[]\n// no\nB\nendif::[]\nC.\n\n'''\n\n---\n\n<<<\nD.", "body: A|B|C.\nbody: D.\n", nil},
		{"list", "[bibliography]\n== References\n\n* [[[smith]]] Smith, J. (2002). Book.\n", "heading: References\nreferences: Smith, J. (2002). Book.\n", nil},
	} {
		t.Run(tt.name, func(t *testing.T) { prosetest.Check(t, "paper.adoc", tt.src, tt.want, tt.keys) })
	}
	require.Equal(t, []string{"refs.bib"}, prosetest.Lists(t, "paper.adoc", "= T\n:bibtex-file: refs.bib\n"))
}
