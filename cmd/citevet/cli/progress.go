package cli

import (
	"io"
	"os"
	"sync"
	"time"

	"github.com/cheggaaa/pb/v3"
	"golang.org/x/term"
)

// A progress is a line on a terminal that says how many papers of a long run
// were read; nil shows nothing. It is safe for concurrent use.
type progress struct {
	mu    sync.Mutex
	out   io.Writer
	bar   *pb.ProgressBar
	drawn time.Time // when the line was last drawn
}

const (
	manyPapers = 10                     // from how many papers on it is worth a line
	redraw     = 100 * time.Millisecond // no eye sees more
	clearLine  = "\r\x1b[K"
	template   = `papers read: {{counters . "%s of %s"}} {{bar . }} {{rtime . "%s left"}}`
)

func (a *app) newProgress(papers int) *progress {
	f, ok := a.stderr.(*os.File)
	if papers < manyPapers || !ok || !term.IsTerminal(int(f.Fd())) || os.Getenv("TERM") == "dumb" {
		return nil
	}
	p := &progress{out: f, bar: newBar(f, papers)}
	a.mu.Lock()
	a.shown = p
	a.mu.Unlock()
	return p
}

// newBar makes a bar that is drawn when it is told to and at no other time,
// so that it never stands between two lines that are printed.
func newBar(f *os.File, papers int) *pb.ProgressBar {
	bar := pb.New(papers).SetWriter(f).SetTemplateString(template).Set(pb.Static, true)
	if width, _, err := term.GetSize(int(f.Fd())); err == nil {
		bar.SetWidth(width)
	}
	return bar.Start()
}

// step says that one more paper was read.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.bar.Increment()
	if now := time.Now(); now.Sub(p.drawn) >= redraw {
		p.drawn = now
		p.bar.Write()
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
