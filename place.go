package citevet

import (
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/internal/sound"
)

// Place says in a message where an entry stands: "refs.bib:41"; with the column
// in a line that is too long to find it in: "article.xml:1:4711". It is the key, or
// the type, of an entry that was not read from a file.
func Place(e *bib.Entry) string {
	e = sound.Entry(e)
	switch p := e.Pos(); {
	case p.Line > 0:
		place := filepath.Base(p.Filename) + ":" + strconv.Itoa(p.Line)
		if p.Column > longLine {
			place += ":" + strconv.Itoa(p.Column)
		}
		return place
	case e.CiteName != "":
		return e.CiteName
	}
	return "this @" + e.Type
}

// longLine is from which column on a place is not found by its line.
const longLine = 100

// RelatedTo gives the places of entries, each with its names, its date and the
// beginning of its title.
func RelatedTo(entries ...*bib.Entry) []Related {
	out := slices.Grow([]Related(nil), len(entries))
	for _, e := range entries {
		pos, end := span(e)
		names, date, title := pair.Label(e)
		message := strings.TrimSpace(names + " " + date)
		if title != "" {
			message += ", “" + title + "”"
		}
		out = append(out, Related{Pos: pos, End: end, Message: message})
	}
	return out
}

func span(e *bib.Entry) (pos, end token.Position) {
	if e == nil {
		return pos, end
	}
	return e.Pos(), e.List.Position(e.End)
}
