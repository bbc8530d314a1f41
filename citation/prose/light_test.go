package prose_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// A lightCase is a source in a light markup, its blocks and its keys.
type lightCase struct {
	name, src, want string
	keys            []string
}

func testLight(t *testing.T, file string, cases []lightCase) {
	for _, tt := range cases {
		t.Run(tt.name, func(t *testing.T) {
			doc := read(t, file, tt.src)
			require.Equal(t, tt.want, outline(doc))
			require.Equal(t, tt.keys, keys(doc))
			for _, k := range doc.Keys {
				require.Contains(t, tt.src[k.Offset:k.End], k.Key)
				if k.Suffix != "" {
					pos, end, ok := k.SuffixRange(0, len(k.Suffix))
					require.True(t, ok)
					require.Equal(t, k.Suffix, tt.src[pos:end])
				}
			}
		})
	}
}

func lists(t *testing.T, file, src string) []string {
	var paths []string
	for _, l := range read(t, file, src).Lists {
		require.Equal(t, l.Path, src[l.Offset:l.End])
		paths = append(paths, l.Path)
	}
	return paths
}

func TestTypst(t *testing.T) {
	testLight(t, "paper.typ", []lightCase{
		{"text", "= One\n\nTwo *bold* _it_ a_b -- c~d \\@no.\n\n== Three\nFour.", "heading: One\nbody: Two bold it a_b – c\u00a0d @no.\nheading: Three\nbody: Four.\n", nil},
		{"references", "As @a, @b[p. 7] and @c. x@no.", "body: As OBJ, OBJ and OBJ. x@no.\n", []string{"NormalCitation a", "NormalCitation bp. 7", "NormalCitation c"}},
		{"own labels", "= One <one>\nSee @one and @fig:a and @k.\n#figure(image(\"a.png\"), caption: [Map @m]) <fig:a>", "heading: One\nbody: See OBJ and OBJ and OBJ.\ncaption: Map OBJ\n", []string{"NormalCitation k", "NormalCitation m"}},
		{"cite", "#cite(<a>, form: \"prose\") #cite(label(\"b:c\"), supplement: [p. 3]) #cite(<d>, form: \"year\") #cite(<e>, form: none)", "body: OBJ OBJ OBJ\n", []string{"AuthorInText a", "NormalCitation b:cp. 3", "SuppressAuthor d", "NoCite e"}},
		{"code", "#let x = (1, \"@no\")\n#set text(lang: \"en\")\nText `@no` $@no$ // @no\n/* @no */ #emph[Doe (2011)] #x.y(1) end.", "body: Text OBJ OBJ | Doe (2011)  end.\n", nil},
		{"notes and quotes", "One#footnote[Note @n (A 2001).] two.\n\n#quote(block: true)[Three.]", "body: One two.\nnote: Note OBJ (A 2001).\nquotation: Three.\n", []string{"NormalCitation n"}},
		{"table", "#table(columns: 2, [A @t], [B (C 2001)])", "cell: A OBJ\ncell: B (C 2001)\n", []string{"NormalCitation t"}},
		{"template", "#show: paper.with(title: [On @t], abstract: [We @a.])\n\nText.", "heading: On OBJ\nbody: We OBJ.\nbody: Text.\n", []string{"NormalCitation t", "NormalCitation a"}},
		{"address", "At https://x.org/@no and http://y.org.", "body: At OBJ and OBJ.\n", nil},
		{"items", "- one\n- two @a\n+ three", "body: one\nbody: two OBJ\nbody: three\n", []string{"NormalCitation a"}},
	})
	require.Equal(t, []string{"a.bib", "b.yml"}, lists(t, "paper.typ", `#bibliography(("a.bib", "b.yml"), title: "Refs", style: "apa")`))
	require.Equal(t, []string{"a.bib"}, lists(t, "paper.typ", `#show: x.with(bibliography: bibliography("a.bib"))`))
}

func TestOrg(t *testing.T) {
	testLight(t, "paper.org", []lightCase{
		{"text", "#+TITLE: One\n* TODO Two :x:\nThree *bold* /it/ =no= ~no~ $x_1$.\n# no\n\nFour.", "heading: One\nheading: Two\nbody: Three bold it OBJ OBJ OBJ.\nbody: Four.\n", nil},
		{"citations", "A [cite:see;@a p. 3;also @b; and more] [cite/t:@c] [cite/na/b:@d,\np. 7] [cite/n:@e].", "body: A OBJ OBJ OBJ .\n", []string{"see NormalCitation a p. 3", "also NormalCitation b; and more", "AuthorInText c", "SuppressAuthor d,\np. 7", "NoCite e"}},
		{"org-ref", "As citet:a,b and citep:&c;&d, [[cite:e]].", "body: As OBJ and OBJ, OBJ.\n", []string{"AuthorInText a", "AuthorInText b", "NormalCitation c", "NormalCitation d", "NormalCitation e"}},
		{"links", "[[http://x.org][Smith (2019)]] [[file:a.png]] x.", "body: Smith (2019) OBJ x.\n", nil},
		{"notes", "One[fn:1] two[fn:: three (A 2001)].\n\n[fn:1] Four [cite:@a].\n", "body: One two.\nnote: three (A 2001)\nnote: Four OBJ.\n", []string{"NormalCitation a"}},
		{"blocks", "#+begin_src r\n[cite:@no]\n#+end_src\n#+begin_quote\nAll (A 2001).\n#+end_quote\n#+caption: Map.\n| a | b |\n|---+---|\n:PROPERTIES:\n:x: no\n:END:\nEnd.\n", "quotation: All (A 2001).\ncaption: Map.\ncell: a\ncell: b\nbody: End.\n", nil},
		{"planning", "* A\nCLOSED: [2016-05-12 jeu. 17:01] SCHEDULED: <2016-05-01>\nB <2016-05-01 Sun> [2016-05-01].\nCLOCK: [2016-05-12 Thu 10:00]--[2016-05-12 Thu 11:00]\n%%(diary)\nC.", "heading: A\nbody: B OBJ OBJ.\nbody: C.\n", nil},
		{"not exported", "* COMMENT A\nno\n** B\nno\n* TODO [#A] COMMENT C\nno\n* D :x:noexport:\nno\n** E\nno\n* F :noexported:\nG.\n** H :noexport:\nno\n* I :ARCHIVE:\nno\n* COMMENTARY\nJ.", "heading: F\nbody: G.\nheading: I\nheading: COMMENTARY\nbody: J.\n", nil},
		{"excluded tags", "#+EXCLUDE_TAGS: private\n* A :private:\nno\n* B\nC.", "heading: B\nbody: C.\n", nil},
		{"tasks", "#+TODO: DRAFT(d) | READY\n* DRAFT A\n* READY [#B] C :x:\n* NEXTDOOR D", "heading: A\nheading: C\nheading: NEXTDOOR D\n", nil},
		{"code in a sentence", "A src_python{no (B 2001)}, src_sh[:x y]{no} and call_f(no), notsrc_x{y}.", "body: A OBJ, OBJ and OBJ, notsrc_x{y}.\n", nil},
		{"snippets", "A @@html:<b>@@B@@html:</b>@@ @@latex:no (C 2001)@@ {{{m(no)}}} a@@b.", "body: A B  OBJ a@@b.\n", nil},
		{"targets", "A <<no>>B <<<C>>> a << b.", "body: A B C a << b.\n", nil},
		{"characters", "M\\uuml{}ller \\Aring H_{2}O x^{2} A\\\\\nB a_b \\foo.", "body: Müller Å H2O x2 A|B a_b OBJ.\n", nil},
		{"captions", "#+caption[Short: one]: Long (A 2001).\n#+CAPTION: B.\n#+name: no\n| a | b |\n| <l> | <10> |\n", "caption: Long (A 2001).\ncaption: B.\ncell: a\ncell: b\n", nil},
		{"drawers", ":LOGBOOK:\nno\n:END:\nA.\n:NOTES:\nB.\n:END:\nC.", "body: A.\nbody: B.\nbody: C.\n", nil},
		{"ticked items", "- [X] A.\n- [ ] B.\n3. [@3] C.\n", "body: A.\nbody: B.\nbody: C.\n", nil},
		{"items", "- one (A 2001)\n- two\n1. three\n", "body: one (A 2001)\nbody: two\nbody: three\n", nil},
	})
	require.Equal(t, []string{"refs.bib"}, lists(t, "paper.org", "#+bibliography: refs.bib\n"))
	require.Equal(t, "de", read(t, "paper.org", "#+LANGUAGE: de\n").Lang)
}

func TestRST(t *testing.T) {
	testLight(t, "paper.rst", []lightCase{
		{"text", "One\n===\n\nTwo *it* **bold** ``no`` `Smith (2019) <http://x>`_ http://y.org.\n\nThree\n-----\nFour.", "heading: One\nbody: Two it bold OBJ Smith (2019) OBJ.\nheading: Three\nbody: Four.\n", nil},
		{"citations", ":cite:`a` :cite:p:`b, c` :cite:t:`{see}d{p. 3}` :footcite:p:`e` :cite:year:`f` :math:`x` [Key]_ [1]_.", "body: OBJ OBJ OBJ OBJ OBJ OBJ OBJ .\n", []string{"NormalCitation a", "NormalCitation b", "NormalCitation c", "see AuthorInText dp. 3", "NormalCitation e", "SuppressAuthor f"}},
		{"code", "Text::\n\n   no :cite:`no`\n\n.. code-block:: r\n\n   no\n\n   no\n\n.. comment :cite:`no`\n   no\n\nEnd.", "body: Text::\nbody: End.\n", nil},
		{"directives", ".. note::\n\n   Noted :cite:`a`.\n\n.. figure:: a.png\n   :alt: no\n\n   Map :cite:`b`.\n\nEnd.", "body: Noted OBJ.\ncaption: Map OBJ.\nbody: End.\n", []string{"NormalCitation a", "NormalCitation b"}},
		{"captions of tables", ".. table:: One (A 2001)\n   goes on\n   :widths: auto\n\n   === ===\n   A   B\n   === ===\n\n.. list-table:: Two\n   :header-rows: 1\n\n   * - C\n     - D\n\n.. csv-table:: Three\n\n   \"E\"\n\n.. table::\n\n   === ===\n   F   G\n   === ===\n\n.. code-block:: r\n   :caption: Four (A 2001)\n\n   no\n\nEnd.",
			"caption: One (A 2001)|   goes on\ncell: A   B\ncaption: Two\ncell: C\ncell: D\ncaption: Three\ncell: \"E\"\ncell: F   G\ncaption: Four (A 2001)\nbody: End.\n", nil},
		{"first lines of directives", ".. note:: One (A\n   2001) two.\n\n   Three.\n\n.. admonition:: Title\n   :class: no\n\n   Four.\n\n.. container:: no\n\n   Five.\n\n.. only:: no\n\n   Six.\n\n.. epigraph:: Seven.\n\n.. figure:: no.png\n\n   Eight.\n\n.. image:: no.png\n   :alt: no\n\nEnd.",
			"body: One (A|   2001) two.\nbody: Three.\nbody: Title\nbody: Four.\nbody: Five.\nbody: Six.\nquotation: Seven.\ncaption: Eight.\nbody: End.\n", nil},
		{"notes", ".. [1] Note (A 2001)\n   goes on.\n.. [Key] Smith, J. (2002). Book.\n\nEnd.", "note: Note (A 2001)|   goes on.\nreferences: Smith, J. (2002). Book.\nbody: End.\n", nil},
		{"quotation", "One.\n\n   All is well (A 2001).\n\n- two\n- three\n\n  four\n", "body: One.\nquotation: All is well (A 2001).\nbody: two\nbody: three\nbody: four\n", nil},
		{"tables", "+---+---+\n| A | B (C 2001) |\n+---+---+\n\n==== ===\nA    B\n==== ===\nC    D\n==== ===\n", "cell: A\ncell: B (C 2001)\ncell: A    B\ncell: C    D\n", nil},
	})
	require.Equal(t, []string{"a.bib", "b.bib"}, lists(t, "paper.rst", ".. bibliography:: a.bib b.bib\n   :style: plain\n"))
}

func TestAsciiDoc(t *testing.T) {
	testLight(t, "paper.adoc", []lightCase{
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
	})
	require.Equal(t, []string{"refs.bib"}, lists(t, "paper.adoc", "= T\n:bibtex-file: refs.bib\n"))
}
