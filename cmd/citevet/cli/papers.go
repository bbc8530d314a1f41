package cli

import (
	"fmt"
	"go/scanner"
	"go/token"
	"runtime"
	"sync"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/formats"
)

// read reads a paper. What can't be read in it is told; the rest is given. A
// paper of which nothing could be read is not to be checked.
func (a *app) read(p paper) (*prose.Document, bool) {
	doc := a.docs.take(p.name)
	if doc == nil {
		var err error
		if doc, err = a.open(p); doc == nil {
			a.failIn(p, err)
			return nil, false
		}
	}
	a.tellErrors(p, doc)
	if most := a.maxText(); textOf(doc) > most {
		a.failIn(p, fmt.Errorf("%s: holds more than %s of text", p.name, size(most)))
		return nil, false
	}
	nothing := len(doc.Blocks) == 0 && len(doc.Keys) == 0
	return doc, !nothing || len(doc.Errors) == 0
}

// textOf gives how many bytes of running text a paper has.
func textOf(doc *prose.Document) int {
	n := 0
	for i := range doc.Blocks {
		n += len(doc.Blocks[i].Text)
	}
	return n
}

func (a *app) open(p paper) (*prose.Document, error) {
	cfg, err := a.settings.of(p.name)
	if err != nil {
		return nil, err
	}
	o := formats.Options{CiteCommands: cfg.citeCommands}
	if a.given != nil {
		return a.openGiven(a.given, o)
	}
	if p.stdin && !a.patches.any() {
		src, err := a.readStdin(p.name)
		if err != nil {
			return nil, err
		}
		return o.ReadContext(a.context(), p.name, src)
	}
	if a.revision != nil {
		return a.revision.open(p, o, a.openFile)
	}
	return a.openFile(p, o)
}

// failIn tells what is wrong with a paper; one that was found in a tree is no
// failure of the run.
func (a *app) failIn(p paper, err error) {
	if p.tree != "" {
		a.unreadable(p.name, err)
	} else {
		a.fail(err)
	}
}

// tellErrors tells what could not be read in a paper, with its places. A part
// that is not there is no failure: it may be still to come, or to be made.
func (a *app) tellErrors(p paper, doc *prose.Document) {
	parts := map[token.Position]bool{}
	for _, part := range doc.Unread {
		parts[doc.Position(part.Offset)] = true
	}
	a.unreadParts(doc)
	a.noteLost(doc)
	for _, note := range doc.Notes {
		a.note(note)
	}
	for _, err := range doc.Errors {
		if parts[err.Pos] {
			a.setAside(err)
		} else {
			a.failIn(p, err)
		}
	}
}

// tell prints what could not be read in a file, with its places.
func (a *app) tell(errs scanner.ErrorList) {
	for _, err := range errs {
		a.fail(err)
	}
}

// each calls do for 0 to n-1, as many at once as there are processors. What is
// told meanwhile is printed at the end, sorted: it is the same on any machine.
func (a *app) each(n int, do func(i int)) {
	if n == 1 { // by itself, in the stack that is there
		do(0)
		return
	}
	a.hold()
	defer a.release()
	var wg sync.WaitGroup
	next := make(chan int)
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := range next {
				if a.context().Err() == nil {
					do(i)
				}
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}
