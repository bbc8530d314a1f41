package stub_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/internal/stub"
)

func TestEntry(t *testing.T) {
	list, err := bib.Parse("refs.bib", []byte("@misc{varga2021, title = {Taken}}"))
	require.NoError(t, err)
	for cited, want := range map[string]string{
		"(Varga 2021)":                     "@misc{varga2021a,\n  author = {Varga},\n  title = {},\n  year = {2021},\n}\n",
		"(J. Varga and van der Berg 2020)": "@misc{varga2020,\n  author = {Varga, J. and van der Berg},\n  title = {},\n  year = {2020},\n}\n",
		"(Ødegård et al. 1999)":            "@misc{odegard1999,\n  author = {Ødegård and others},\n  title = {},\n  year = {1999},\n}\n",
		"[@kim2020]":                       "@misc{kim2020,\n  author = {},\n  title = {},\n  year = {},\n}\n",
	} {
		doc, err := formats.Read("paper.md", []byte("It holds "+cited+".\n"))
		require.NoError(t, err)
		for it := range citation.Parse(doc, nil).Items() {
			assert.Equal(t, want, stub.Entry(it, list), cited)
		}
	}
}
