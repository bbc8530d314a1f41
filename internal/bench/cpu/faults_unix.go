//go:build unix

package main

import (
	"os"
	"syscall"
)

// minorFaults gives how many page faults without I/O a finished process had.
func minorFaults(p *os.ProcessState) int64 {
	if u, ok := p.SysUsage().(*syscall.Rusage); ok {
		return int64(u.Minflt)
	}
	return 0
}
