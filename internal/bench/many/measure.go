package main

import (
	"bufio"
	"fmt"
	"os/exec"
	"time"
)

// A run is what one run of the command needed.
type run struct {
	papers, findings int
	peak             int64 // bytes
	first, wall, cpu time.Duration
}

// String gives a row of the table.
func (r run) String() string {
	return fmt.Sprintf("| %d | %d MB | %.1f s | %.1f s | %.1f s | %.2f ms | %d |", r.papers, r.peak>>20, r.first.Seconds(), r.wall.Seconds(), r.cpu.Seconds(), r.perPaper(), r.findings)
}

// perPaper gives milliseconds.
func (r run) perPaper() float64 { return r.cpu.Seconds() * 1000 / float64(r.papers) }

func measure(command, corpus string, papers int) (run, error) {
	r := run{papers: papers}
	cmd := exec.Command(command, "-json=lines", corpus)
	out, err := cmd.StdoutPipe()
	if err != nil {
		return r, err
	}
	began := time.Now()
	if err := cmd.Start(); err != nil {
		return r, err
	}
	lines := bufio.NewScanner(out)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if r.findings++; r.findings == 1 {
			r.first = time.Since(began)
		}
	}
	err = cmd.Wait()
	if cmd.ProcessState.ExitCode() > 1 || err != nil && cmd.ProcessState.ExitCode() < 1 {
		return r, err
	}
	r.wall, r.cpu, r.peak = time.Since(began), cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime(), peak(cmd.ProcessState)
	return r, nil
}
