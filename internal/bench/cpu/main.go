// Command cpu runs a command some times and prints the CPU time that a run of
// it took, user and system, in ms, and how many page faults (minor ones) it had:
// those of the command alone, as the system accounts for them, without the
// shell's.
//
//	go run ./internal/bench/cpu TIMES COMMAND...
package main

import (
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"time"
)

func main() {
	ms, faults, err := run(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "cpu:", err)
		os.Exit(1)
	}
	fmt.Printf("%.3f %d\n", ms, faults)
}

func run(args []string) (ms float64, faults int64, err error) {
	if len(args) < 2 {
		return 0, 0, fmt.Errorf("usage: cpu TIMES COMMAND [ARGUMENT]")
	}
	times, err := strconv.Atoi(args[0])
	if err != nil {
		return 0, 0, err
	}
	var used time.Duration
	for range times {
		c := exec.Command(args[1], args[2:]...)
		if out, err := c.CombinedOutput(); err != nil {
			return 0, 0, fmt.Errorf("%v: %w: %.500s", args[1:], err, out)
		}
		used += c.ProcessState.UserTime() + c.ProcessState.SystemTime()
		faults += minorFaults(c.ProcessState)
	}
	return float64(used) / float64(time.Millisecond) / float64(times), faults / int64(times), nil
}
