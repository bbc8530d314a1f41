//go:build !js

package cli

import (
	"os"
	"syscall"
)

// endings are the signals that end the process: Ctrl-C, the end of the
// terminal, and what else is sent to that end.
var endings = []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT}
