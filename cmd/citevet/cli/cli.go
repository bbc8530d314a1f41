// Package cli is the command citevet with any set of checks. A program that
// adds a check of its own is
//
//	func main() { cli.Main(append(checks.All(), mine)...) }
package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"go/scanner"
	"io"
	"os"
	"sync"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/cmd/citevet/internal/project"
)

// The exit statuses.
const (
	statusClean    = 0 // nothing to report
	statusFindings = 1 // something was reported
	statusFailed   = 2 // bad usage, or a file could not be read
)

// Main runs the command with the arguments of the process and ends it.
func Main(checks ...*citevet.Check) {
	collectLate()
	os.Exit(Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, checks...))
}

// Run runs the command and gives its exit status. args are the arguments
// without the command's name. A stream that is nil is empty, or takes all and
// keeps nothing.
func Run(args []string, stdin io.Reader, stdout, stderr io.Writer, checks ...*citevet.Check) int {
	if stdin == nil {
		stdin = eof{}
	}
	if stdout == nil {
		stdout = io.Discard
	}
	if stderr == nil {
		stderr = io.Discard
	}
	a := &app{stdin: stdin, stdout: stdout, out: newPrinter(stdout), stderr: stderr, checks: checks, held: -1, trees: map[string][]string{}}
	a.settings = newSettings("none", checks, nil, false)
	if err := citevet.Validate(checks); err != nil {
		a.fail(err)
		return a.status
	}
	if err := a.dispatch(args); err != nil && !errors.Is(err, flag.ErrHelp) {
		a.fail(err)
	}
	a.tellRest()
	if err := a.out.Flush(); err != nil {
		a.fail(err)
	}
	return a.status
}

// An eof is an empty stream.
type eof struct{}

func (eof) Read([]byte) (int, error) { return 0, io.EOF }

// An app is one run of the command.
type app struct {
	stdin    io.Reader
	stdout   io.Writer
	out      *printer // to stdout
	checks   []*citevet.Check
	settings *settings
	patches  *patches // of -fix and -diff; else nil

	verbose bool // tell of each paper its list, and what was left out and why
	finder  project.Finder
	trees   map[string][]string // the lists in each folder that was walked
	docs    shelf               // of papers that were read and not checked yet

	revision *revision       // of an editor; else nil
	given    *Input          // the paper of a [Checker]; else nil
	ctx      context.Context // of a [Checker]; else nil

	mu       sync.Mutex // guards what follows
	stderr   io.Writer
	status   int
	problems []problem // that were told, each once
	held     int       // those from here on are not printed yet; negative for none
	told     map[problem]bool
	shown    *progress
	typed    []byte // the paper on standard input, once it was read
	rest     leftover
}

// fail says on standard error what went wrong.
func (a *app) fail(err error) {
	if errs, ok := errors.AsType[scanner.ErrorList](err); ok {
		a.tell(errs)
		return
	}
	a.exitAtLeast(statusFailed)
	if ended, ok := errors.AsType[interrupted](err); ok {
		a.exitAtLeast(ended.status())
	}
	a.report(err, levelError)
}

// note says something on standard error.
func (a *app) note(what any) { a.report(what, levelNote) }

// report says something on standard error, once.
func (a *app) report(what any, l level) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.record(what, l) && a.held < 0 {
		a.print(a.problems[len(a.problems)-1])
	}
}

func (a *app) print(p problem) {
	a.shown.hide(func() { fmt.Fprintf(a.stderr, "citevet: %s\n", plain(p.said)) })
}

// exitAtLeast raises the exit status, which never falls.
func (a *app) exitAtLeast(status int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.status = max(a.status, status)
}
