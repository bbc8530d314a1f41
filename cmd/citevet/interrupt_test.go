//go:build unix

package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// command is the command in a process of its own, in the folder dir: the test
// binary, which runs the command when it is called so (see TestMain).
func command(t *testing.T, dir string, args ...string) *exec.Cmd {
	self, err := os.Executable()
	require.NoError(t, err)
	link := filepath.Join(t.TempDir(), "citevet")
	require.NoError(t, os.Symlink(self, link))
	cmd := exec.Command(link, args...)
	cmd.Dir = dir
	return cmd
}

// status gives the exit status as a shell does.
func status(t *testing.T, err error) int {
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		require.NoError(t, err)
		return 0
	}
	if ws := exit.Sys().(syscall.WaitStatus); ws.Signaled() {
		return 128 + int(ws.Signal())
	}
	return exit.ExitCode()
}

// An interrupt ends a run at once.
func TestInterrupt(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		cmd := command(t, t.TempDir(), "-")
		in, err := cmd.StdinPipe() // which says nothing and stays open
		require.NoError(t, err)
		require.NoError(t, cmd.Start())
		require.NoError(t, cmd.Process.Signal(sig))
		assert.Equal(t, 128+int(sig), status(t, cmd.Wait()))
		in.Close()
	}
}

// An interrupt while files are fixed leaves each of them as it was or as it
// is to be, and nothing beside them.
func TestInterruptedFix(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT} {
		t.Run(sig.String(), func(t *testing.T) { interruptFix(t, sig) })
	}
}

func interruptFix(t *testing.T, sig syscall.Signal) {
	const n, old, fixed = 200, "One (Lindqvist 2018).\n", "One (Lindqvist 2019).\n"
	dir := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666))
	}
	write("refs.bib", "@article{lindqvist2019, author = {Lindqvist, Åsa}, title = {Rings}, year = {2019}}\n")
	for i := range n {
		write(fmt.Sprintf("%d.txt", i), old)
	}
	cmd := command(t, dir, "-fix", ".")
	said, err := cmd.StderrPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	first, err := bufio.NewReader(said).ReadBytes('\n')
	require.NoError(t, err)
	assert.Contains(t, string(first), ": fixed 1 finding")
	require.NoError(t, cmd.Process.Signal(sig))
	go io.Copy(io.Discard, said)
	got := status(t, cmd.Wait())

	files, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, files, n+1)
	left := 0
	for _, f := range files {
		text, err := os.ReadFile(filepath.Join(dir, f.Name()))
		require.NoError(t, err)
		switch {
		case f.Name() == "refs.bib", string(text) == fixed:
		case bytes.Equal(text, []byte(old)):
			left++
		default:
			assert.Fail(t, "half written", "%s: %q", f.Name(), text)
		}
	}
	if left > 0 { // else it came too late
		assert.Equal(t, 128+int(sig), got)
	}
}

// An interrupt ends a run that writes to a pipe which nobody reads on.
func TestInterruptedPipe(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "page")
	require.NoError(t, syscall.Mkfifo(pipe, 0o666))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "refs.bib"), []byte("@misc{a, author={Novak, J.}, year=2019, title={T}}"), 0o666))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "p.md"), bytes.Repeat([]byte("One (Novak 2019).\n"), 3000), 0o666)) // more than a pipe holds
	reader, err := os.OpenFile(pipe, os.O_RDWR, 0)
	require.NoError(t, err)
	defer reader.Close()
	cmd := command(t, dir, "-html", "page", "p.md")
	require.NoError(t, cmd.Start())
	_, err = reader.Read(make([]byte, 1))
	require.NoError(t, err)
	require.NoError(t, cmd.Process.Signal(syscall.SIGTERM))
	assert.Equal(t, 128+int(syscall.SIGTERM), status(t, cmd.Wait()))
}
