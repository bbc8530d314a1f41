package htmlreport

import (
	"strings"

	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/internal/stub"
)

// A stubView is the beginning of an entry for a missing work.
type stubView struct{ Label, Text string }

// stub gives the beginning of an entry for a work that the list does not have:
// in BibTeX, or as it is typed.
func (r *reader) stub(l *pair.Link) *stubView {
	if len(r.paper.List.Entries) > 0 && r.paper.List.Entries[0].List.Name == r.doc.Name && l.Item.Form != citation.Key {
		return &stubView{"If the work is missing, add to the reference list", clean(typedStub(l.Item))}
	}
	return &stubView{"If the work is missing, add to the list (BibTeX)", clean(stub.Entry(l.Item, r.paper.List))}
}

// typedStub gives the beginning of a reference as it is typed.
func typedStub(it *citation.Item) string {
	var who []string
	for _, a := range it.Authors {
		name := strings.TrimSpace(a.Particle + " " + a.Family)
		switch {
		case a.Org && a.Full != "":
			name = a.Full
		case a.Org:
			name = a.Text
		case a.Given != "":
			name += ", " + a.Given
		case !strings.Contains(name, " "):
			name += ", […]"
		}
		who = append(who, name)
	}
	if it.EtAl {
		who = append(who, "[…]")
	}
	return strings.Join(who, "; ") + " (" + it.Date.Text + "). [title]. [where it was published]."
}
