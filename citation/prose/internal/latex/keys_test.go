package latex_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

var updateLatex = flag.Bool("update-latex", false, "run latex on the papers in testdata and record the keys that it hands to BibTeX and biber")

// The keys of every paper are those that LaTeX writes to the .aux file, from
// which BibTeX reads them, or to biber's .bcf file, in the order in which a
// key is first cited.
func TestLatexKeysAreThoseOfBibtexAndBiber(t *testing.T) {
	papers, err := filepath.Glob("testdata/*.tex")
	require.NoError(t, err)
	require.NotEmpty(t, papers)
	for _, paper := range append(papers, "testdata/include/main.tex") {
		golden := strings.TrimSuffix(paper, ".tex") + ".keys"
		t.Run(paper, func(t *testing.T) {
			if *updateLatex {
				require.NoError(t, os.WriteFile(golden, []byte(strings.Join(keysOfLatex(t, paper), "\n")+"\n"), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			doc, err := formats.ReadFile(paper)
			require.NoError(t, err)
			assert.Equal(t, strings.Fields(string(want)), firstKeys(doc))
			prosetest.Spans(t, doc)
			for _, k := range doc.Keys {
				if !strings.HasPrefix(string(doc.Src[k.Offset:k.End]), `\`) { // a command that stands for fixed keys
					assert.Equal(t, k.Key, string(doc.Src[k.Offset:k.End]))
				}
			}
		})
	}
}

func firstKeys(doc *prose.Document) []string {
	var keys []string
	seen := map[string]bool{}
	for _, k := range doc.Keys {
		if !seen[k.Key] {
			seen[k.Key] = true
			keys = append(keys, k.Key)
		}
	}
	return keys
}

// keysOfLatex runs latex over a copy of the paper's folder.
func keysOfLatex(t *testing.T, paper string) []string {
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(dir, os.DirFS(filepath.Dir(paper))))
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "chapters"), 0o755))
	run := exec.Command("latex", "-interaction=nonstopmode", "-halt-on-error", filepath.Base(paper))
	run.Dir = dir
	out, err := run.CombinedOutput()
	require.NoError(t, err, "%s", out)

	base := filepath.Join(dir, strings.TrimSuffix(filepath.Base(paper), ".tex"))
	source, form := base+".bcf", `<bcf:citekey order[^>]*>([^<]*)`
	if _, err := os.Stat(source); err != nil {
		source, form = base+".aux", `\\citation\{([^}]*)`
	}
	text := readAux(t, source)
	seen := map[string]bool{}
	var keys []string
	for _, m := range regexp.MustCompile(form).FindAllStringSubmatch(text, -1) {
		for _, key := range strings.Split(m[1], ",") {
			if key = strings.TrimSpace(key); !seen[key] {
				seen[key] = true
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// readAux reads an .aux file and, where they stand, those of the files that
// the paper includes.
func readAux(t *testing.T, name string) string {
	src, err := os.ReadFile(name)
	require.NoError(t, err)
	return regexp.MustCompile(`\\@input\{([^}]*)\}`).ReplaceAllStringFunc(string(src), func(m string) string {
		return readAux(t, filepath.Join(filepath.Dir(name), m[len(`\@input{`):len(m)-1]))
	})
}
