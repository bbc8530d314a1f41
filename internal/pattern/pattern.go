// Package pattern makes regular expressions when they are first asked.
package pattern

import (
	"regexp"
	"sync"
)

// Lazy gives a regular expression that is compiled when it is first used: what
// a run does not need costs its start nothing. It panics then where expr can't
// be parsed.
func Lazy(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
