package cli

import (
	"bytes"

	"github.com/citevet/citevet/cmd/citevet/internal/htmlreport"
)

// writeHTML writes the outcome of a check as an HTML page to the file name;
// "-" stands for standard output.
func (a *app) writeHTML(name string, r htmlreport.Report) error {
	if name == "-" {
		return htmlreport.Write(a.out, r)
	}
	var page bytes.Buffer
	if err := htmlreport.Write(&page, r); err != nil {
		return err
	}
	return writeFile(name, page.Bytes())
}

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
