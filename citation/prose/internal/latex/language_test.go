package latex_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose/formats"
)

func TestLanguage(t *testing.T) {
	for preamble, want := range map[string]string{
		`\usepackage[ngerman]{babel}`:                "de",
		`\usepackage[english,main=welsh]{babel}`:     "cy",
		`\usepackage[french,english]{babel}`:         "en",
		`\usepackage[shorthands=off,czech]{babel}`:   "cs",
		`\usepackage[klingon]{babel}`:                "",
		`\usepackage[ngerman]{csquotes}`:             "",
		`\usepackage{polyglossia}`:                   "",
		`\setmainlanguage[variant=british]{finnish}`: "fi",
		`\setdefaultlanguage{icelandic}`:             "is",
		`\babelprovide[import,main]{norsk}`:          "nb",
		`\setotherlanguage{greek}`:                   "",
	} {
		doc, err := formats.Read("a.tex", []byte(`\documentclass{article}`+preamble+`\begin{document}Text.\end{document}`))
		require.NoError(t, err, preamble)
		assert.Equal(t, want, doc.Lang, preamble)
	}
}
