package cli

import (
	"io"

	"github.com/citevet/citevet/cmd/citevet/internal/htmlreport"
)

// writePage gives the page of the last round.
func (c *checking) writePage(w io.Writer) error { return htmlreport.Write(w, c.reported()) }

// reported gives what a page shows of a run.
func (c *checking) reported() htmlreport.Report {
	r := htmlreport.Report{Checks: c.ran}
	for _, f := range c.inLists {
		r.Lists = append(r.Lists, f.Diagnostic)
	}
	for _, v := range c.verdicts {
		if !v.checked {
			continue
		}
		p := htmlreport.Paper{Linked: v.linked}
		for _, f := range v.findings {
			p.Findings = append(p.Findings, f.Diagnostic)
		}
		r.Papers = append(r.Papers, p)
	}
	return r
}
