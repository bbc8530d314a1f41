package cli

import "os"

// endings are none: nothing sends a signal in a browser, where the page ends the
// worker that the command runs in.
var endings []os.Signal
