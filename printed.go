package citevet

import (
	"strings"

	"github.com/citevet/citevet/citation"
)

// printed names a citation in a message: "Friedhoff and Smeltz 2024b", or the
// key of one made by key.
func printed(it *citation.Item) string {
	if it.Form == citation.Key {
		return it.Key
	}
	names := make([]string, len(it.Authors))
	for i, a := range it.Authors {
		names[i] = a.Text
	}
	who := join(names, "and")
	if it.EtAl {
		who = strings.Join(append(names, "et al."), " ")
		if len(names) > 1 {
			who = strings.Join(names, ", ") + " et al."
		}
	}
	return strings.TrimSpace(who + " " + printedDate(it.Date))
}

// printedDate is the date as printed; the year is written out for the second
// item of "2019a, b".
func printedDate(d citation.Date) string {
	if d.Kind == citation.Year && !strings.Contains(d.Text, strings.TrimPrefix(d.Year, "-")) && !strings.HasPrefix(d.Year, "-") {
		return d.Year + d.Suffix
	}
	return d.Text
}
