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
				Uses, Shell, Run string
				Env              map[string]string
			}
		}
	}
	readYAML(t, "action.yml", &action)
	pinned(t, action.Runs.Steps[0].Uses)
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
		{papers: "clean.md", flags: "-year", fail: "false", out: "citevet: 0 findings", outputs: "findings=false\n"},
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

// pinned wants an action of others named by its commit.
func pinned(t *testing.T, uses string) {
	assert.Regexp(t, `^(\./|[\w.-]+/[\w./-]+@[0-9a-f]{40}$)`, uses)
}

// The project's own workflows name the actions of others by their commits.
func TestWorkflows(t *testing.T) {
	names, err := filepath.Glob("../../.github/workflows/*.yml")
	require.NoError(t, err)
	require.Len(t, names, 3)
	for _, name := range names {
		var flow struct {
			Permissions map[string]string
			Jobs        map[string]struct {
				Timeout int `yaml:"timeout-minutes"`
				Steps   []struct{ Uses, Run string }
			}
		}
		readYAML(t, name[len("../../"):], &flow)
		assert.Equal(t, map[string]string{"contents": "read"}, flow.Permissions, name)
		for _, job := range flow.Jobs {
			assert.Positive(t, job.Timeout, name)
			for _, step := range job.Steps {
				if step.Uses != "" {
					pinned(t, step.Uses)
				}
			}
		}
	}
}

// ciBlocks gives the blocks of YAML that docs/ci.md shows.
func ciBlocks(t *testing.T) (out []string) {
	src, err := os.ReadFile("../../docs/ci.md")
	require.NoError(t, err)
	for _, m := range regexp.MustCompile("(?s)```yaml\n(.*?)```\n").FindAllStringSubmatch(string(src), -1) {
		out = append(out, m[1])
	}
	return out
}

// The workflows of docs/ci.md give the action inputs that it has, and its hooks
// are there.
func TestDocumentedWorkflows(t *testing.T) {
	var action struct {
		Inputs map[string]struct{ Description string }
	}
	readYAML(t, "action.yml", &action)
	var hooks []struct{ ID string }
	readYAML(t, ".pre-commit-hooks.yaml", &hooks)
	ids := map[string]bool{}
	for _, h := range hooks {
		ids[h.ID] = true
	}
	uses, named := 0, 0
	for _, block := range ciBlocks(t) {
		var flow struct {
			Jobs map[string]struct {
				Steps []struct {
					Uses string
					With map[string]string
				}
			}
			Repos []struct{ Hooks []struct{ ID string } }
		}
		require.NoError(t, yaml.Unmarshal([]byte(block), &flow), block)
		for _, step := range flow.Jobs["citevet"].Steps {
			if strings.HasPrefix(step.Uses, "citevet/citevet@") {
				uses++
				for input := range step.With {
					assert.Contains(t, action.Inputs, input)
				}
			}
		}
		for _, repo := range flow.Repos {
			named++
			assert.True(t, ids[repo.Hooks[0].ID])
		}
	}
	assert.Equal(t, 2, uses)
	assert.Equal(t, 1, named)
	src, err := os.ReadFile("../../docs/ci.md")
	require.NoError(t, err)
	for input := range action.Inputs {
		assert.Contains(t, string(src), "| `"+input+"` |")
	}
}

// The job of GitLab in docs/ci.md fails on findings, and leaves the reports that
// it names.
func TestDocumentedGitLab(t *testing.T) {
	var job struct {
		Script    []string
		Artifacts struct{ Reports map[string]string }
	}
	for _, block := range ciBlocks(t) {
		var file map[string]yaml.Node
		require.NoError(t, yaml.Unmarshal([]byte(block), &file))
		if node, ok := file["citevet"]; ok {
			require.NoError(t, node.Decode(&job))
		}
	}
	require.Len(t, job.Artifacts.Reports, 2)
	require.Contains(t, job.Script[0], "go install github.com/citevet/citevet/cmd/citevet@")
	for paper, status := range map[string]int{"The ring holds (Lindqvist 2018).\n": 1, "The ring holds (Lindqvist 2019).\n": 0} {
		t.Chdir(t.TempDir())
		require.NoError(t, os.WriteFile("paper.md", []byte(paper), 0o666))
		require.NoError(t, os.WriteFile("refs.bib", []byte("@article{lindqvist2019, author = {Lindqvist, Åsa}, title = {Who may switch off whom}, year = {2019}}\n"), 0o666))
		cmd := exec.Command("sh", "-ec", strings.Join(job.Script[1:], "\n"))
		cmd.Env = append(os.Environ(), "CI_PROJECT_DIR=")
		out, err := cmd.CombinedOutput()
		require.NotNil(t, cmd.ProcessState, err)
		assert.Equal(t, status, cmd.ProcessState.ExitCode(), "%s", out)
		for kind, name := range job.Artifacts.Reports {
			report, err := os.ReadFile(name)
			require.NoError(t, err, kind)
			assert.Equal(t, status == 1, strings.Contains(string(report), "Lindqvist 2018"), "%s", report)
		}
	}
}
