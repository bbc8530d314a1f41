package cli

import (
	"context"
	"errors"
	"slices"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose"
)

// A checking is one run of the subcommand check.
type checking struct {
	*app
	opt     *options
	library *library
	lists   []string // that the user named
	sources sources
	known   *baseline
	bar     *progress

	run      *citevet.Run // of the last round, as what follows
	ran      []*citevet.Check
	verdicts []verdict
	inLists  []finding
}

// A verdict is what was found out about one paper.
type verdict struct {
	linked   *pair.Linked
	findings []finding
	unlisted bool // has citations, but no list to check them against
	checked  bool
	guess    *guess // nil where the list was not guessed
}

// A finding is a diagnostic and how severe it is.
type finding struct {
	citevet.Diagnostic
	level level
}

// check is the subcommand of that name.
func (a *app) check(args []string) error {
	fs := a.newFlags("check")
	var version versionFlag
	opt := addOptions(fs)
	flags := fs.Bool("flags", false, "print the flags as JSON")
	fs.Var(&version, "V", "print the version")
	choices, err := addChoices(fs, a.checks)
	if err != nil {
		return err
	}
	names, err := a.parse(fs, args)
	switch {
	case err != nil:
		return err
	case version.asked:
		return a.printVersion(version)
	case *flags:
		return a.printFlags(fs)
	}
	if err := opt.validate(); err != nil {
		return err
	}
	if len(choices.pick(a.checks, opt.all, func(*citevet.Check) bool { return true })) == 0 {
		return errors.New("no check is left to run")
	}
	a.settings = newSettings(opt.config, a.checks, choices, opt.all)
	c := &checking{app: a, opt: opt, library: &library{}}
	if err := c.mayWrite(append(names, string(opt.baseline), opt.config, opt.stdinName)); err != nil {
		return err
	}
	papers, lists, err := a.operands(names, opt.stdinName)
	if err != nil {
		return err
	}
	papers = a.withoutParts(papers)
	c.lists = lists
	if c.known, err = readBaseline(string(opt.baseline)); err != nil {
		return err
	}
	if err := c.rounds(papers); err != nil {
		return err
	}
	return c.finish()
}

// notChecked tells what was left out of a tree.
func (c *checking) notChecked(unlisted []string, checked int) {
	if len(unlisted) > 0 {
		c.note("not checked, for no list is named in them or stands alone beside them: " + some(unlisted))
	}
	if checked == 0 && c.status != statusFailed {
		c.fail(errors.New("found no paper that cites a list"))
	}
}

// paper checks one paper.
func (c *checking) paper(p paper) verdict {
	doc, ok := c.read(p)
	if doc != nil && len(doc.Errors) > 0 { // which have places in its files
		c.sources.addPaper(doc)
	}
	if !ok {
		return verdict{}
	}
	cfg := c.settingsOf(p.name)
	names, guessed, err := listNames(p, doc, c.lists, cfg)
	switch {
	case errors.Is(err, errNoList) && p.tree != "":
		return verdict{unlisted: cites(doc)}
	case err != nil:
		c.fail(err)
		return verdict{}
	}
	list, err := c.library.union(names)
	if err != nil {
		c.fail(err)
		return verdict{}
	}
	linked, err := c.run.PairContext(context.Background(), doc, list)
	if err != nil {
		c.fail(err)
		return verdict{}
	}
	if p.tree != "" && len(c.lists) == 0 && len(doc.Lists) == 0 && len(linked.Links) == 0 {
		return verdict{} // a text beside a list, but no paper
	}
	v := verdict{checked: true, linked: linked}
	if guessed {
		if v.guess = c.judge(guessOf(p, names[0], linked), p); v.guess.isWrong() {
			return verdict{guess: v.guess}
		}
	}
	for _, d := range c.run.Paper(linked, cfg.suite...) {
		if f, ok := c.finding(d, cfg); ok {
			v.findings = append(v.findings, f)
		}
	}
	c.sources.addPaper(doc)
	for _, name := range names {
		if list, err := c.library.list(name); err == nil {
			c.sources.add(list.Name, list.Src, false)
		}
	}
	return v
}

// cites tells whether a text without a list cites anything.
func cites(doc *prose.Document) bool {
	return len(doc.Keys) > 0 || len(citation.Parse(doc, nil).Groups) > 0
}

// fileOf gives the bytes of one of the files that a document was read from.
func fileOf(doc *prose.Document, name string) []byte {
	i := slices.IndexFunc(doc.Files, func(f prose.File) bool { return f.Name == name })
	if i < 0 {
		return doc.Src
	}
	return doc.Src[doc.Files[i].Offset:doc.Files[i].End]
}
