//go:build unix

package main

import (
	"syscall"
	"time"
)

// cpu gives the time that the program has computed for, not that of the system.
func cpu() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano())
}
