package cli

import (
	"io"
	"os"
	"path/filepath"

	"github.com/citevet/citevet/cmd/citevet/internal/htmlreport"
)

// writeHTML writes the outcome of a check as an HTML page to the file name;
// "-" stands for standard output.
func (a *app) writeHTML(name string, r htmlreport.Report) error {
	if name == "-" {
		return htmlreport.Write(a.out, r)
	}
	return replace(name, func(w io.Writer) error { return htmlreport.Write(w, r) })
}

// replace writes a file whole: until write has done so, what was there stays.
func replace(name string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+"-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close() // closed already, or of no use
			os.Remove(f.Name())
		}
	}()
	mode := os.FileMode(0o644)
	if info, err := os.Stat(name); err == nil {
		mode = info.Mode().Perm()
	}
	if err = write(f); err != nil {
		return err
	}
	if err = f.Chmod(mode); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
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
