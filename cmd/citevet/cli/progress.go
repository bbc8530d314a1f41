package cli

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"golang.org/x/term"
)

// A progress is a line on a terminal that says how many papers of a long run
// were read; nil shows nothing. It is safe for concurrent use.
type progress struct {
	mu     sync.Mutex
	out    io.Writer
	width  int // of the terminal
	began  time.Time
	drawn  time.Time // when the line was last drawn
	read   int
	papers int // how many there are
}

const (
	manyPapers = 10                     // from how many papers on it is worth a line
	redraw     = 100 * time.Millisecond // no eye sees more
	clearLine  = "\r\x1b[K"
	leastBar   = 10 // columns; a shorter bar says nothing
)

func (a *app) newProgress(papers int) *progress {
	f, ok := a.stderr.(*os.File)
	if papers < manyPapers || !ok || !term.IsTerminal(int(f.Fd())) || os.Getenv("TERM") == "dumb" {
		return nil
	}
	p := &progress{out: f, papers: papers, began: time.Now()}
	p.width, _, _ = term.GetSize(int(f.Fd())) // 0, and so no bar, where it is not known
	a.mu.Lock()
	a.shown = p
	a.mu.Unlock()
	return p
}

// line is what the line says a while after the first paper was begun:
//
//	papers read: 12 of 96 [###                    ] 7s left
func (p *progress) line(after time.Duration) string {
	line := fmt.Sprintf("papers read: %d of %d", p.read, p.papers)
	left := fmt.Sprintf(" %v left", (after / time.Duration(p.read) * time.Duration(p.papers-p.read)).Round(time.Second))
	if room := p.width - len(line) - len(left) - len(" []") - 1; room >= leastBar {
		done := room * p.read / p.papers
		line += " [" + strings.Repeat("#", done) + strings.Repeat(" ", room-done) + "]"
	}
	return line + left
}

// step says that one more paper was read.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.read++
	if now := time.Now(); now.Sub(p.drawn) >= redraw {
		p.drawn = now
		io.WriteString(p.out, clearLine+p.line(now.Sub(p.began)))
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
