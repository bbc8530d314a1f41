package citevettest

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/internal/selftest"
)

// Missed shows how well the checks guard a paper. In memory it plants one
// fault at a time: it deletes each entry that is cited, and in each citation
// that agrees with the list it shifts the year, misspells the first author or,
// where it is made by key, the key, gives a page that the work does not have,
// and gives the year a letter that no work has. Each fault that no check finds
// is an error of t, in the order of the paper, entries last. The files stay as
// they are. The command citevet selftest does the same.
//
// In a zipped paper (Word) entries are deleted, but nothing is changed in the
// text. In a long paper not every fault is planted; how many were is logged.
// list and suite are as for [Check].
func Missed(t testing.TB, paper, list string, suite ...*citevet.Check) {
	t.Helper()
	in, err := open(paper, list)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	out, err := selftest.Paper{
		Doc: in.doc, Lists: in.lists, Checks: orDefault(suite), Options: formats.Options{FS: os.DirFS(filepath.Dir(paper))},
	}.Plant(context.Background(), 0)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	possible := 0
	for _, n := range out.Possible {
		possible += n
	}
	if planted := len(out.Faults); planted < possible {
		t.Logf("%s: %d of %d faults were planted", paper, planted, possible)
	}
	for _, f := range out.Missed() {
		t.Errorf("%v: nothing is reported", f)
	}
}
