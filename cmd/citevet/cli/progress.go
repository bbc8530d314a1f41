package cli

import (
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// A progress shows on a terminal how many papers of a long run were read; nil
// shows nothing.
type progress struct{ bar *progressbar.ProgressBar }

// manyPapers is from how many papers on it is worth a bar.
const manyPapers = 10

func (a *app) newProgress(papers int) *progress {
	f, ok := a.stderr.(*os.File)
	if papers < manyPapers || !ok || !term.IsTerminal(int(f.Fd())) || os.Getenv("TERM") == "dumb" {
		return nil
	}
	p := &progress{progressbar.NewOptions(papers,
		progressbar.OptionSetWriter(f),
		progressbar.OptionSetDescription("papers"),
		progressbar.OptionShowCount(),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)}
	a.mu.Lock()
	a.shown = p
	a.mu.Unlock()
	return p
}

func (p *progress) step() {
	if p != nil {
		p.bar.Add(1) // fails only if the terminal does
	}
}

// hide takes the bar away, so that a line can be printed; the next step
// brings it back.
func (p *progress) hide() {
	if p != nil {
		p.bar.Clear()
	}
}

func (p *progress) end() {
	if p != nil {
		p.bar.Finish()
	}
}
