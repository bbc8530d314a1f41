package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"sync"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
)

// A Checker checks papers that a program holds in memory, and gives the lines
// that the command prints of them with -json=lines. It is safe for concurrent
// use; it holds no paper, and of lists the last that were shared.
type Checker struct {
	checks   []*citevet.Check
	opt      *options
	settings *settings

	mu     sync.Mutex
	shared []*sharedLists // the last that were used first
}

// NewChecker makes a checker. flags are those of the subcommand check that say
// what is checked, such as -style=apa7; there are no operands. No configuration
// is looked for; -config=FILE names one.
func NewChecker(flags []string, suite ...*citevet.Check) (*Checker, error) {
	if err := citevet.Validate(suite); err != nil {
		return nil, err
	}
	a := newApp(suite)
	set := a.newFlags("check")
	opt := addOptions(set)
	choices, err := addChoices(set, suite)
	if err != nil {
		return nil, err
	}
	opt.config = "none"
	switch operands, err := a.parse(set, flags); {
	case err != nil:
		return nil, err
	case len(operands) > 0:
		return nil, errors.New("papers and lists are named by an Input")
	}
	opt.json = jsonLines
	if err := opt.validate(); err != nil {
		return nil, err
	}
	if err := a.configure(opt, choices); err != nil {
		return nil, err
	}
	_, err = a.settings.of("")
	return &Checker{checks: suite, opt: opt, settings: a.settings}, err
}

// newApp begins a run that reads and prints nothing.
func newApp(suite []*citevet.Check) *app {
	return &app{stdin: eof{}, stdout: io.Discard, out: newPrinter(io.Discard), stderr: io.Discard, checks: suite, held: -1, trees: map[string][]string{}}
}

// An Input is a paper in memory.
type Input struct {
	Name string // as the command would be given it; its extension says the format
	Text []byte // the bytes of its file

	// Lists are those that the paper is checked against, as if they were named
	// on the command line; without any it is the list that the paper holds or
	// that is typed in it.
	Lists []*bib.List

	// Find gives the lists where there are none in Lists; it is asked once, when
	// the paper was read. named are the lists that the paper names, as written
	// there; own says that it holds a list itself or has one typed, which counts
	// where Find gives none. Nil for a function that finds none.
	Find func(named []string, own bool) ([]*bib.List, error)

	// Shared says that other papers are checked against Lists as well. What is
	// wrong in the lists is then given by [Checker.Lists].
	Shared bool

	Files  fs.FS // the paper's folder, from which it may include files; nil for none
	Limits Limits
}

// Limits are how large a paper may be, in bytes; 0 stands for the limit of the
// command, and no limit is above that.
type Limits struct {
	Paper int // its file
	Text  int // its running text
}

// An Output is what was found in a paper.
type Output struct {
	Checked   bool // false: Problems say why
	Lines     []byte
	Findings  int // how many lines there are
	Citations int // works cited, each as often as it is cited
	Problems  []Problem
	Use       Use // of Lists, where they are shared
}

// Check checks a paper. The error is that of ctx; whatever else is wrong is
// among the problems of the output.
func (k *Checker) Check(ctx context.Context, in Input) (*Output, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	c := k.checking(ctx)
	c.given = &in
	papers := c.choose(&in)
	shared := in.Shared && len(in.Lists) > 0
	if shared {
		s := k.share(in.Lists)
		c.library, c.run = s.library, s.run
	} else {
		c.library, c.run = libraryOf(in.Lists), citevet.NewRun(c.ran...)
	}
	for _, p := range papers {
		c.verdicts = append(c.verdicts, c.paper(p))
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if !shared {
		c.checkLists(papers)
	}
	out := c.output()
	for _, v := range c.verdicts {
		if v.checked {
			out.Checked, out.Citations = true, len(v.linked.Links)
		}
		if v.checked && shared {
			out.Use = useOf(v.linked)
		}
	}
	return out, nil
}

// choose reads the paper, and gives it with its lists; none where it has none,
// which is told.
func (c *checking) choose(in *Input) []paper {
	p := paper{name: in.Name}
	card, doc := c.survey.read(p)
	if doc != nil {
		c.docs.put(p.name, doc)
	}
	if card.unread {
		c.fail(card.problem)
		return nil
	}
	if err := in.find(card); err != nil {
		c.fail(err)
		return nil
	}
	p.lists = namesOf(in.Lists)
	switch {
	case len(p.lists) > 0, card.held && len(card.named) == 0:
		return []paper{p}
	case card.hasTyped():
		p.typed = true
		return []paper{p}
	case len(card.named) > 0:
		c.fail(fmt.Errorf("%v: the list %s was not given", card.named[0].pos, card.named[0].path))
	default:
		c.fail(fmt.Errorf("%s: %w", p.name, errNoList))
	}
	return nil
}

// find asks for the lists of a paper that was read.
func (in *Input) find(c *card) (err error) {
	if len(in.Lists) > 0 || in.Find == nil {
		return nil
	}
	var named []string
	for _, ref := range c.named {
		named = append(named, ref.path)
	}
	in.Lists, err = in.Find(named, c.held || c.hasTyped())
	return err
}

// hasTyped tells of a paper that is checked against the list typed in it.
func (c *card) hasTyped() bool { return c.typed && len(c.keys) == 0 }

// Lists gives the findings in lists that papers share; use counts what all of
// these papers cite of them.
func (k *Checker) Lists(ctx context.Context, lists []*bib.List, use Use) (*Output, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	c := k.checking(ctx)
	c.library = libraryOf(lists)
	list, err := c.library.union(namesOf(lists))
	if err != nil || list == nil {
		return nil, errors.Join(err, errors.New("no list"))
	}
	c.run = citevet.NewRun(c.ran...)
	use.replay(c.run, list)
	c.addLists(namesOf(lists))
	c.checkLists(nil)
	if use.Papers == 1 {
		for i := range c.inLists {
			c.inLists[i].paper = use.Paper
		}
	}
	return c.output(), ctx.Err()
}

// checking begins a run.
func (k *Checker) checking(ctx context.Context) *checking {
	a := newApp(k.checks)
	a.ctx, a.settings = ctx, k.settings
	c := &checking{app: a, opt: k.opt}
	c.survey = &survey{app: a}
	c.ran = k.suite()
	return c
}

// suite gives the checks that run.
func (k *Checker) suite() []*citevet.Check {
	cfg, err := k.settings.of("")
	if err != nil { // NewChecker would have said so
		return nil
	}
	return cfg.suite
}

// output gives what a run found.
func (c *checking) output() *Output {
	var buf bytes.Buffer
	c.out = newPrinter(&buf)
	found := c.findings()
	out := &Output{Findings: len(found)}
	c.printLines(found) // a buffer takes all
	c.out.Flush()
	out.Lines = buf.Bytes()
	for _, p := range c.problems {
		out.Problems = append(out.Problems, p.exported())
	}
	return out
}
