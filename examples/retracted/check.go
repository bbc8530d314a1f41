package main

import (
	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
)

// check gives the check that knows of the works in db.
func (db *database) check() *citevet.Check {
	return &citevet.Check{
		Name: "retracted",
		Doc: citevet.Doc{
			Title: "cited works that were retracted",
			Rule: `A work that was retracted is no support for what cites it. It is reported at
each place that cites it, by its DOI or, where the list has none, by its title
and year; so is a work of which its journal says that it has concerns. A
correction is not reported, nor is a work that was reinstated later.`,
			Reported: []citevet.Example{
				{Paper: "(Brandt 2015)", List: "@article{tides, author = {Brandt, Eva}, title = {Tides}, year = 2015, doi = {10.5555/tides.2015.1}}"},
				{Paper: "(Okoye 2017)", List: "@article{moss, author = {Okoye, Ben}, title = {On moss and light}, year = 2017}"},
			},
			NotReported: []citevet.Example{
				{Paper: "(Okoye 2018)", List: "@article{moss, author = {Okoye, Ben}, title = {On moss and light}, year = 2018}"},
				{Paper: "(Lund 2012)", List: "@article{snow, author = {Lund, Ida}, title = {Snow}, year = 2012, doi = {10.5555/snow.2012.7}}"},
			},
			Source: "the database of Retraction Watch.",
		},
		Severity: "warning",
		Run:      db.run,
	}
}

func (db *database) run(pass *citevet.Pass) {
	for _, l := range pass.Links {
		if l.Status != pair.Found || len(l.Entries) != 1 {
			continue
		}
		e := l.Entries[0]
		n, ok := db.find(e)
		if !ok {
			continue
		}
		if what := n.says(); what != "" {
			d := pass.At(l.Item.Pos, l.Item.End, l.Item.String()+": "+what+" ("+citevet.Place(e)+")")
			d.Related = citevet.RelatedTo(e)
			pass.Report(d)
		}
	}
}

// says says what a notice tells of a work; "" where that speaks for nothing.
func (n notice) says() string {
	what := map[string]string{"Retraction": "the work was retracted on ", "Expression of concern": "its journal has concerns about the work since "}[n.nature]
	if what == "" {
		return ""
	}
	what += n.date.Format("2 January 2006")
	if n.reason != "" {
		what += ": " + n.reason
	}
	if n.doi != "" {
		what += "; see https://doi.org/" + bib.BareDOI(n.doi)
	}
	return what
}
