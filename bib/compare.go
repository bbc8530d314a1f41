package bib

import (
	"strings"

	"github.com/citevet/citevet/internal/fold"
)

// Fold gives the letters and digits of a name or a title as they are compared:
// in lower case, without accents, blanks and marks. "García-López" and "Garcia
// Lopez" give the same.
func Fold(s string) string { return fold.Key(s) }

// BareDOI gives a DOI in lower case, without what people write around it:
// braces, "doi:", the address of any site that resolves it. Of a text that
// holds none it gives the text.
func BareDOI(s string) string {
	s = strings.ToLower(strings.Trim(strings.TrimSpace(s), "{}"))
	if strings.Contains(s, "://") || strings.HasPrefix(s, "doi") || strings.HasPrefix(s, "dx.") {
		if i := strings.Index(s, "10."); i > 0 && strings.IndexByte("/:= ", s[i-1]) >= 0 {
			s = s[i:]
		}
	}
	return s
}
