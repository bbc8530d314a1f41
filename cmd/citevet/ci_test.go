package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

func readYAML(t *testing.T, name string, into any) {
	src, err := os.ReadFile(filepath.Join("..", "..", name))
	require.NoError(t, err)
	require.NoError(t, yaml.Unmarshal(src, into))
}

// The hooks of pre-commit run for papers of every format, and for lists.
func TestPreCommitHooks(t *testing.T) {
	var hooks []struct{ ID, Files string }
	readYAML(t, ".pre-commit-hooks.yaml", &hooks)
	require.Len(t, hooks, 2)
	names := []string{"refs.bib", "REFS.BIB", "a/.citevet.yaml", ".citevet.yaml"}
	for _, r := range formats.Readers() {
		for _, ext := range r.Exts {
			names = append(names, "a/paper"+ext)
		}
	}
	for _, h := range hooks {
		files, err := regexp.Compile(h.Files)
		require.NoError(t, err)
		for _, name := range names {
			assert.Regexp(t, files, name)
		}
		assert.NotRegexp(t, files, "main.go")
	}
}

// The shell script of the action is run as GitHub runs it.
func TestAction(t *testing.T) {
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("no bash")
	}
	var action struct {
		Runs struct {
			Steps []struct {
				Shell, Run string
				Env        map[string]string
			}
		}
	}
	readYAML(t, "action.yml", &action)
	step := action.Runs.Steps[1]
	root, err := filepath.Abs("../..")
	require.NoError(t, err)
	dir := t.TempDir()
	write := func(name, content string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666))
	}
	write("my paper.md", "The ring holds (Lindqvist 2018).\n")
	write("clean.md", "The ring holds (Lindqvist 2019).\n")
	write("refs.bib", "@article{lindqvist2019, author = {Lindqvist, Åsa}, title = {Who may switch off whom}, year = {2019}}\n")
	for _, c := range []struct {
		papers, flags, sarif, fail string
		status                     int
		out, outputs               string
	}{
		{papers: "my paper.md\nrefs.bib\n", fail: "true", status: 1, out: "::error file=my paper.md,line=1,col=17,", outputs: "findings=true\n"},
		{papers: "my paper.md", fail: "false", out: "::error ", outputs: "findings=true\n"},
		{papers: "my paper.md\r\nrefs.bib\r\n", flags: "-color=never\r\n", fail: "true", status: 1, out: "::error file=my paper.md,line=1,col=17,", outputs: "findings=true\n"},
		{papers: ".", flags: "-year=false\n-color=never", fail: "true", out: "citevet: 0 findings", outputs: "findings=false\n"},
		{papers: "$(touch owned)", fail: "false", status: 2, out: "$(touch owned): no such file"},
		{papers: "my paper.md", sarif: "out.sarif", fail: "false", outputs: "findings=true\n"},
	} {
		cmd := exec.Command("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.Run)
		cmd.Dir = dir
		write("outputs", "")
		cmd.Env = append(os.Environ(), "RUNNER_TEMP="+dir, "GITHUB_OUTPUT="+filepath.Join(dir, "outputs"),
			"CITEVET_ACTION="+root, "CITEVET_PAPERS="+c.papers, "CITEVET_FLAGS="+c.flags, "CITEVET_SARIF="+c.sarif, "CITEVET_FAIL="+c.fail)
		assert.Len(t, step.Env, 5)
		out, err := cmd.CombinedOutput()
		require.NotNil(t, cmd.ProcessState, err)
		assert.Equal(t, c.status, cmd.ProcessState.ExitCode(), "%s", out)
		assert.Contains(t, string(out), c.out)
		outputs, err := os.ReadFile(filepath.Join(dir, "outputs"))
		require.NoError(t, err)
		assert.Equal(t, c.outputs, string(outputs))
	}
	assert.NoFileExists(t, filepath.Join(dir, "owned"))
	log, err := os.ReadFile(filepath.Join(dir, "out.sarif"))
	require.NoError(t, err)
	assert.True(t, strings.Contains(string(log), `"ruleId": "year"`))
}
