package cli

import (
	"errors"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose"
)

// A linked is a paper with its citations; without a list, Links has them with
// no entries.
type linked struct {
	*pair.Linked
	listed bool
}

// cites is the subcommand of that name.
func (a *app) cites(args []string) error {
	fs := a.newFlags("cites")
	asJSON := fs.Bool("json", false, "print one JSON object a line")
	all := fs.Bool("all", false, "also give what need not be listed, such as personal communications")
	file := ""
	addConfig(fs, &file)
	stdinName := fs.String("stdin-name", "stdin", "the name, and so the format, of the paper on standard input")
	names, err := a.parse(fs, args)
	if err != nil {
		return err
	}
	a.settings = newSettings(file, a.checks, nil, false)
	papers, lists, err := a.operands(names, *stdinName)
	if err != nil {
		return err
	}
	papers = a.withoutParts(papers)
	shelf := &library{}
	read := make([]*linked, len(papers))
	a.each(len(papers), func(i int) { read[i] = a.link(papers[i], shelf, lists) })
	print := a.citesTable
	if *asJSON {
		print = a.citesJSON
	}
	for _, l := range read {
		if l == nil {
			continue
		}
		if err := print(l, *all); err != nil {
			return err
		}
	}
	return nil
}

// link reads a paper and pairs it with its list; a paper without one is read
// by itself.
func (a *app) link(p paper, shelf *library, lists []string) *linked {
	doc, ok := a.read(p)
	if !ok {
		return nil
	}
	names, guessed, err := listNames(p, doc, lists, a.settingsOf(p.name))
	switch {
	case errors.Is(err, errNoList):
		return &linked{unpaired(doc), false}
	case err != nil:
		a.fail(err)
		return nil
	}
	list, err := shelf.union(names)
	if err != nil {
		a.fail(err)
		return nil
	}
	l := pair.Pair(doc, list)
	if guessed {
		a.noteGuess(guessOf(p, names[0], l))
	}
	return &linked{l, true}
}

func unpaired(doc *prose.Document) *pair.Linked {
	l := &pair.Linked{Paper: citation.Parse(doc, nil), List: &bib.List{}}
	for it := range l.Paper.Items() {
		l.Links = append(l.Links, pair.Link{Item: it, Status: pair.Missing})
	}
	return l
}
