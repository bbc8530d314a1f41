package web_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A sample is a file or some, with what they are checked with.
type sample struct {
	folder   string // from the module's root
	files    string // of it, with blanks between
	operands string // "" for all files
}

// samples has papers of each format that is read, in encodings of all kinds.
var samples = []sample{
	{"citation/pair/testdata/formats/archive", "paper.md refs.bib", ""},
	{"citation/pair/testdata/formats/archive", "paper.tex refs.bib", ""},
	{"citation/pair/testdata/formats/archive", "paper.docx refs.bib", ""},
	{"citation/pair/testdata/formats/archive", "fields.docx", ""},
	{"citation/pair/testdata/formats/archive", "paper.odt refs.bib", ""},
	{"citation/pair/testdata/formats/archive", "fields.odt", ""},
	{"citation/pair/testdata/formats/archive", "paper.html refs.bib", ""},
	{"citation/pair/testdata/formats/archive", "paper.ipynb refs.bib", ""},
	{"citation/pair/testdata/formats/archive", "paper.txt refs.bib", ""},
	{"citation/pair/testdata/formats/archive", "paper.xml refs.bib", ""},
	{"citation/pair/testdata/formats/archive", "paper.md paper.tex refs.bib", "."},
	{"examples/paper", "paper.md refs.bib", ""},
	{"examples/paper", "keys.md refs.bib", ""},
	{"examples/paper", "typed.txt", ""},
	{"examples/paper", "numbers.txt", ""},
	{"examples/paper", "page.html refs.bib", ""},
	{"examples/paper", "both.txt refs.bib", ""},
	{"examples/paper", "paper.md keys.md typed.txt numbers.txt both.txt page.html refs.bib", "."},
	{"examples/draft", "draft.md refs.bib .citevet.yaml", "."},
	{"citation/prose/internal/asciidoc/testdata/oracle", "0.adoc", ""},
	{"cmd/citevet/endtoend/web/testdata", "paper.org refs.bib", ""},
	{"cmd/citevet/endtoend/web/testdata", "paper.rst refs.bib", ""},
	{"cmd/citevet/endtoend/web/testdata", "paper.adoc refs.bib", ""},
	{"cmd/citevet/endtoend/web/testdata", "paper.typ refs.bib", ""},
	{"cmd/citevet/endtoend/web/testdata", "paper.tei.xml", ""},
	{"cmd/citevet/endtoend/web/testdata", "thesis.tex one.tex refs.bib", "."},
	{"cmd/citevet/endtoend/web/testdata", "utf16.md refs.bib", ""},
	{"cmd/citevet/endtoend/web/testdata", "latin1.md refs.bib", ""},
	{"cmd/citevet/endtoend/web/testdata", "none.md", ""},
	{"cmd/citevet/endtoend/web/testdata", "binary.docx", ""},
}

// forms are what each sample is run with: all that the page asks for.
var forms = [][]string{
	{"-all", "-json", "-summary"},
	{"-html=-"},
	{"-diff"},
	{"-fix", "-json"},
}

// A job is one run of the command.
type job struct {
	Args  []string `json:"args"`
	Files []blob   `json:"files"`
	Want  []string `json:"want"`
}

type blob struct {
	Name  string `json:"name"`
	Bytes []byte `json:"bytes"`
}

// An answer is what came of a job.
type answer struct {
	Status int     `json:"status"`
	Stdout string  `json:"stdout"`
	Stderr string  `json:"stderr"`
	Files  []blob  `json:"files"`
	MS     float64 `json:"ms"`
}

// The engine prints, byte for byte, what the command prints, and changes files as it
// does.
func TestSame(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not there: it runs the engine without a browser")
	}
	command := filepath.Join(t.TempDir(), "citevet")
	goTool(t, "build", "-o", command, "./cmd/citevet")
	jobs := jobsOf(t)
	answers := inNode(t, node, jobs)
	require.Len(t, answers, len(jobs))
	for i, j := range jobs {
		want := native(t, command, j)
		answers[i].MS = 0
		assert.Equal(t, want, answers[i], "%v", j.Args)
	}
}

// The copy of a Word document is the same in all but its time.
func TestSameCopy(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not there: it runs the engine without a browser")
	}
	command := filepath.Join(t.TempDir(), "citevet")
	goTool(t, "build", "-o", command, "./cmd/citevet")
	j := job{Args: []string{"-all", "-fix", "-json", "-docx", "copy.docx", "paper.docx", "refs.bib"}, Files: blobs(t, samples[2]), Want: []string{"copy.docx"}}
	got, want := inNode(t, node, []job{j})[0], native(t, command, j)
	assert.Equal(t, want.Stdout, got.Stdout)
	assert.Equal(t, parts(t, want.Files[0].Bytes), parts(t, got.Files[0].Bytes))
}

var stamp = regexp.MustCompile(`20\d\d-\d\d-\d\dT[\d:.]+Z?`)

// parts gives the parts of a Word document, without times.
func parts(t *testing.T, doc []byte) map[string]string {
	z, err := zip.NewReader(bytes.NewReader(doc), int64(len(doc)))
	require.NoError(t, err)
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		var b bytes.Buffer
		_, err = b.ReadFrom(r)
		require.NoError(t, err)
		out[f.Name] = stamp.ReplaceAllString(b.String(), "TIME")
	}
	return out
}

func jobsOf(t *testing.T) []job {
	var out []job
	for _, s := range samples {
		operands := s.operands
		if operands == "" {
			operands = s.files
		}
		for _, form := range forms {
			j := job{Args: append(append([]string{}, form...), strings.Fields(operands)...), Files: blobs(t, s)}
			for _, f := range j.Files {
				j.Want = append(j.Want, f.Name)
			}
			out = append(out, j)
		}
	}
	return out
}

func blobs(t *testing.T, s sample) (out []blob) {
	for _, name := range strings.Fields(s.files) {
		src, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(s.folder), name))
		require.NoError(t, err)
		out = append(out, blob{name, src})
	}
	return out
}

// native runs the command itself in a folder of its own.
func native(t *testing.T, command string, j job) answer {
	folder := t.TempDir()
	for _, f := range j.Files {
		require.NoError(t, os.WriteFile(filepath.Join(folder, f.Name), f.Bytes, 0o666))
	}
	var stdout, stderr bytes.Buffer
	cmd := exec.Command(command, j.Args...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = folder, &stdout, &stderr
	if err := cmd.Run(); err != nil {
		require.IsType(t, &exec.ExitError{}, err)
	}
	out := answer{Status: cmd.ProcessState.ExitCode(), Stdout: stdout.String(), Stderr: stderr.String()}
	for _, name := range j.Want {
		src, err := os.ReadFile(filepath.Join(folder, name))
		require.NoError(t, err)
		out.Files = append(out.Files, blob{name, src})
	}
	return out
}

// inNode runs jobs in the engine.
func inNode(t *testing.T, node string, jobs []job) (out []answer) {
	packed, err := filepath.Glob(filepath.Join(built(t), "citevet-*.wasm.gz"))
	require.NoError(t, err)
	require.Len(t, packed, 1)
	goroot := strings.TrimSpace(goTool(t, "env", "GOROOT"))
	var in bytes.Buffer
	for _, j := range jobs {
		require.NoError(t, json.NewEncoder(&in).Encode(j))
	}
	cmd := exec.Command(node, "engine.mjs", filepath.Join(goroot, "lib", "wasm", "wasm_exec.js"), packed[0])
	cmd.Stdin, cmd.Stderr = &in, os.Stderr
	printed, err := cmd.Output()
	require.NoError(t, err)
	for _, line := range strings.Split(strings.TrimSpace(string(printed)), "\n") {
		var a answer
		require.NoError(t, json.Unmarshal([]byte(line), &a))
		out = append(out, a)
	}
	return out
}
