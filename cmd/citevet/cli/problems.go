package cli

import (
	"cmp"
	"errors"
	"fmt"
	"go/scanner"
	"go/token"
	"strings"
)

// A problem is something that was told on standard error.
type problem struct {
	text  string
	level level
	pos   token.Position // where in a file, if that is known
	said  string         // the whole of what is printed
	made  any            // what the form of output made of it
}

func compareProblems(p, q problem) int {
	return cmp.Or(cmp.Compare(p.file(), q.file()), cmp.Compare(p.pos.Line, q.pos.Line), cmp.Compare(p.pos.Column, q.pos.Column), cmp.Compare(p.text, q.text))
}

// file names the file that the problem is in; a problem without a place says
// it first.
func (p problem) file() string {
	if p.pos.Filename != "" {
		return p.pos.Filename
	}
	name, _, _ := strings.Cut(p.text, ":")
	return name
}

// about names the file that the problem is about; "" if it is about none.
func (p problem) about() string {
	if p.pos.Filename == "" && !strings.Contains(p.text, ": ") {
		return ""
	}
	return p.file()
}

func newProblem(what any, l level) problem {
	p := problem{text: fmt.Sprint(what), level: l}
	p.said = p.text
	if err, ok := what.(error); ok {
		if at, ok := errors.AsType[*scanner.Error](err); ok {
			p.pos, p.text = at.Pos, at.Msg
		}
	}
	return p
}

// failures gives the problems for which the exit status is 2.
func (l *log) failures() []problem { return l.withLevel(levelError) }

func (l *log) withLevel(severity level) []problem {
	l.mu.Lock()
	defer l.mu.Unlock()
	var out []problem
	for _, p := range l.problems {
		if p.level == severity {
			if p.pos.IsValid() {
				p.text = p.pos.String() + ": " + p.text
			}
			out = append(out, p)
		}
	}
	return out
}

// unread gives the files of which something could not be read. A failure
// without a place stands for a file of its own.
func (l *log) unread() map[string]bool {
	out := map[string]bool{}
	for _, p := range append(l.failures(), l.withLevel(levelWarning)...) {
		name := p.pos.Filename
		if name == "" {
			name = p.text
		}
		out[name] = true
	}
	return out
}
