package citevettest

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose/formats"
)

// Archive checks the paper in a txtar archive against the list in it and
// compares the findings with those that its section want holds, one a line as
// the command prints them. Differences are an error of t; where update is
// true want is rewritten instead. It gives the findings.
//
//	A year that the list does not have.
//	-- paper.txt --
//	The ring holds (Lindqvist 2018).
//	-- refs.bib --
//	@article{lindqvist2019, author = {Lindqvist, Åsa}, title = {Who may}, year = {2019}}
//	-- want --
//	paper.txt:1:17: Lindqvist 2018: the list has Lindqvist 2019 (refs.bib:1) (year)
//
// An empty want is a paper that nothing must be reported in. The paper is the
// first file that is neither want nor a list (.bib); it may include the
// others. Several lists are checked against as one. With no checks named those
// of checks.Default run. Tests of a check usually take update from a flag:
//
//	var update = flag.Bool("update", false, "rewrite the want sections of testdata/*.txtar")
//
//	func TestDraft(t *testing.T) {
//		files, _ := filepath.Glob("testdata/*.txtar")
//		for _, file := range files {
//			citevettest.Archive(t, file, *update, draft.Check)
//		}
//	}
func Archive(t testing.TB, file string, update bool, suite ...*citevet.Check) []citevet.Diagnostic {
	t.Helper()
	found, err := archive(file, update, orDefault(suite))
	if err != nil {
		t.Errorf("%s: %v", file, err)
	}
	return found
}

func archive(file string, update bool, suite []*citevet.Check) ([]citevet.Diagnostic, error) {
	ar, err := txtar.ParseFile(file)
	if err != nil {
		return nil, err
	}
	in, want, err := unpack(ar)
	if err != nil {
		return nil, err
	}
	found := citevet.Verify(in.doc, in.list(), suite...)
	var got strings.Builder
	for _, d := range found {
		got.WriteString(d.String() + "\n")
	}
	switch {
	case got.String() == string(want.Data):
		return found, nil
	case update:
		want.Data = []byte(got.String())
		return found, os.WriteFile(file, txtar.Format(ar), 0o666)
	}
	return found, errors.New("the findings differ (- wanted, + found):\n" + compare(string(want.Data), got.String()))
}

// unpack reads the parts of an archive. What can't be read in its paper is an
// error, what can't be in its lists a finding.
func unpack(ar *txtar.Archive) (in *input, want *txtar.File, err error) {
	files, err := txtar.FS(ar)
	if err != nil {
		return nil, nil, err
	}
	in = &input{}
	for i := range ar.Files {
		f := &ar.Files[i]
		switch {
		case f.Name == "want":
			want = f
		case filepath.Ext(f.Name) == ".bib":
			list, _ := bib.Parse(f.Name, f.Data)
			in.lists = append(in.lists, list)
		case in.doc == nil:
			if in.doc, err = (formats.Options{FS: files}).ReadContext(context.Background(), f.Name, f.Data); err != nil {
				return nil, nil, err
			}
		}
	}
	switch {
	case in.doc == nil:
		return nil, nil, errors.New("the archive has no paper")
	case want == nil:
		return nil, nil, errors.New("the archive has no section want; with nothing in it, it wants no finding")
	}
	return in, want, nil
}

// compare gives the lines that only one of two texts has, in their order.
func compare(want, got string) string {
	count := map[string]int{}
	for line := range strings.Lines(got) {
		count[line]++
	}
	var out strings.Builder
	for line := range strings.Lines(want) {
		if count[line]--; count[line] < 0 {
			out.WriteString("-" + strings.TrimSuffix(line, "\n") + "\n")
		}
	}
	for line := range strings.Lines(got) {
		if count[line] > 0 {
			count[line]--
			out.WriteString("+" + strings.TrimSuffix(line, "\n") + "\n")
		}
	}
	if out.Len() == 0 {
		return "the same lines in another order\n"
	}
	return out.String()
}
