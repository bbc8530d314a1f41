package checks_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/style"
)

// A house style counts, whatever most of the paper has.
func TestStyle(t *testing.T) {
	list, err := bib.Parse("refs.bib", []byte(lists+
		"@book{moreau2001, author = {Moreau, Luc and Petit, Anne and Roux, Jean}, title = {Lines}, year = {2001}}\n"))
	require.NoError(t, err)
	doc := read(t, "paper.txt", "They pay (Marchetti & Ruiz 2020; Lindqvist, 2019; Moreau et al 2001), say Marchetti and Ruiz (2020).\n")
	for _, c := range []struct {
		style style.Style
		want  string
	}{
		{style.Style{And: "and"}, "Marchetti and Ruiz 2020: “&” between the last authors, but the house style has “and”"},
		{style.Style{YearComma: "none"}, "Lindqvist 2019: a comma before the year, but the house style has no comma"},
		{style.Style{EtAl: "et al."}, "Moreau et al. 2001: “et al” for the other authors, but the house style has “et al.”"},
	} {
		assert.Contains(t, lines(citevet.Verify(doc, list, checks.Scope{Style: c.style}.Of(checks.Consistency))), c.want)
	}
	all := style.Style{And: "&", YearComma: ",", EtAl: "et al"}
	assert.Equal(t, 2, len(citevet.Verify(doc, list, checks.Scope{Style: all}.Of(checks.Consistency))), "two without a comma")
}
