package match

import (
	"strings"
	"unicode"

	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/internal/fold"
)

// A printed is a printed name, as keys.
type printed struct {
	full, family, german string
	text, textGerman     string // the whole text
	last                 string // its last word, where it has several
	given                string
	before               string // the words before the last, where no initials stand apart
	alias                string // what an abbreviation stands for
	capitals             bool   // written as an abbreviation
	particle             bool
	several              int // words
}

func newPrinted(a citation.Author) printed {
	full := a.Family
	if a.Particle != "" {
		full = a.Particle + " " + a.Family
	}
	text := dropArticle(a.Text)
	p := printed{
		full: fold.Key(full), family: fold.Key(a.Family), german: fold.German(full),
		text: fold.Key(text), textGerman: fold.German(text), given: givenKey(a.Given), alias: fold.Key(dropArticle(a.Full)),
		particle: a.Particle != "", several: 1 + strings.Count(text, " "),
	}
	if a.Org {
		p.full, p.family, p.german = p.text, p.text, p.textGerman
	}
	if i := strings.LastIndexByte(a.Family, ' '); i >= 0 {
		p.last = fold.Key(a.Family[i+1:])
		p.before = givenKey(a.Family[:i])
		if a.Given != "" {
			p.before = p.given + " " + p.before
		}
	}
	p.capitals = isAcronym(text)
	return p
}

func isAcronym(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2 && n*2 >= len([]rune(s)) && !strings.Contains(s, " ")
}
