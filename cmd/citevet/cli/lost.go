package cli

import (
	"fmt"
	"go/scanner"
	"strings"

	"github.com/citevet/citevet/citation/prose"
)

// maxLostShown is how many places of lost letters are printed.
const maxLostShown = 10

// noteLost tells, once a paper, where letters of it were lost.
func (a *app) noteLost(doc *prose.Document) {
	if len(doc.Lost) == 0 {
		return
	}
	first := doc.Position(doc.Lost[0])
	var also []string
	for _, at := range doc.Lost[1:min(len(doc.Lost), maxLostShown)] {
		p := doc.Position(at)
		place := fmt.Sprintf("%d:%d", p.Line, p.Column)
		if p.Filename != first.Filename {
			place = p.String()
		}
		also = append(also, place)
	}
	msg := "a letter was lost here (U+FFFD)"
	if len(also) > 0 {
		msg += ", and at " + strings.Join(also, ", ")
	}
	if n := len(doc.Lost) - 1 - len(also); n > 0 {
		msg += fmt.Sprintf(" and %d more places", n)
	}
	a.note(&scanner.Error{Pos: first, Msg: msg + ": the file was once read in an encoding that was not its own"})
}
