package cli_test

import (
	"archive/zip"
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

func zipped(t *testing.T, name string, files ...[2]string) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		out, err := w.Create(f[0])
		require.NoError(t, err)
		_, err = out.Write([]byte(f[1]))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	require.NoError(t, os.WriteFile(name, b.Bytes(), 0o666))
}

// What a hostile archive holds is left out and told; nothing outside of the
// archive is read for a paper in it.
func TestHostileArchive(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("secret.bib", []byte(threeWorks), 0o666))
	zipped(t, "papers.zip",
		[2]string{"good.md", "---\nbibliography: refs.bib\n---\nSee [@lindqvist2018].\n"},
		[2]string{"refs.bib", threeWorks},
		[2]string{"../evil.md", "See [@lindqvist2019].\n"},
		[2]string{"up/up.md", "---\nbibliography: ../../secret.bib\n---\nSee [@lindqvist2019].\n"},
		[2]string{"book/_quarto.yml", "bibliography: ../../secret.bib\n"},
		[2]string{"book/one.md", "See [@hale2018].\n"},
		[2]string{"set/.citevet.yaml", "lists: [../../secret.bib]\n"},
		[2]string{"set/two.md", "See [@hale2018].\n"},
	)
	var out, said bytes.Buffer
	cli.Run([]string{"-v", "-unused=false", "-entry=false", "papers.zip"}, nil, &out, &said, checks.All()...)
	assert.Equal(t, "papers.zip/good.md:4:6: lindqvist2018: no entry of refs.bib has this key; the nearest is lindqvist2019 (refs.bib:1) (missing)\n", out.String())
	assert.Contains(t, said.String(), "papers.zip/evil.md: its name leads out of the archive")
	assert.Contains(t, said.String(), "papers.zip/set/.citevet.yaml: the list ../../secret.bib is not in the archive")
	assert.NotContains(t, said.String(), "checked against secret.bib")
	assert.Contains(t, said.String(), "2 papers not checked: papers.zip/evil.md, papers.zip/set/two.md; 1 list not found: ../../secret.bib")
}
