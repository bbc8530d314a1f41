package htmlreport

import (
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/cmd/citevet/internal/outcome"
)

// statuses describes what becomes of citations, in the order of the page's key.
var statuses = [...]struct {
	class             outcome.Class
	name, label, says string
}{
	{outcome.Faulty, "finding", "Needs you", "a check reports something"},
	{outcome.Open, "undecided", "Could not be decided", "several entries could be meant, or it can’t be told what the citation refers back to"},
	{outcome.Silent, "silenced", "Silenced or not checked", "the list has no such entry, but the check for it is off, or a comment or a baseline silences it"},
	{outcome.Agrees, "agrees", "Agrees", "the list has the entry"},
	{outcome.Exempt, "exempt", "Need not be listed", "a personal communication, or a work cited through another one"},
}

// statusName is a class in the page's classes of elements.
func statusName(c outcome.Class) string {
	for _, s := range statuses {
		if s.class == c {
			return s.name
		}
	}
	return ""
}

// urgency sorts classes: of several citations in one place the one that asks
// most of a reader is shown.
func urgency(c outcome.Class) int {
	for i, s := range statuses {
		if s.class == c {
			return len(statuses) - i
		}
	}
	return 0
}

// why says of a citation what its class leaves unsaid.
func why(l *pair.Link, c outcome.Class) string {
	switch {
	case c == outcome.Silent:
		return "It differs from the list (" + l.Status.String() + "), but is not reported: the check is off, or a comment or a baseline silences it."
	case c != outcome.Open:
		return ""
	case l.Item.Ibid && l.Item.Earlier == nil:
		return "Not decided: which work it refers back to can’t be told."
	}
	return "Not decided: several entries could be meant; the list is kept for more than this paper."
}
