package cli

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"golang.org/x/term"
)

// A progress is a line on a terminal that says how many papers of a long run
// were read; nil shows nothing. It is safe for concurrent use.
type progress struct {
	mu        sync.Mutex
	out       io.Writer
	done, all int
	drawn     time.Time // when the line was last drawn
}

const (
	manyPapers = 10                     // from how many papers on it is worth a line
	redraw     = 100 * time.Millisecond // no eye sees more
	clearLine  = "\r\x1b[K"
)

func (a *app) newProgress(papers int) *progress {
	f, ok := a.stderr.(*os.File)
	if papers < manyPapers || !ok || !term.IsTerminal(int(f.Fd())) || os.Getenv("TERM") == "dumb" {
		return nil
	}
	p := &progress{out: f, all: papers}
	a.mu.Lock()
	a.shown = p
	a.mu.Unlock()
	return p
}

// step says that one more paper was read.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
	if now := time.Now(); now.Sub(p.drawn) >= redraw {
		p.drawn = now
		fmt.Fprintf(p.out, "%spapers read: %d of %d", clearLine, p.done, p.all)
	}
}

// hide calls print, which writes to the terminal, with the line taken away;
// the next step brings it back.
func (p *progress) hide(print func()) {
	if p == nil {
		print()
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
	print()
}

// end takes the line away.
func (p *progress) end() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
}

func (p *progress) clear() {
	if !p.drawn.IsZero() {
		io.WriteString(p.out, clearLine)
		p.drawn = time.Time{}
	}
}
