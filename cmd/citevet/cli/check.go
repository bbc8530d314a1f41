package cli

import (
	"errors"
	"go/token"
	"slices"
	"strings"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/style"
)

// A checking is one run of the subcommand check.
type checking struct {
	*app
	opt     *options
	library *library
	survey  *survey
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
	checked  bool
	guess    *guess // nil where the list was not guessed
}

// A finding is a diagnostic and how severe it is.
type finding struct {
	citevet.Diagnostic
	level   level
	paper   string   // that it is about; "" for one in a list that several papers share
	entries []string // keys of the entries that it speaks of, where they are printed
}

// check is the subcommand of that name.
func (a *app) check(args []string) error {
	fs := a.newCheckFlags()
	names, err := a.parse(fs.FlagSet, args)
	switch {
	case fs.err != nil:
		return fs.err
	case err != nil:
		return err
	case fs.version.asked:
		return a.printVersion(fs.version)
	case fs.asked:
		return a.printFlags(fs.FlagSet)
	}
	opt, choices := fs.opt, fs.choices
	if err := opt.validate(); err != nil {
		return err
	}
	if err := a.configure(opt, choices); err != nil {
		return err
	}
	c := &checking{app: a, opt: opt, library: &library{}}
	if err := c.mayWrite(append(names, string(opt.baseline), opt.config, opt.stdinName)); err != nil {
		return err
	}
	a.verbose = opt.verbose
	papers, lists, err := a.operands(names, opt.stdinName)
	if err != nil {
		return err
	}
	if err := c.oneWord(papers); err != nil {
		return err
	}
	c.survey = &survey{app: a, user: lists, shelf: c.library}
	papers = c.survey.plan(papers)
	if c.known, err = readBaseline(string(opt.baseline)); err != nil {
		return err
	}
	if err := c.rounds(papers); err != nil {
		return err
	}
	return c.finish()
}

// configure makes the settings that the flags ask for.
func (a *app) configure(opt *options, choices choices) (err error) {
	if len(choices.pick(a.checks, opt.all, func(*citevet.Check) bool { return true })) == 0 {
		return errors.New("no check is left to run")
	}
	a.settings = newSettings(opt.config, a.checks, choices, opt.all)
	a.settings.scope = checks.Scope{All: opt.allEntries, Each: opt.listUnused}
	if opt.style != "" {
		a.settings.style, err = style.Named(opt.style)
	}
	return err
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
	linked, err := c.pair(p, doc)
	if err != nil {
		c.fail(err)
		return verdict{}
	}
	if why := notPaper(p, linked); why != "" {
		c.leaveOut(p.name, why)
		return verdict{}
	}
	c.tellChosen(p)
	if p.typed && !c.tellTyped(p, linked) {
		return verdict{}
	}
	v := verdict{checked: true, linked: linked}
	if p.guessed {
		if v.guess = c.judge(guessOf(p, p.lists[0], linked), p); v.guess.isWrong() {
			return verdict{guess: v.guess}
		}
	}
	cfg, elsewhere := c.settingsOf(p.name), c.inAbsentLists(p, linked)
	found, err := c.run.PaperContext(c.context(), linked, cfg.suite...)
	if err != nil {
		c.fail(err)
		return verdict{}
	}
	for _, d := range found {
		if f, ok := c.finding(d, cfg); ok && !(d.Check == "missing" && elsewhere[d.Pos]) {
			v.findings = append(v.findings, f)
		}
	}
	c.nameEntries(v.findings, p.name, linked)
	c.addSources(p, doc)
	return v
}

// pair pairs a paper with its lists.
func (c *checking) pair(p paper, doc *prose.Document) (*pair.Linked, error) {
	list, err := c.library.union(p.lists)
	if err != nil {
		return nil, err
	}
	if c.revision != nil {
		return c.revision.pair(p, doc, list)
	}
	return c.run.PairContext(c.context(), doc, list)
}

// addSources notes the files of a paper and of its lists.
func (c *checking) addSources(p paper, doc *prose.Document) {
	c.sources.addPaper(doc)
	c.addLists(p.lists)
}

// addLists notes the files of lists.
func (c *checking) addLists(names []string) {
	for _, name := range names {
		if list, err := c.library.list(name); err == nil {
			c.sources.add(list.Name, list.Src, false)
		}
	}
}

// tellChosen says with -v which lists a paper is checked against, and why.
func (c *checking) tellChosen(p paper) {
	switch {
	case !c.verbose || p.typed:
	case len(p.lists) == 0:
		c.note(p.name + ": " + p.why)
	default:
		why := p.why
		if p.isPart() {
			why += "; entries that nothing cites are reported for the whole only"
		}
		c.note(p.name + ": checked against " + strings.Join(p.lists, ", ") + ": " + why)
	}
}

// notPaper says why a file of a tree is no paper: it names no list, cites
// nothing by key and has no citation that its list matches. It gives "" for a
// paper.
func notPaper(p paper, l *pair.Linked) string {
	doc := l.Paper.Doc
	if p.tree == "" || len(doc.Lists)+len(doc.Keys) > 0 {
		return ""
	}
	answered := func(k pair.Link) bool { return len(k.Entries)+len(k.Near) > 0 }
	switch {
	case len(l.Links) == 0:
		return "cites nothing"
	case !slices.ContainsFunc(l.Links, answered):
		return "cites nothing that its list has"
	}
	return ""
}

// inAbsentLists gives the places of the keys that may be in a list that the
// paper names and that is not there.
func (c *checking) inAbsentLists(p paper, l *pair.Linked) map[token.Position]bool {
	if len(p.absent) == 0 {
		return nil
	}
	out := map[token.Position]bool{}
	for _, k := range l.Links {
		if k.Status == pair.Missing && k.Item.Form == citation.Key && len(k.Near) == 0 {
			out[l.Paper.Doc.Position(k.Item.Pos)] = true
		}
	}
	c.absentLists(p.absent, len(out))
	return out
}

// fileOf gives the bytes of one of the files that a document was read from.
func fileOf(doc *prose.Document, name string) []byte {
	i := slices.IndexFunc(doc.Files, func(f prose.File) bool { return f.Name == name })
	if i < 0 {
		return doc.Src
	}
	return doc.Src[doc.Files[i].Offset:doc.Files[i].End]
}
