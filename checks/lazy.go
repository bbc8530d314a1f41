package checks

import (
	"regexp"
	"sync"
)

// lazy gives a regular expression that is compiled when it is first used:
// most papers and lists have nothing to ask it about.
func lazy(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
