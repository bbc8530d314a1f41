package citevet

import (
	"slices"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/internal/match"
	"github.com/citevet/citevet/internal/name"
)

// Missing reports citations that no entry of the list answers.
var Missing = &Check{
	Name: "missing",
	Doc: `cited works that are not in the list

Every work that the text cites has an entry in the list. A citation is
reported where no entry has its authors, in any year, nor a name almost like
theirs. Personal communications, and a work that is cited through another
("Smith 1990, as cited in Jones 2019"), need no entry. For a citation made by
key the key must be there, in the same case: BibTeX takes Smith2019 and
smith2019 for one key, but biber and pandoc do not.

Reported:     (Okafor 2021), where the list has no work by Okafor.
Not reported: (Okafor, personal communication, 5 May 2021).
Source:       APA Publication Manual, 7th ed., section 8.4.
`,
	Run: runMissing,
}

func runMissing(pass *Pass) {
	for _, l := range pass.Links {
		switch {
		case l.Status == pair.Missing && l.Item.Form == citation.Key:
			reportKey(pass, l)
		case l.Status == pair.Missing:
			d := pass.at(l.Item.Pos, l.Item.End, printed(l.Item)+": not in the list")
			if len(l.Near) > 0 {
				d.Message += "; the nearest is " + listed(l.Near)
				d.Related = related(l.Near...)
			}
			pass.Report(d)
		case l.Item.Form == citation.Key && len(l.Entries) > 0:
			reportKeyCase(pass, l)
		}
	}
}

func reportKey(pass *Pass, l pair.Link) {
	d := pass.at(l.Item.Pos, l.Item.End, l.Item.Key+": no entry has this key")
	if len(l.Near) > 0 {
		near := l.Near[0]
		d.Message += "; the nearest is " + near.CiteName + " (" + place(near) + ")"
		d.Related = related(l.Near...)
		if pass.isKeySlip(l.Item.Key, near) {
			d.Fixes = pass.keyFix(l.Item, near)
		}
	}
	pass.Report(d)
}

// isKeySlip tells whether key can only be a slip for that of e: one letter is
// wrong, none of the digits and of what follows them, nor one of a word so
// short that it is another word then, and no other key of the list is as near.
func (p *Pass) isKeySlip(key string, e *bib.Entry) bool {
	if !match.KeySlip(key, e.CiteName) || digits(key) != digits(e.CiteName) || !name.MayReplaceKey(key, e.CiteName) {
		return false
	}
	for _, other := range p.List.Entries {
		if other != e && match.KeySlip(key, other.CiteName) {
			return false
		}
	}
	return true
}

// digits gives the digits of a key and the letters behind the last of them,
// which tell the works of an author apart.
func digits(key string) string {
	last := strings.LastIndexAny(key, "0123456789")
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, key) + key[last+1:]
}

// keyFix writes the entry's key where the printed one stands.
func (p *Pass) keyFix(it *citation.Item, e *bib.Entry) []Fix {
	if it.KeyPos < 0 {
		return nil
	}
	return p.replace(it.KeyPos, it.KeyPos+len(it.Key), e.CiteName)
}

// reportKeyCase reports a key that differs from the entry's only in case.
func reportKeyCase(pass *Pass, l pair.Link) {
	key := l.Item.Key
	if slices.ContainsFunc(l.Entries, func(e *bib.Entry) bool { return !strings.EqualFold(e.CiteName, key) || e.CiteName == key }) {
		return
	}
	e := l.Entries[0]
	d := pass.at(l.Item.Pos, l.Item.End, key+": the key is written "+e.CiteName+" in the list ("+place(e)+")")
	d.Related = related(e)
	d.Fixes = pass.keyFix(l.Item, e)
	pass.Report(d)
}
