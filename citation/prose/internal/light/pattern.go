package light

import (
	"regexp"
	"sync"
)

// Pattern gives a regular expression that is compiled when it is first used: a
// format that is not read costs the start nothing.
func Pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
