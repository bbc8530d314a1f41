// Package sarif_test holds what -sarif prints against the schema of the
// standard (testdata/sarif-schema-2.1.0.json, by OASIS).
package sarif_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
	"github.com/citevet/citevet/cmd/citevet/internal/clitest"
)

func schema(t *testing.T) *jsonschema.Schema {
	src, err := os.ReadFile("testdata/sarif-schema-2.1.0.json")
	require.NoError(t, err)
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(src))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	require.NoError(t, c.AddResource("sarif.json", doc))
	out, err := c.Compile("sarif.json")
	require.NoError(t, err)
	return out
}

func TestSchema(t *testing.T) {
	schema := schema(t)
	require.Error(t, schema.Validate(map[string]any{"version": "2.0.0", "runs": []any{}}))
	clitest.Folder(t, map[string]string{
		"a paper.txt": "𝔄 Ärger (Lindqvist 2018). Now [x](y) {0} (Varga\n2021).\n",
		"clean.txt":   "One (Lindqvist 2019).\n",
		"broken.txt":  "PK\x00\x01\x02\x00",
		"refs.bib":    clitest.Refs,
	})
	for _, c := range []struct {
		args   []string
		status int
	}{
		{[]string{"clean.txt"}, 0},
		{[]string{"a paper.txt"}, 1},
		{[]string{"-all", "a paper.txt", "clean.txt"}, 1},
		{[]string{"a paper.txt", "nosuch.md", "refs.bib"}, 2},
		{[]string{"broken.txt", "refs.bib"}, 2},
	} {
		var out, said strings.Builder
		args := append([]string{"-sarif", "-unused=false"}, c.args...)
		require.Equal(t, c.status, cli.Run(args, nil, &out, &said, checks.All()...), "%q: %s", c.args, &said)
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(out.String()))
		require.NoError(t, err, "%q", c.args)
		assert.NoError(t, schema.Validate(doc), "%q", c.args)
	}
}
