// Command hostile runs citevet on input that no author writes, at full size, and
// prints what became of it and what it took: for each paper once beyond the
// limits of the command and once at them, for each list once. It is the long
// form of TestHostilePapers and TestHostileLists.
//
//	go build -o citevet ./cmd/citevet && go run ./internal/bench/hostile ./citevet [MB [NAME]]
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/citevet/citevet/internal/gen"
)

const (
	atLimit = 8<<20 - 1<<16 // a paper's text that is just not refused
	timeout = 10 * time.Minute
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "hostile:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 4 && args[0] == "make" {
		return makeFile(args[1], args[2], args[3])
	}
	size := 100
	if len(args) >= 2 {
		n, err := strconv.Atoi(args[1])
		if err != nil {
			return err
		}
		size = n
	}
	if len(args) < 1 || len(args) > 3 {
		return errors.New("usage: hostile CITEVET [MB [NAME]]")
	}
	only := strings.Join(args[min(len(args), 2):], "")
	command, err := filepath.Abs(args[0])
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "hostile")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	r := &runner{command, dir, only}
	if err := r.write("refs.bib", gen.List(300)); err != nil {
		return err
	}
	text, _ := gen.Paper(1000, 300)
	if err := r.write("paper.txt", text); err != nil {
		return err
	}
	return r.all(size)
}

// all measures every input, of so many megabytes and at the limits.
func (r *runner) all(size int) error {
	fmt.Println("| input | MB | CPU, s | peak, MB | status | said |\n|---|---|---|---|---|---|")
	for _, h := range gen.HostilePapers() {
		for _, n := range []int{size << 20, atLimit} {
			if err := r.measure("paper: "+h.Name, h, n, h.File, "refs.bib"); err != nil {
				return err
			}
		}
	}
	for _, h := range gen.HostileLists() {
		if err := r.measure("list: "+h.Name, h, size<<20, "paper.txt", h.File); err != nil {
			return err
		}
	}
	return nil
}

// A runner runs a command in a folder.
type runner struct {
	command, dir string
	only         string // part of the names to run
}

func (r *runner) write(name string, data []byte) error {
	return os.WriteFile(filepath.Join(r.dir, name), data, 0o666)
}

// make makes the input of that name in a process of its own: on Linux the peak
// of a process is no lower than that of the one that started it.
func (r *runner) make(name string, size int, file string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	cmd := exec.Command(self, "make", name, strconv.Itoa(size), file)
	cmd.Stderr = os.Stderr
	return cmd.Run()
}

func makeFile(name, size, file string) error {
	n, err := strconv.Atoi(size)
	if err != nil {
		return err
	}
	for _, h := range slices.Concat(gen.HostilePapers(), gen.HostileLists()) {
		if h.Name == name && filepath.Ext(h.File) == filepath.Ext(file) {
			return os.WriteFile(file, h.Make(n), 0o666)
		}
	}
	return fmt.Errorf("no input named %q", name)
}

// measure prints a row of the table.
func (r *runner) measure(name string, h gen.Hostile, size int, args ...string) error {
	if !strings.Contains(name, r.only) {
		return nil
	}
	file := filepath.Join(r.dir, h.File)
	if err := r.make(h.Name, size, file); err != nil {
		return err
	}
	defer os.Remove(file)
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, r.command, args...)
	var out counter
	var said bytes.Buffer
	cmd.Dir, cmd.Stdout, cmd.Stderr = r.dir, &out, &said
	err = cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return err
	}
	state := cmd.ProcessState
	peak := 0.0
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		peak = float64(usage.Maxrss) / 1024
	}
	first, _, _ := strings.Cut(strings.TrimPrefix(said.String(), "citevet: "), "\n")
	if first == "" {
		first = fmt.Sprintf("%d findings", out)
	}
	fmt.Printf("| %s | %.0f | %.2f | %.0f | %s | %.100s |\n", name, float64(info.Size())/(1<<20), (state.UserTime() + state.SystemTime()).Seconds(), peak, status(ctx, state), first)
	return nil
}

func status(ctx context.Context, state *os.ProcessState) string {
	if ctx.Err() != nil {
		return "too long"
	}
	return strconv.Itoa(state.ExitCode())
}

// A counter counts the lines that are written to it.
type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(bytes.Count(p, []byte("\n")))
	return len(p), nil
}
