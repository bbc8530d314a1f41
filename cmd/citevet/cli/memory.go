package cli

import (
	"os"
	"runtime"
	"runtime/debug"
)

// quiet is how large the heap of a run may grow, in percent of Go's smallest
// heap of 4 MB, before garbage is collected at all.
const quiet = 1600

// collectLate puts off the collection of garbage until the heap has 64 MB,
// which most runs never reach; from then on garbage is collected as in any Go
// program. What the user says (GOGC, GOMEMLIMIT) comes first.
func collectLate() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	usual := debug.SetGCPercent(quiet)
	// The sentinel is found to be garbage by the first collection.
	sentinel := new([16]byte)
	runtime.AddCleanup(sentinel, func(percent int) { debug.SetGCPercent(percent) }, usual)
}
