package cli

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"
)

// GitHub shows of one step no more than this many annotations of each level,
// and of one job no more than 50 in all; the log has the others too.
const githubLimit = 10

// printGitHub prints workflow commands that annotate the files, what is most
// severe first: GitHub shows only the first ones. The message repeats the
// place, which the log has nowhere else.
func (c *checking) printGitHub(found []finding) error {
	defer c.out.as(c.out.form)
	c.out.as(orders)
	root := os.Getenv("GITHUB_WORKSPACE")
	for _, p := range c.failures() {
		fmt.Fprintf(c.out, "::error title=citevet::%s\n", githubData(plain(p.text)))
	}
	if rest := c.rest.String(); rest != "" {
		fmt.Fprintf(c.out, "::warning title=citevet::%s\n", githubData(plain(rest)))
	}
	found = slices.Clone(found)
	slices.SortStableFunc(found, func(a, b finding) int { return cmp.Compare(a.level.rank(), b.level.rank()) })
	levels := map[level]int{}
	for _, f := range found {
		levels[f.level]++
		fmt.Fprintf(c.out, "::%s %s::%s\n", githubCommand(f.level), c.githubPlace(f, root), githubData(plain(f.Diagnostic.String())))
	}
	summary := fmt.Sprintf("citevet: %s (%s, %s, %s)", count(len(found), "finding"),
		count(levels[levelError], "error"), count(levels[levelWarning], "warning"), count(levels[levelNote], "note"))
	for _, n := range levels {
		if n > githubLimit {
			summary += fmt.Sprintf("; GitHub marks only the first %d of a kind in the files", githubLimit)
			break
		}
	}
	_, err := fmt.Fprintln(c.out, summary+"; "+c.coverage().String())
	return err
}

func githubCommand(l level) string {
	if l == levelNote {
		return "notice"
	}
	return string(l)
}

// githubPlace gives the parameters of a command. Columns may be given only for
// a place in one line. In a file without lines the title has the paragraph.
func (c *checking) githubPlace(f finding, root string) string {
	params := []string{"file=" + plain(githubProperty(relativeTo(root, c.sources.onDisk(f.Pos.Filename))))}
	title := "citevet: " + plain(f.Check)
	src := c.sources.get(f.Pos.Filename)
	if paragraph := src.paragraph(f.Pos); paragraph != "" {
		return strings.Join(append(params, "title="+githubProperty(title+" in "+plain(paragraph))), ",")
	}
	params = append(params, fmt.Sprintf("line=%d", f.Pos.Line))
	switch {
	case !f.End.IsValid() || f.End.Line == f.Pos.Line:
		params = append(params, fmt.Sprintf("col=%d", src.column(f.Pos)))
		if f.End.Offset > f.Pos.Offset {
			params = append(params, fmt.Sprintf("endColumn=%d", src.column(f.End)))
		}
	default:
		params = append(params, fmt.Sprintf("endLine=%d", f.End.Line))
	}
	return strings.Join(append(params, "title="+githubProperty(title)), ",")
}

// githubData escapes a message, githubProperty the value of a parameter, as
// the workflow commands of GitHub's toolkit do.
func githubData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func githubProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}
