package pipeline

import (
	"errors"

	"github.com/citevet/citevet/cmd/citevet/cli"
)

// A refusal is why a paper was not checked.
type refusal struct{ kind, reason string }

func (r *refusal) Error() string { return r.reason }

// notChecked takes the reason from what the command says of a paper.
func notChecked(problems []cli.Problem, kind string) error {
	for _, p := range problems {
		if p.Level == "error" {
			return &refusal{kind, p.Message}
		}
	}
	return &refusal{kind, "nothing of it could be read"}
}

// failureOf makes the row of a paper that was not checked.
func failureOf(name string, err error) Failure {
	if r, ok := errors.AsType[*refusal](err); ok {
		return Failure{name, r.kind, r.reason}
	}
	if p, ok := errors.AsType[panicked](err); ok {
		return Failure{name, Panicked, p.Error()}
	}
	if errors.Is(err, errTooSlow) {
		return Failure{name, TooSlow, "not done within its time"}
	}
	return Failure{name, Unreadable, err.Error()}
}
