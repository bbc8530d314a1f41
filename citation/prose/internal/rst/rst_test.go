package rst_test

import (
	"testing"

	"github.com/citevet/citevet/citation/prose/internal/prosetest"
	"github.com/stretchr/testify/require"
)

func TestRST(t *testing.T) {
	for _, tt := range []struct {
		name, src, want string
		keys            []string
	}{
		{"text", "One\n===\n\nTwo *it* **bold** ``no`` `Smith (2019) <http://x>`_ http://y.org.\n\nThree\n-----\nFour.", "heading: One\nbody: Two it bold OBJ Smith (2019) OBJ.\nheading: Three\nbody: Four.\n", nil},
		{"citations", ":cite:`a` :cite:p:`b, c` :cite:t:`{see}d{p. 3}` :footcite:p:`e` :cite:year:`f` :math:`x` [Key]_ [1]_.", "body: OBJ OBJ OBJ OBJ OBJ OBJ OBJ .\n", []string{"NormalCitation a", "NormalCitation b", "NormalCitation c", "see AuthorInText dp. 3", "NormalCitation e", "SuppressAuthor f"}},
		{"sphinx-natbib", ":cite:t:`a [p. 3, 5]` :cite:p:`b, c [see][chap. 2]`.", "body: OBJ OBJ.\n", []string{"AuthorInText ap. 3, 5", "NormalCitation b", "see NormalCitation cchap. 2"}},
		{"code", "Text::\n\n   no :cite:`no`\n\n.. code-block:: r\n\n   no\n\n   no\n\n.. comment :cite:`no`\n   no\n\nEnd.", "body: Text::\nbody: End.\n", nil},
		{"directives", ".. note::\n\n   Noted :cite:`a`.\n\n.. figure:: a.png\n   :alt: no\n\n   Map :cite:`b`.\n\nEnd.", "body: Noted OBJ.\ncaption: Map OBJ.\nbody: End.\n", []string{"NormalCitation a", "NormalCitation b"}},
		{"captions of tables", ".. table:: One (A 2001)\n   goes on\n   :widths: auto\n\n   === ===\n   A   B\n   === ===\n\n.. list-table:: Two\n   :header-rows: 1\n\n   * - C\n     - D\n\n.. csv-table:: Three\n\n   \"E\"\n\n.. table::\n\n   === ===\n   F   G\n   === ===\n\n.. code-block:: r\n   :caption: Four (A 2001)\n\n   no\n\nEnd.",
			"caption: One (A 2001)|   goes on\ncell: A   B\ncaption: Two\ncell: C\ncell: D\ncaption: Three\ncell: \"E\"\ncell: F   G\ncaption: Four (A 2001)\nbody: End.\n", nil},
		{"first lines of directives", ".. note:: One (A\n   2001) two.\n\n   Three.\n\n.. admonition:: Title\n   :class: no\n\n   Four.\n\n.. container:: no\n\n   Five.\n\n.. only:: no\n\n   Six.\n\n.. epigraph:: Seven.\n\n.. figure:: no.png\n\n   Eight.\n\n.. image:: no.png\n   :alt: no\n\nEnd.",
			"body: One (A|   2001) two.\nbody: Three.\nbody: Title\nbody: Four.\nbody: Five.\nbody: Six.\nquotation: Seven.\ncaption: Eight.\nbody: End.\n", nil},
		{"notes", ".. [1] Note (A 2001)\n   goes on.\n.. [Key] Smith, J. (2002). Book.\n\nEnd.", "note: Note (A 2001)|   goes on.\nreferences: Smith, J. (2002). Book.\nbody: End.\n", nil},
		{"quotation", "One.\n\n   All is well (A 2001).\n\n- two\n- three\n\n  four\n", "body: One.\nquotation: All is well (A 2001).\nbody: two\nbody: three\nbody: four\n", nil},
		{"tables", "+---+---+\n| A | B (C 2001) |\n+---+---+\n\n==== ===\nA    B\n==== ===\nC    D\n==== ===\n", "cell: A\ncell: B (C 2001)\ncell: A    B\ncell: C    D\n", nil},
	} {
		t.Run(tt.name, func(t *testing.T) { prosetest.Check(t, "paper.rst", tt.src, tt.want, tt.keys) })
	}
	require.Equal(t, []string{"a.bib", "b.bib"}, prosetest.Lists(t, "paper.rst", ".. bibliography:: a.bib b.bib\n   :style: plain\n"))
}
