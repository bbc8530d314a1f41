package pair_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose/formats"
)

// TestPages reads pages of the programs that make web pages of papers: each
// citation finds its work in the list of the page, or of the site. Those of
// bookdown, LaTeXML, pandoc and Sphinx were made with these. Jupyter Book, MyST,
// pkgdown and Quarto could not be had: none of their pages was seen.
func TestPages(t *testing.T) {
	all := "Varga and Holt 2015; Okafor 2018; Lindqvist, Moreau and Abe 2020; Tal 2011"
	for _, c := range []struct{ page, cited, uncited string }{
		{"bookdown/index", all + "; Varga and Holt 2015", ""},
		{"bookdown/kites", "Tal 2011", ""},
		{"jupyter-book/index", "Varga and Holt 2015; Okafor 2018", ""},
		{"latexml/index", all + "; Varga and Holt 2015", "Quist 1999"},
		{"myst/index", "Varga and Holt 2015; Okafor 2018", "Quist 1999"},
		{"pandoc/index", all + "; Varga and Holt 2015; Tal 2011", "Quist 1999"},
		{"pandoc-number/index", all + "; Varga and Holt 2015; Tal 2011", "Quist 1999"},
		{"pkgdown/index", "Varga and Holt 2015; Okafor 2018", "Quist 1999"},
		{"quarto/index", all, "Quist 1999"},
		{"sphinx/index", all + "; Nemeth 2009", "Quist 1999"},
		{"sphinx/kites", "Tal 2011", ""},
	} {
		t.Run(c.page, func(t *testing.T) {
			doc, err := formats.ReadFile(filepath.Join("testdata", "pages", filepath.FromSlash(c.page)+".html"))
			require.NoError(t, err)
			name := func(e *bib.Entry) string {
				names, date, _ := pair.Label(e)
				if date == "" {
					return e.CiteName
				}
				return names + " " + date
			}
			l := pair.Pair(doc, nil)
			cited := map[*bib.Entry]bool{}
			var got, left []string
			for _, k := range l.Links {
				require.Equal(t, pair.Found, k.Status, k.Item)
				cited[k.Entries[0]] = true
				got = append(got, name(k.Entries[0]))
			}
			for _, e := range l.List.Entries {
				if !cited[e] {
					left = append(left, name(e))
				}
			}
			assert.Equal(t, c.cited, strings.Join(got, "; "))
			assert.Equal(t, c.uncited, strings.Join(left, "; "))
		})
	}
}
