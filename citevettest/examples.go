package citevettest

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose/formats"
)

// Examples runs the examples of a check's documentation. It is an error of t
// if the check has no finding in one that it says it reports, or has one in
// another, if an example can't be read, or if one kind of them is missing.
func Examples(t testing.TB, check *citevet.Check) {
	t.Helper()
	for _, kind := range []struct {
		what     string
		examples []citevet.Example
		reported bool
	}{{"reported", check.Doc.Reported, true}, {"not reported", check.Doc.NotReported, false}} {
		if len(kind.examples) == 0 {
			t.Errorf("%s: the doc has no example that is %s", check.Name, kind.what)
		}
		for _, e := range kind.examples {
			found, err := runExample(check, e)
			switch {
			case err != nil:
				t.Errorf("%s: %v", check.Name, err)
			case kind.reported != (len(found) > 0):
				t.Errorf("%s: an example is to be %s:\n%s\n%s\n%d findings %v", check.Name, kind.what, e.Paper, e.List, len(found), found)
			}
		}
	}
}

// runExample gives the findings of check in e.
func runExample(check *citevet.Check, e citevet.Example) ([]citevet.Diagnostic, error) {
	doc, err := formats.Read(cmp.Or(e.File, "paper.md"), []byte(strings.TrimSpace(e.Paper)+"\n"))
	if err != nil {
		return nil, err
	}
	var list *bib.List // the paper's own
	if e.List != "" || e.Paper == "" {
		list, _ = bib.Parse("refs.bib", []byte(e.List)) // its errors are findings
	}
	found := citevet.Verify(doc, list, check)
	return slices.DeleteFunc(found, func(d citevet.Diagnostic) bool { return d.Check != check.Name }), nil
}
