package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/citevet/citevet/citation/prose"
)

// A leftover counts what a run found and did not check. Without -v one line
// tells of it.
type leftover struct {
	papers []string // that cite, and have no list or can't be read
	parts  []string // that papers include, and that are not there
	lists  []string // that papers name, and that are not there
	keys   int      // that no list has, and that may be in one that is not there
}

// leaveOut says with -v what is not taken for a paper, and why.
func (a *app) leaveOut(name, why string) {
	if a.verbose {
		a.note(name + ": left out: " + why)
	}
}

// unreadable tells of a file of a tree that can't be read, or of a part of
// one: the run goes on, and its last line counts it.
func (a *app) unreadable(name string, err error) {
	a.setAside(err)
	a.mu.Lock()
	defer a.mu.Unlock()
	a.rest.papers = addOnce(a.rest.papers, name)
}

// setAside keeps what is told with -v only.
func (a *app) setAside(what any) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.record(what, levelWarning) && a.verbose && a.held < 0 {
		a.print(a.problems[len(a.problems)-1])
	}
}

// unreadParts notes the parts of a paper that are not read.
func (a *app) unreadParts(doc *prose.Document) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, p := range doc.Unread {
		a.rest.parts = addOnce(a.rest.parts, p.Path)
	}
}

// absentLists notes lists that are not there, and how many keys may be in
// them.
func (a *app) absentLists(lists []string, keys int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, name := range lists {
		a.rest.lists = addOnce(a.rest.lists, name)
	}
	a.rest.keys += keys
}

// tellRest tells in one line what was not checked.
func (a *app) tellRest() {
	if line := a.rest.String(); line != "" {
		if !a.verbose {
			line += " (-v says why)"
		}
		a.note(line)
	}
}

// String gives "2 papers not checked: a.md, b.md; 1 part not read: data.tex".
func (l *leftover) String() string {
	var out []string
	add := func(names []string, what, how string) {
		if len(names) > 0 {
			slices.Sort(names)
			out = append(out, fmt.Sprintf("%s %s: %s", count(len(names), what), how, some(names)))
		}
	}
	add(l.papers, "paper", "not checked")
	add(l.parts, "part", "not read")
	add(l.lists, "list", "not found")
	if l.keys > 0 {
		out[len(out)-1] += fmt.Sprintf(", which may have %s that no other list has", count(l.keys, "key"))
	}
	return strings.Join(out, "; ")
}

func addOnce(names []string, name string) []string {
	if slices.Contains(names, name) {
		return names
	}
	return append(names, name)
}
