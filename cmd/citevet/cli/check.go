package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose"
)

// A checking is one run of the subcommand check.
type checking struct {
	*app
	run     *citevet.Run
	library *library
	lists   []string // that the user named
	context int      // lines to print around a finding; negative for none
	html    string   // the file that a page is written to, or ""
	checks  []*citevet.Check
}

// A verdict is what was found out about one paper.
type verdict struct {
	linked   *citevet.Linked
	findings []finding
	unlisted bool // has citations, but no list to check them against
	checked  bool
}

// check is the subcommand of that name.
func (a *app) check(args []string) error {
	fs := a.newFlags("check")
	var version versionFlag
	asJSON := fs.Bool("json", false, "print the findings as JSON, in go vet's form")
	context := fs.Int("c", -1, "print a finding's line with this many lines around it")
	html := fs.String("html", "", "also write the papers, marked, and the findings to this file as an HTML page; - for standard output")
	all := fs.Bool("all", false, "run every check, the optional ones too")
	stdinName := fs.String("stdin-name", "stdin", "the name, and so the format, of the paper on standard input")
	flags := fs.Bool("flags", false, "print the flags as JSON")
	fs.Var(&version, "V", "print the version")
	choices := addChoices(fs, a.checks)
	names, err := a.parse(fs, args)
	switch {
	case err != nil:
		return err
	case version.asked:
		return a.printVersion(version)
	case *flags:
		return a.printFlags(fs)
	}
	checks := choices.pick(a.checks, *all)
	if len(checks) == 0 {
		return errors.New("no check is left to run")
	}
	papers, lists, err := a.operands(names, *stdinName)
	if err != nil {
		return err
	}
	c := &checking{app: a, run: citevet.NewRun(checks...), library: newLibrary(), lists: lists, context: *context, html: *html, checks: checks}
	findings, err := c.papers(papers)
	if err != nil {
		return err
	}
	if len(findings) > 0 {
		a.exitAtLeast(statusFindings)
	}
	switch {
	case *html == "-":
		return nil
	case *asJSON:
		return printJSON(a.out, findings)
	}
	return printText(a.out, findings)
}

// papers checks all papers, then their lists, and gives what is to be
// reported, sorted.
func (c *checking) papers(papers []paper) ([]finding, error) {
	verdicts := make([]verdict, len(papers))
	each(len(papers), func(i int) { verdicts[i] = c.paper(papers[i]) })
	var out []finding
	var unlisted []string
	checked := 0
	for i, v := range verdicts {
		out = append(out, v.findings...)
		if v.unlisted {
			unlisted = append(unlisted, papers[i].name)
		}
		if v.checked {
			checked++
		}
	}
	c.notChecked(unlisted, checked)
	inLists := c.run.Lists()
	for _, d := range inLists {
		out = append(out, c.inList(d))
	}
	sortFindings(out)
	if c.html == "" {
		return out, nil
	}
	return out, c.writeHTML(c.html, reported(verdicts, inLists, c.checks))
}

// notChecked tells what was left out of a tree.
func (c *checking) notChecked(unlisted []string, checked int) {
	if n := len(unlisted); n > 0 {
		few := unlisted[:min(n, 5)]
		more := ""
		if n > len(few) {
			more = fmt.Sprintf(" and %d more", n-len(few))
		}
		c.note(fmt.Sprintf("not checked, for no list is named in them or stands alone beside them: %s%s", strings.Join(few, ", "), more))
	}
	if checked == 0 && c.status != statusFailed {
		c.fail(errors.New("found no paper that cites a list"))
	}
}

// paper checks one paper.
func (c *checking) paper(p paper) verdict {
	doc, ok := c.read(p)
	if !ok {
		return verdict{}
	}
	names, err := listNames(p, doc, c.lists)
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
	linked := citevet.Pair(doc, list)
	if p.tree != "" && len(c.lists) == 0 && len(doc.Lists) == 0 && len(linked.Links) == 0 {
		return verdict{} // a text beside a list, but no paper
	}
	v := verdict{checked: true, linked: linked}
	for _, d := range c.run.Paper(linked) {
		v.findings = append(v.findings, finding{d, excerpt(fileOf(doc, d.Pos.Filename), d.Pos.Line, c.context)})
	}
	return v
}

// cites tells whether a text without a list cites anything.
func cites(doc *prose.Document) bool {
	return len(doc.Keys) > 0 || len(citation.Parse(doc, nil).Groups) > 0
}

// inList gives a finding about a list with the lines around it.
func (c *checking) inList(d citevet.Diagnostic) finding {
	f := finding{Diagnostic: d}
	if list, err := c.library.list(d.Pos.Filename); c.context >= 0 && err == nil {
		f.lines = excerpt(list.Src, d.Pos.Line, c.context)
	}
	return f
}

// fileOf gives the bytes of one of the files that a document was read from.
func fileOf(doc *prose.Document, name string) []byte {
	i := slices.IndexFunc(doc.Files, func(f prose.File) bool { return f.Name == name })
	if i < 0 {
		return doc.Src
	}
	return doc.Src[doc.Files[i].Offset:doc.Files[i].End]
}
