package match

import (
	"strings"
	"unicode"

	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/internal/fold"
	surname "github.com/citevet/citevet/internal/name"
)

// A printed is a printed name, as keys.
type printed struct {
	full, family, german string
	loose                string // german without the second marks of umlauts
	text, textGerman     string // the whole text
	last                 string // its last word, where it has several
	given                string
	before               string // the words before the last, where no initials stand apart
	alias                string // what an abbreviation stands for
	capitals             bool   // written as an abbreviation
	particle             bool
	several              int      // words
	acronyms             []string // of a name of three words and more
	spelt                string   // particle and family name as they are printed
	endings              func() surname.Endings
}

func newPrinted(a *citation.Author) printed {
	text := dropArticle(a.Text)
	p := printed{
		family: fold.Key(a.Family), particle: a.Particle != "", several: 1 + strings.Count(text, " "), capitals: isAcronym(text), spelt: a.Family,
	}
	if p.several > 2 && !p.particle && !p.capitals {
		p.acronyms = acronyms(text)
	}
	if a.Full != "" {
		p.alias = fold.Key(dropArticle(a.Full))
	}
	if a.Given != "" {
		p.given = givenKey(a.Given, fold.Key(a.Given))
	}
	p.full, p.german = p.family, p.family
	switch {
	case p.particle:
		full := a.Particle + " " + a.Family
		p.spelt = full
		p.full, p.german = fold.Key(full), fold.German(full)
	case !fold.IsASCII(a.Family):
		p.german = fold.German(a.Family)
	}
	if p.text, p.textGerman = p.full, p.german; text != a.Family || p.particle { // mostly the name is all of the text
		p.text, p.textGerman = fold.Key(text), fold.German(text)
	}
	if a.Org {
		p.full, p.family, p.german = p.text, p.text, p.textGerman
	}
	p.loose = fold.Loose(p.german)
	if i := strings.LastIndexByte(a.Family, ' '); i >= 0 {
		p.last = fold.Key(a.Family[i+1:])
		p.before = givenKey(a.Family[:i], fold.Key(a.Family[:i]))
		if a.Given != "" {
			p.before = p.given + " " + p.before
		}
	}
	return p
}

func isAcronym(s string) bool {
	letters, capitals := 0, 0
	for _, r := range s {
		if r == ' ' {
			return false
		}
		letters++
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals >= 2 && capitals*2 >= letters
}
