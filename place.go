package citevet

import (
	"go/token"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/internal/sound"
)

// Place says in a message where an entry stands: "refs.bib:41"; its key, or its
// type, if it was not read from a file.
func Place(e *bib.Entry) string {
	e = sound.Entry(e)
	switch p := e.Pos(); {
	case p.Line > 0:
		return filepath.Base(p.Filename) + ":" + strconv.Itoa(p.Line)
	case e.CiteName != "":
		return e.CiteName
	}
	return "this @" + e.Type
}

// RelatedTo gives the places of entries, each with its names, its date and the
// beginning of its title.
func RelatedTo(entries ...*bib.Entry) []Related {
	var out []Related
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
