package htmlreport

import (
	"github.com/citevet/citevet/citation/pair"
)

// A status is what the check made of a citation; the more it asks of a
// reader, the greater.
type status int

const (
	exempt status = iota
	agrees
	undecided
	finding
)

// name is the status in the page's classes.
func (s status) name() string {
	return [...]string{"exempt", "agrees", "undecided", "finding"}[s]
}

// statuses describes them, in the order of the page's key.
var statuses = [...]struct {
	status      status
	label, says string
}{
	{finding, "Finding", "a check reports something"},
	{undecided, "Undecided", "neither agrees nor is reported: several entries could be meant in a list that is kept for more than this paper, the check for it is off, or a comment or a baseline silences it"},
	{agrees, "Agrees", "the list has the entry"},
	{exempt, "Need not be listed", "a personal communication, or a work cited through another one"},
}

// statusOf judges a link by itself; why is said of undecided ones.
func statusOf(l *pair.Link) (s status, why string) {
	switch {
	case l.Item.Ibid && l.Item.Earlier == nil:
		return undecided, "which work it refers back to can't be told"
	case l.Status == pair.Found:
		return agrees, ""
	case l.Status == pair.Exempt:
		return exempt, ""
	case l.Status == pair.Ambiguous && l.Undecided:
		return undecided, "several entries could be meant; the list is kept for more than this paper"
	}
	return undecided, "it differs from the list (" + l.Status.String() + "), but is not reported: the check is off, or a comment or a baseline silences it"
}
