// Package growstack makes the stack of the main goroutine large at once.
//
// Before main, goldmark compiles patterns whose depth needs 64 KB of stack. Go
// doubles a stack and copies it each time, which costs a start 40 page faults
// more than one step does. Packages are initialised in the order of their
// paths where none needs another, so this one comes before goldmark.
package growstack

func init() { reserve(false) }

// reserve has a frame of the size that is wanted; no byte of it is touched
// unless use is true.
//
//go:noinline
func reserve(use bool) {
	if use {
		var room [100 << 10]byte
		fill(room[:])
	}
}

//go:noinline
func fill(b []byte) { clear(b) }
