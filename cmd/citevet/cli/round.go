package cli

import (
	"slices"

	"github.com/citevet/citevet"
)

// round checks all papers, then their lists.
func (c *checking) round(papers []paper) {
	c.ran = c.suites(papers)
	c.run = citevet.NewRun(c.ran...)
	c.sources.clear()
	c.verdicts = make([]verdict, len(papers))
	c.bar = c.newProgress(len(papers))
	c.each(len(papers), func(i int) {
		c.verdicts[i] = c.paper(papers[i])
		c.bar.step()
	})
	c.bar.end()
	var unlisted []string
	checked := 0
	for i := range c.verdicts {
		v := &c.verdicts[i]
		if v.unlisted {
			unlisted = append(unlisted, papers[i].name)
		}
		if v.checked {
			checked++
		}
	}
	c.guesses(papers)
	c.notChecked(unlisted, checked)
	c.inLists = nil
	for _, d := range c.run.Lists() {
		if f, ok := c.finding(d, c.settingsOf(d.Pos.Filename)); ok {
			c.inLists = append(c.inLists, f)
		}
	}
	c.known.filter(c)
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

// findings gives what is to be reported, sorted.
func (c *checking) findings() []finding {
	out := slices.Clone(c.inLists)
	for i := range c.verdicts {
		out = append(out, c.verdicts[i].findings...)
	}
	slices.SortStableFunc(out, func(a, b finding) int { return citevet.Compare(a.Diagnostic, b.Diagnostic) })
	return out
}

// finding gives a diagnostic its level; ok is false if its check does not run
// for the file.
func (c *checking) finding(d citevet.Diagnostic, cfg *config) (f finding, ok bool) {
	for _, check := range cfg.suite {
		if check.Name == d.Check {
			return finding{d, cfg.level(check)}, true
		}
	}
	return finding{}, false
}
