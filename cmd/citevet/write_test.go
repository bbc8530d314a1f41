//go:build unix

package main

import (
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func init() { commands["citevet-full"] = onFullDisk }

// onFullDisk is the command where no file can get a byte.
func onFullDisk() {
	signal.Ignore(syscall.SIGXFSZ)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{}); err != nil {
		panic(err)
	}
	main()
}

// paperFolder makes a folder with a paper that -fix changes.
func paperFolder(t *testing.T) string {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "paper.txt"), "One (Lindqvist 2018).\n")
	write(t, filepath.Join(dir, "refs.bib"), "@article{lindqvist2019, author = {Lindqvist, Åsa}, title = {Rings}, year = {2019}}\n")
	return dir
}

func write(t *testing.T, name, text string) {
	require.NoError(t, os.WriteFile(name, []byte(text), 0o666))
}

func read(t *testing.T, name string) string {
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(text)
}

// A hang-up that is ignored (nohup) stays so.
func TestIgnoredHangup(t *testing.T) {
	dir := paperFolder(t)
	fix := command(t, dir, "-fix", "paper.txt")
	cmd := exec.Command("sh", "-c", `trap "" HUP; "$0" -fix paper.txt & kill -HUP $!; wait $!`, fix.Path)
	cmd.Dir = dir
	assert.Equal(t, 0, status(t, cmd.Run()))
	assert.Equal(t, "One (Lindqvist 2019).\n", read(t, filepath.Join(dir, "paper.txt")))
}

// The file that takes a paper's place has its owner, its group and its mode.
func TestFixKeepsOwner(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can give files away")
	}
	dir := paperFolder(t)
	paper := filepath.Join(dir, "paper.txt")
	require.NoError(t, os.Chown(paper, 4321, 1234))
	require.NoError(t, os.Chmod(paper, 0o640|fs.ModeSetgid))
	require.Equal(t, 0, status(t, command(t, dir, "-fix", "paper.txt").Run()))
	assert.Equal(t, "One (Lindqvist 2019).\n", read(t, paper))
	info, err := os.Stat(paper)
	require.NoError(t, err)
	owner := info.Sys().(*syscall.Stat_t)
	assert.Equal(t, [2]uint32{4321, 1234}, [2]uint32{owner.Uid, owner.Gid})
	assert.Equal(t, 0o640|fs.ModeSetgid, info.Mode())
}

// A file with two names is fixed under one of them, which is said.
func TestFixOfHardLink(t *testing.T) {
	dir := paperFolder(t)
	paper, other := filepath.Join(dir, "paper.txt"), filepath.Join(dir, "other.txt")
	require.NoError(t, os.Link(paper, other))
	out, err := command(t, dir, "-fix", "paper.txt").CombinedOutput()
	require.NoError(t, err)
	assert.Equal(t, "citevet: paper.txt: fixed 1 finding; its other names (hard links) still lead to the old text\n", string(out))
	assert.Equal(t, "One (Lindqvist 2019).\n", read(t, paper))
	assert.Equal(t, "One (Lindqvist 2018).\n", read(t, other))
}
