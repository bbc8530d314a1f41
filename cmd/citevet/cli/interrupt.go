package cli

import (
	"errors"
	"os"
	"os/signal"
	"syscall"
)

// statusInterrupted is what a shell says of a program that Ctrl-C ended.
const statusInterrupted = 128 + int(syscall.SIGINT)

var errInterrupted = errors.New("interrupted")

// shield keeps Ctrl-C and SIGTERM from ending the process while files are
// replaced; at any other time they end it at once, since nothing is half done
// then. came tells whether one was sent; release lets them through again.
func shield() (came func() bool, release func()) {
	sent := make(chan os.Signal, 1)
	signal.Notify(sent, os.Interrupt, syscall.SIGTERM)
	return func() bool { return len(sent) > 0 }, func() { signal.Stop(sent) }
}
