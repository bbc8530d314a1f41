package cli

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"github.com/citevet/citevet"
)

// A finding is a diagnostic with the lines around it.
type finding struct {
	citevet.Diagnostic
	lines []string // "12<TAB>text"
}

// sortFindings sorts as [citevet.Sort] does.
func sortFindings(fs []finding) {
	slices.SortStableFunc(fs, func(a, b finding) int { return citevet.Compare(a.Diagnostic, b.Diagnostic) })
}

// printText prints a line for each finding, with the lines around it if they
// were asked for.
func printText(w io.Writer, fs []finding) error {
	for _, f := range fs {
		if _, err := fmt.Fprintln(w, f.Diagnostic); err != nil {
			return err
		}
		for _, line := range f.lines {
			if _, err := fmt.Fprintln(w, line); err != nil {
				return err
			}
		}
	}
	return nil
}

// excerpt gives a line of src, counted from 1, with n lines on either side as
// go vet's -c does: "12<TAB>text". Nothing if n is negative.
func excerpt(src []byte, line, n int) []string {
	if n < 0 || line < 1 {
		return nil
	}
	mark := []byte("\n")
	if !bytes.Contains(src, mark) {
		mark = []byte("\r")
	}
	var out []string
	for i := 1; i <= line+n && len(src) > 0; i++ {
		text, rest, _ := bytes.Cut(src, mark)
		if i >= line-n {
			out = append(out, fmt.Sprintf("%d\t%s", i, bytes.TrimSuffix(text, []byte("\r"))))
		}
		src = rest
	}
	return out
}
