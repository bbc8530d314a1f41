package main

import (
	"bytes"
	"flag"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citevettest"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

var update = flag.Bool("update", false, "rewrite the want sections of testdata/*.txtar")

func TestPreprint(t *testing.T) {
	citevettest.Examples(t, preprint)
	files, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		citevettest.Archive(t, file, *update, preprint)
	}
}

// The command has the check, with its flag and its help.
func TestCommand(t *testing.T) {
	suite := append(checks.All(), preprint)
	require.NoError(t, citevet.Validate(suite))
	var out, errs bytes.Buffer
	paper := strings.NewReader("As is known (Abe 2021), nobody knows (Bell 2020).\n")
	status := cli.Run([]string{"-preprint", "-", "testdata/refs.bib"}, paper, &out, &errs, suite...)
	assert.Equal(t, "stdin:1:14: Abe 2021: a preprint; has it been published? (preprint)\n", out.String())
	assert.Empty(t, errs.String())
	assert.Equal(t, 1, status)

	out.Reset()
	cli.Run([]string{"help", "preprint"}, nil, &out, &errs, suite...)
	assert.Contains(t, out.String(), "preprints that may have been published")
}
