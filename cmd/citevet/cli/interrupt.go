package cli

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

// An interrupted is the error of a run that a signal ended.
type interrupted struct{ sig syscall.Signal }

func (e interrupted) Error() string { return fmt.Sprintf("interrupted (%v)", e.sig) }

// status is what a shell says of a program that the signal ended.
func (e interrupted) status() int { return 128 + int(e.sig) }

// shield keeps signals from ending the process while files are replaced; at
// any other time they end it at once, since nothing is half done then. One
// that is ignored (nohup) stays so. came gives an error if one was sent;
// release lets them through again.
func shield() (came func() error, release func()) {
	sent := make(chan os.Signal, 1)
	for _, sig := range endings {
		if !signal.Ignored(sig) {
			signal.Notify(sent, sig)
		}
	}
	came = func() error {
		select {
		case sig := <-sent:
			return interrupted{sig.(syscall.Signal)}
		default:
			return nil
		}
	}
	return came, func() { signal.Stop(sent) }
}
