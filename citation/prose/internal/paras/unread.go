package paras

import (
	"fmt"

	"github.com/citevet/citevet/citation/prose"
)

// Unread says that what was written from an offset on is a citation of a program
// whose data are not read. The document counts those of each program.
func (p *Para) Unread(from int, program string) {
	p.cites = append(p.cites, cite{from: from, unread: program})
}

// Unread counts the citations of programs whose data are not read.
type unread struct {
	programs []string // in the order of the document
	of       map[string]*unreadKind
}

// An unreadKind counts the citations of one program.
type unreadKind struct {
	count int
	at    int // of the first, in Document.Src
}

func (u *unread) add(program string, at int) {
	kind := u.of[program]
	if kind == nil {
		if u.of == nil {
			u.of = map[string]*unreadKind{}
		}
		kind = &unreadKind{at: at}
		u.programs, u.of[program] = append(u.programs, program), kind
	}
	kind.count++
}

// tell notes each kind at its first citation.
func (u *unread) tell(doc *prose.Document) {
	for _, program := range u.programs {
		kind := u.of[program]
		what, are := "citations", "are"
		if kind.count == 1 {
			what, are = "citation", "is"
		}
		doc.Notes.Add(doc.Position(kind.at), fmt.Sprintf("%d %s of %s %s not read: the text that is printed is checked as if it were typed", kind.count, what, program, are))
	}
}
