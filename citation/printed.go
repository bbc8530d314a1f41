package citation

import (
	"strings"

	"github.com/citevet/citevet/bib"
)

// String names the citation as messages do: "Friedhoff and Smeltz 2024b", or
// the key of one made by key.
func (it *Item) String() string {
	switch it.Form {
	case Key:
		return it.Key
	case Number:
		return "[" + it.Label + "]"
	}
	names := make([]string, len(it.Authors))
	for i, a := range it.Authors {
		names[i] = a.Text
	}
	if it.EtAl && len(names) > 0 {
		names = []string{strings.Join(names, ", ") + " et al."}
	}
	who := strings.Join(names, ", ")
	if last := len(names) - 1; last > 0 {
		who = strings.Join(names[:last], ", ") + " and " + names[last]
	}
	return strings.TrimSpace(who + " " + it.Date.printed())
}

// printed is the date as printed; the year is written out for the second item
// of "2019a, b".
func (d *Date) printed() string {
	if d.Kind == bib.Dated && !strings.Contains(d.Text, strings.TrimPrefix(d.Year, "-")) && !strings.HasPrefix(d.Year, "-") {
		return d.Year + d.Suffix
	}
	return d.Text
}
