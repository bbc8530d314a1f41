package cli

import (
	"cmp"
	"errors"
	"go/token"
	"slices"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/checks"
)

// round checks all papers, then their lists.
func (c *checking) round(papers []paper) {
	c.ran = c.suites(papers)
	c.run = citevet.NewRun(c.ran...)
	c.sources.clear()
	c.rest.keys = 0
	c.verdicts = make([]verdict, len(papers))
	c.bar = c.newProgress(len(papers))
	c.each(len(papers), func(i int) {
		c.verdicts[i] = c.paper(papers[i])
		c.bar.step()
	})
	c.bar.end()
	if c.status != statusFailed && !slices.ContainsFunc(c.verdicts, func(v verdict) bool { return v.checked }) {
		why := " (-v says what was left out, and why)"
		if c.verbose {
			why = ""
		}
		c.fail(errors.New("found no paper that cites a list" + why))
	}
	c.survey.citeUnchecked(c.run)
	c.checkLists(papers)
	c.known.filter(c)
}

// checkLists checks the lists of the papers that were checked.
func (c *checking) checkLists(papers []paper) {
	ds := c.run.Lists()
	partly := partlySeen(papers)
	c.inLists = make([]finding, 0, len(ds))
	for _, d := range ds {
		if d.Check == checks.Unused.Name && partly[d.Pos.Filename] {
			continue
		}
		if f, ok := c.finding(d, c.settingsOf(d.Pos.Filename)); ok {
			c.inLists = append(c.inLists, f)
		}
	}
	c.nameListed(papers)
}

// partlySeen gives the lists of which it is not known what cites their entries:
// those of a book or a project of which parts were named alone.
func partlySeen(papers []paper) map[string]bool {
	out := map[string]bool{}
	for _, p := range papers {
		if p.isPart() {
			for _, list := range p.lists {
				out[list] = true
			}
		}
	}
	return out
}

// suites gives every check that runs for one of papers, each once.
func (c *checking) suites(papers []paper) []*citevet.Check {
	var out []*citevet.Check
	for _, p := range papers {
		for _, check := range c.settingsOf(p.name).suite {
			if !slices.ContainsFunc(out, func(o *citevet.Check) bool { return o.Name == check.Name }) {
				out = append(out, check)
			}
		}
	}
	return out
}

// findings gives what is to be reported: the papers in the order found, each
// with its own list sorted by place, then the shared lists. A part that several
// papers include is reported once.
func (c *checking) findings() []finding {
	byFile := func(a, b finding) int { return citevet.Compare(a.Diagnostic, b.Diagnostic) }
	byName := map[string][]finding{} // findings in lists, by file
	for _, f := range c.inLists {
		byName[f.Pos.Filename] = append(byName[f.Pos.Filename], f)
	}
	var out []finding
	seen := seenFindings{}
	for i := range c.verdicts {
		v := &c.verdicts[i]
		if !v.checked {
			continue
		}
		own := slices.DeleteFunc(slices.Clone(v.findings), func(f finding) bool { return seen.told(f, v) })
		name := v.linked.Paper.Doc.Name
		own = append(own, byName[name]...)
		delete(byName, name)
		slices.SortStableFunc(own, byFile)
		out = append(out, own...)
	}
	var shared []finding
	for _, f := range c.inLists {
		if byName[f.Pos.Filename] != nil {
			shared = append(shared, f)
		}
	}
	slices.SortStableFunc(shared, func(a, b finding) int {
		return cmp.Or(cmp.Compare(tellsMany(a), tellsMany(b)), byFile(a, b))
	})
	return append(out, shared...)
}

// tellsMany gives 1 for a finding that tells of many entries in one line: it
// stands last.
func tellsMany(f finding) int {
	if f.Check == checks.Unused.Name && len(f.Related) > 1 {
		return 1
	}
	return 0
}

// A seenFinding is what a fault is known by, however many papers it is in.
type seenFinding struct {
	pos   token.Position
	check string
}

type seenFindings map[seenFinding]bool

// told tells whether a finding of v was told with an earlier paper that
// includes the same file; it is told now.
func (s seenFindings) told(f finding, v *verdict) bool {
	at := seenFinding{f.Pos, f.Check}
	again := s[at]
	s[at] = true
	return again && len(v.linked.Paper.Doc.Files) > 0
}

// finding gives a diagnostic its level; ok is false if its check does not run
// for the file.
func (c *checking) finding(d citevet.Diagnostic, cfg *config) (f finding, ok bool) {
	for _, check := range cfg.suite {
		if check.Name == d.Check {
			return finding{Diagnostic: d, level: cfg.level(check)}, true
		}
	}
	return finding{}, false
}
