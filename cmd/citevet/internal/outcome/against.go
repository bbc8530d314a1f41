package outcome

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/citevet/citevet/citation/pair"
)

// Most names of lists that are told.
const (
	maxNamed  = 4 // of a paper
	maxListed = 3 // of a run
)

// Lists tells which reference lists the papers of a run were checked against.
type Lists struct {
	said []string
	seen map[string]bool
}

// Add notes the lists of a paper, as [Against] says them.
func (s *Lists) Add(one string) {
	if s.seen == nil {
		s.seen = map[string]bool{}
	}
	if !s.seen[one] {
		s.seen[one] = true
		s.said = append(s.said, one)
	}
}

// String gives "refs.bib (18 entries); refs2.bib (1 entry)", "" for no paper.
func (s *Lists) String() string {
	if len(s.said) > maxListed {
		return fmt.Sprintf("%d reference lists, each paper against its own", len(s.said))
	}
	return strings.Join(s.said, "; ")
}

// Against says which lists a paper was checked against: "refs.bib (18
// entries)", "the reference list in the paper (65 entries)".
func Against(l *pair.Linked) string {
	var names []string
	count := map[string]int{}
	for _, e := range l.List.Entries {
		name := "the reference list in the paper"
		if e.List.Name != l.Paper.Doc.Name {
			name = filepath.Base(e.List.Name)
		}
		if count[name]++; count[name] == 1 {
			names = append(names, name)
		}
	}
	for i, name := range names {
		entries := "entries"
		if count[name] == 1 {
			entries = "entry"
		}
		names[i] = fmt.Sprintf("%s (%d %s)", name, count[name], entries)
	}
	if more := len(names) - maxNamed; more > 0 {
		names = append(names[:maxNamed], fmt.Sprintf("%d more", more))
	}
	if len(names) == 0 {
		return "a list without entries"
	}
	return strings.Join(names, ", ")
}
