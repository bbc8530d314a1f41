package cli

import (
	"flag"

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

// citesFlags are the flags of the subcommand cites.
type citesFlags struct {
	*flag.FlagSet
	paperFlags
	json, all bool
}

func (a *app) newCitesFlags() *citesFlags {
	f := &citesFlags{FlagSet: a.newFlags("cites")}
	f.BoolVar(&f.json, "json", false, "print one JSON object a line")
	f.BoolVar(&f.all, "all", false, "also give what need not be listed, such as personal communications")
	f.add(f.FlagSet)
	return f
}

// cites is the subcommand of that name.
func (a *app) cites(args []string) error {
	f := a.newCitesFlags()
	names, err := a.parse(f.FlagSet, args)
	if err != nil {
		return err
	}
	a.verbose = f.verbose
	a.settings = newSettings(f.config, a.checks, nil, false)
	papers, lists, err := a.operands(names, f.stdinName)
	if err != nil {
		return err
	}
	shelf := &library{}
	papers = (&survey{app: a, user: lists, shelf: shelf, alone: true}).plan(papers)
	read := make([]*linked, len(papers))
	a.each(len(papers), func(i int) { read[i] = a.link(papers[i], shelf) })
	print := a.citesTable
	if f.json {
		print = a.citesJSON
	}
	for _, l := range read {
		if l == nil {
			continue
		}
		if err := print(l, f.all); err != nil {
			return err
		}
	}
	return nil
}

// link reads a paper and pairs it with its list; a paper without one is read
// by itself.
func (a *app) link(p paper, shelf *library) *linked {
	doc, ok := a.read(p)
	if !ok {
		return nil
	}
	if p.unlisted {
		return &linked{unpaired(doc), false}
	}
	list, err := shelf.union(p.lists)
	if err != nil {
		a.fail(err)
		return nil
	}
	l := pair.Pair(doc, list)
	if p.typed {
		a.note(p.name + ": read with the " + typedOf(p, l).list)
	}
	if p.guessed {
		a.noteGuess(guessOf(p, p.lists[0], l))
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
