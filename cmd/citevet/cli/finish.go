package cli

import "fmt"

// finish prints what the last round found in the form that the flags ask for,
// and writes what they want written.
func (c *checking) finish() error {
	if err := c.mayWrite(c.sources.names()); err != nil { // those that papers name are known only now
		return err
	}
	found := c.findings()
	t := newTerminal(c.stdout, c.opt.color)
	if t.color {
		c.out.as(inColor)
	}
	switch {
	case c.opt.writeBaseline != "":
		return c.saveBaseline(found)
	case c.opt.diff:
		return c.printDiff(t)
	case c.opt.fix && c.patches != nil:
		if err := c.writeFixes(); err != nil {
			return err
		}
		c.refusals()
	}
	if len(found) > 0 {
		c.exitAtLeast(statusFindings)
	}
	if c.opt.html != "" {
		if err := c.write(c.opt.page(), c.writePage); err != nil {
			return err
		}
	}
	if c.opt.docx != "" {
		if err := c.write(c.opt.copyOfWord(), c.writeCopy); err != nil {
			return err
		}
	}
	c.known.tellGone(c)
	if err := c.print(found, t); err != nil {
		return err
	}
	if c.opt.summary || t.is && len(c.opt.forms()) == 0 {
		c.out.Flush() // what is wrong with it is told by Run
		c.note(c.coverage().verdict())
	} else if c.citesNothing() {
		c.note("no citation was found, so nothing was compared with a list")
	}
	return nil
}

// printDiff prints the fixes as a diff. Into a file or a pipe it goes byte for
// byte, for a program that applies it.
func (c *checking) printDiff(t *terminal) error {
	c.refusals()
	if !t.is && !t.color {
		c.out.as(asBytes)
	}
	changed, err := c.patches.printDiff(c.out, t)
	if changed {
		c.exitAtLeast(statusFindings)
	}
	return err
}

func (c *checking) print(found []finding, t *terminal) error {
	switch {
	case c.opt.html == "-", c.opt.docx == "-":
		return nil
	case c.opt.json == jsonLines:
		return c.printLines(found)
	case c.opt.json == jsonObject:
		return printJSON(c.out.as(inJSON), found)
	case bool(c.opt.sarif):
		return c.printSARIF(found)
	case bool(c.opt.github):
		return c.printGitHub(found)
	case bool(c.opt.gitlab):
		return c.printGitLab(found)
	case bool(c.opt.junit):
		return c.printJUnit(found)
	}
	return c.printText(found, t)
}

// printText prints a line for each finding, with the lines around it if they
// were asked for.
func (c *checking) printText(found []finding, t *terminal) error {
	for _, f := range found {
		if _, err := fmt.Fprintln(c.out, t.finding(f)); err != nil {
			return err
		}
		for _, line := range t.excerpt(c.sources.get(f.Pos.Filename), f.Diagnostic, c.opt.context) {
			if _, err := fmt.Fprintln(c.out, line); err != nil {
				return err
			}
		}
	}
	return nil
}
