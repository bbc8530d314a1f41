package htmlreport

import (
	"strconv"

	"github.com/citevet/citevet/cmd/citevet/internal/outcome"
)

// A verdictView is what the page says first.
type verdictView struct {
	Mood    string // "failed", "wrong", "open" or "good"
	Head    string
	Share   []shareView // how many citations are in each class
	Sums    []string    // "16 agree with the list"
	Against string
	Cares   []string // what keeps the verdict from being the whole truth
}

// A shareView is a stretch of the bar below the verdict.
type shareView struct {
	Name     string
	X, Width string // in percent
}

// verdict says how many citations ask for the reader.
func (p *page) verdict() verdictView {
	t := &p.tally
	faulty, agree := t.ByClass[outcome.Faulty], t.ByClass[outcome.Agrees]
	v := verdictView{}
	switch {
	case len(p.Papers) == 0:
		v.Mood, v.Head = "failed", "Nothing was checked"
		return v
	case t.Citations == 0:
		v.Mood, v.Head = "failed", "No citation was found"
		v.Cares = append(v.Cares, "The text was read, and none of it was taken for a citation: nothing was compared with the list.")
	case faulty > 0:
		v.Mood, v.Head = "wrong", shortVerdict(faulty, t.Citations)
	case agree == t.Citations:
		v.Mood, v.Head = "good", "All "+thousands(agree)+" citations agree"
		switch agree {
		case 1:
			v.Head = "The one citation agrees"
		case 2:
			v.Head = "Both citations agree"
		}
	default:
		v.Mood, v.Head = "open", "No citation needs you"
	}
	if v.Mood == "good" && len(p.Unchecked) > 0 {
		v.Mood = "open"
	}
	v.Sums = p.sums()
	v.Share = p.share()
	v.Against = clean(p.against.String())
	v.Cares = append(v.Cares, p.cares()...)
	return v
}

// shortVerdict gives "8 of 27 citations need you".
func shortVerdict(faulty, citations int) string {
	verb := " need you"
	if faulty == 1 {
		verb = " needs you"
	}
	switch {
	case citations == 0:
		return "No citation was found"
	case faulty == 0:
		return "No citation needs you"
	}
	return thousands(faulty) + " of " + counted(citations, "citation", "citations") + verb
}

// sums says in words what became of the citations, and of the list.
func (p *page) sums() []string {
	t := &p.tally
	var out []string
	add := func(n int, one, many string) {
		if n > 0 {
			out = append(out, counted(n, one, many))
		}
	}
	if t.ByClass[outcome.Agrees] < t.Citations {
		add(t.ByClass[outcome.Agrees], "agrees with the list", "agree with the list")
	}
	add(t.ByClass[outcome.Open], "could not be decided", "could not be decided")
	add(t.ByClass[outcome.Exempt], "need not be listed", "need not be listed")
	add(t.ByClass[outcome.Silent], "silenced or not checked", "silenced or not checked")
	add(t.Elsewhere, "other finding", "other findings")
	add(t.Works(), "work is cited", "works are cited")
	return out
}

// share gives the bar of all classes.
func (p *page) share() []shareView {
	var out []shareView
	at := 0
	percent := func(n int) string {
		return strconv.FormatFloat(float64(n)*100/float64(p.tally.Citations), 'f', 2, 64) + "%"
	}
	for _, s := range statuses {
		if n := p.tally.ByClass[s.class]; n > 0 {
			out = append(out, shareView{Name: s.name, X: percent(at), Width: percent(n)})
			at += n
		}
	}
	return out
}

// cares says what was not, or could not be, checked.
func (p *page) cares() []string {
	t := &p.tally
	var out []string
	switch {
	case t.Numbers > 0 && t.Numbers == t.Citations:
		out = append(out, "All citations are numbers: where they lead was checked, not names and years.")
	case t.Numbers > 0:
		out = append(out, counted(t.Numbers, "citation is a number: where it leads was checked, not names and years.", "citations are numbers: where they lead was checked, not names and years."))
	}
	empty := 0
	for _, paper := range p.Papers {
		if paper.Citations == 0 {
			empty++
		}
	}
	if empty > 0 && len(p.Papers) > 1 {
		out = append(out, "In "+counted(empty, "paper", "papers")+" no citation was found.")
	}
	return out
}
