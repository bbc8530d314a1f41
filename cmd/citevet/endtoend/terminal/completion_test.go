//go:build unix

package terminal_test

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/creack/pty"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
	"github.com/citevet/citevet/cmd/citevet/internal/clitest"
)

// A shell completes what is typed, on a terminal of its own where it needs one.
type shell struct {
	name  string
	begin []string // the arguments
	setUp string   // behind which keys inserts all completions
	keys  string
}

var (
	bash = shell{"bash", []string{"--norc", "--noprofile", "-i"}, "source citevet.script", "\x1b*"}
	zsh  = shell{"zsh", []string{"-f", "-i"}, `autoload -U compinit; compinit -u -D; source ./citevet.script
zle -C all-matches complete-word _generic; bindkey -e; bindkey '^Xa' all-matches
zstyle ':completion:all-matches:*' insert yes; zstyle ':completion:all-matches::::' completer _all_matches _complete`, "\x18a"}
)

// complete gives the lines, each with all completions of its last word.
func (s shell) complete(t *testing.T, typed ...string) []string {
	folder, err := os.Getwd()
	require.NoError(t, err)
	cmd := exec.Command(s.name, s.begin...)
	cmd.Env = append(os.Environ(), "PS1=$ ", "PROMPT=$ ", "TERM=dumb", "INPUTRC=/dev/null", "HISTFILE=", "HOME="+folder)
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 50, Cols: 4000})
	require.NoError(t, err)
	defer tty.Close()
	keys := s.setUp + "\n"
	for _, line := range typed { // which the shell itself prints: it is put between the quotes of an echo
		keys += line + s.keys + "\x01echo \"<<<\x05>>>\"\n"
	}
	_, err = io.WriteString(tty, keys+"exit\n")
	require.NoError(t, err)
	out, _ := io.ReadAll(tty) // ends with an error when the shell does
	_ = cmd.Wait()
	var lines []string
	for _, shown := range strings.Split(string(out), "\n<<<")[1:] {
		line, _, _ := strings.Cut(shown, ">>>")
		lines = append(lines, line)
	}
	require.Len(t, lines, len(typed), "%q", out)
	return lines
}

// fishCompletes gives what fish would offer.
func fishCompletes(t *testing.T, typed ...string) []string {
	script := "source citevet.script"
	for _, line := range typed {
		script += "; echo '<<<'; complete -C '" + line + "'"
	}
	cmd := exec.Command("fish", "--no-config", "-c", script)
	cmd.Env = append(os.Environ(), "HOME="+t.TempDir())
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
	return strings.Split(regexp.MustCompile(`\t.*`).ReplaceAllString(string(out), ""), "<<<\n")[1:]
}

// completions are what is typed, words that all shells have to offer, and words
// that none may.
var completions = []struct{ typed, want, not string }{
	{"citevet -sty", "-style", "-all"},
	{"citevet -yea", "-year", "-all"},
	{"citevet check -all", "-all -all-entries", "-json"},
	{"citevet c", "check cites completion", "bib"},
	{"citevet ", "check bib paper.md refs.bib sub", "photo.png"},
	{"citevet paper.md -s", "-sarif -style -summary", "-json"},
	{"citevet cites p", "paper.md", "photo.png"},
	{"citevet bib r", "refs.bib", "paper.md"},
	{"citevet bib -", "-json -bibtex -csl", "-fix -config"},
	{"citevet cites -", "-json -all -config", "-fix -year"},
	{"citevet -style apa", "apa7", "chicago17"},
	{"citevet -color ", "auto always never", "paper.md"},
	{"citevet -baseline kn", "known.json", "paper.md"},
	{"citevet -html p", "paper.md photo.png", "check"},
	{"citevet -config n", "none", "known.json"},
	{"citevet help mis", "missing", "year"},
	{"citevet completion ", "bash zsh fish", "paper.md"},
	{"citevet version ", "", "paper.md"},
	{"citevet selftest -n 3 p", "paper.md", "photo.png"},
	{"citevet ph", "photo.png", "paper.md"}, // where no paper begins so
}

func TestCompletion(t *testing.T) {
	for name, complete := range map[string]func(*testing.T, ...string) []string{"bash": bash.complete, "zsh": zsh.complete, "fish": fishCompletes} {
		t.Run(name, func(t *testing.T) {
			if _, err := exec.LookPath(name); err != nil {
				t.Skipf("%s is not there", name)
			}
			inFolder(t, name)
			var typed []string
			for _, c := range completions {
				typed = append(typed, c.typed)
			}
			lines := complete(t, typed...)
			for i, c := range completions {
				got := strings.Fields(strings.ReplaceAll(lines[i], "/", ""))
				for _, word := range strings.Fields(c.want) {
					assert.Contains(t, got, word, c.typed)
				}
				for _, word := range strings.Fields(c.not) {
					assert.NotContains(t, got, word, c.typed)
				}
			}
		})
	}
}

// inFolder goes to a folder with papers and the script of a shell.
func inFolder(t *testing.T, shell string) {
	clitest.Folder(t, map[string]string{"paper.md": "", "refs.bib": "", "photo.png": "", "known.json": "", "sub/other.tex": "", "my paper.MD": ""})
	f, err := os.Create("citevet.script")
	require.NoError(t, err)
	defer f.Close()
	require.Zero(t, cli.Run([]string{"completion", shell}, nil, f, os.Stderr, checks.All()...))
}

// In bash a flag and its value may be one word, and names with blanks are quoted.
func TestBashWords(t *testing.T) {
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("bash is not there")
	}
	inFolder(t, "bash")
	folder, err := os.Getwd()
	require.NoError(t, err)
	lines := [][2]string{
		{"citevet ~/pap", "citevet " + folder + "/paper.md"},
		{"citevet -color=al", "citevet -color=always"},
		{"citevet --color=al", "citevet --color=always"},
		{"citevet --sty", "citevet --style"},
		{"citevet -config=no", "citevet -config=none"},
		{"citevet -- -", "citevet -- -"},
		{"citevet -- pa", "citevet -- paper.md"},
		{"citevet my", `citevet my\ paper.MD`},
		{`citevet my\ p`, `citevet my\ paper.MD`},
		{"citevet paper.md sub/", "citevet paper.md sub/other.tex"},
		{"citevet -stdin-name=paper", "citevet -stdin-name=paper.md"},
		{"citevet check -year=false p", "citevet check -year=false paper.md"},
	}
	var typed []string
	for _, line := range lines {
		typed = append(typed, line[0])
	}
	for i, got := range bash.complete(t, typed...) {
		assert.Equal(t, lines[i][1], strings.TrimSpace(got), lines[i][0])
	}
}

// The scripts are found in the folders where shells look for them.
func TestInstalledCompletion(t *testing.T) {
	if _, err := exec.LookPath("zsh"); err != nil {
		t.Skip("zsh is not there")
	}
	inFolder(t, "zsh")
	require.NoError(t, os.Mkdir("functions", 0o777))
	require.NoError(t, os.Rename("citevet.script", filepath.Join("functions", "_citevet")))
	installed := zsh
	installed.setUp = strings.Replace(installed.setUp, "compinit -u -D; source ./citevet.script", "fpath=($PWD/functions $fpath); compinit -u -D", 1)
	assert.Contains(t, installed.complete(t, "citevet -sty")[0], "-style")
}
