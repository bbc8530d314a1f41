package name

import (
	_ "embed" // for the tables
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/citevet/citevet/internal/fold"
)

//go:embed endings.txt
var endingsText string

// The endings of a language, or of several that are close.
type endings struct {
	codes   []string
	rows    []row
	before  []string        // what is put before a name
	all     map[string]bool // every ending
	couples []couple
}

// A row has the endings that a listed name may have in place of from, with
// stem before them.
type row struct {
	from, stem string
	ends       []string
}

// A couple is how the names of a man and of a woman end, who are two persons.
type couple struct{ man, woman string }

// readEndings reads the tables when they are first needed.
var readEndings = sync.OnceValue(func() []*endings { return parseEndings(endingsText) })

func parseEndings(text string) []*endings {
	var all []*endings
	var t *endings
	sets := map[string][]string{}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			t = &endings{codes: strings.Fields(strings.Trim(line, "[]")), all: map[string]bool{}}
			all = append(all, t)
			clear(sets)
		case line[0] == '$':
			label, set, _ := strings.Cut(line, "=")
			sets[strings.TrimSpace(label)] = strings.Fields(set)
		case line[0] == '/':
			f := strings.Fields(line[1:])
			t.couples = append(t.couples, couple{none(f[0]), f[1]})
		default:
			t.addRow(line, sets)
		}
	}
	return all
}

func (t *endings) addRow(line string, sets map[string][]string) {
	head, tail, _ := strings.Cut(line, ":")
	var ends []string
	for _, f := range strings.Fields(tail) {
		f = strings.ReplaceAll(f, "_", " ")
		if set, ok := sets[f]; ok {
			ends = append(ends, set...)
		} else {
			ends = append(ends, f)
		}
	}
	from, stem, _ := strings.Cut(head, ">")
	r := row{none(strings.TrimSpace(from)), strings.TrimSpace(stem), ends}
	if r.from == "before" {
		t.before = ends
		return
	}
	t.rows = append(t.rows, r)
	for _, end := range ends {
		t.all[end] = true
		t.all[r.stem+end] = true
	}
}

// none gives "" for the sign of nothing.
func none(s string) string {
	if s == "-" {
		return ""
	}
	return s
}

// AreCouple tells whether two surnames are those of a man and of a woman of
// one family, "Kowalski" and "Kowalska": two persons, of whom neither is a
// misspelling of the other.
func AreCouple(a, b string) bool {
	a, b = lower(a), lower(b)
	return slices.ContainsFunc(readEndings(), func(t *endings) bool { return t.areCouple(a, b) })
}

// mayBeOne tells whether two names that are also those of a man and of a woman
// can be one in the language, by the row r: "Иванова" is Иванов's, and
// "Толстой" Толстая's by the row of her ending; "Kowalski" is not Kowalska's.
func (t *endings) mayBeOne(written, listed string, r *row) bool {
	return slices.ContainsFunc(t.couples, func(c couple) bool {
		return c.joins(listed, written) || c.joins(written, listed) && r.from == c.woman
	})
}

func (t *endings) areCouple(a, b string) bool {
	return slices.ContainsFunc(t.couples, func(c couple) bool { return c.joins(a, b) || c.joins(b, a) })
}

// mayBeCouple is AreCouple where accents may be left out.
func mayBeCouple(a, b string) bool {
	a, b = fold.Key(a), fold.Key(b)
	return slices.ContainsFunc(readEndings(), func(t *endings) bool {
		return slices.ContainsFunc(t.couples, func(c couple) bool {
			c = couple{fold.Key(c.man), fold.Key(c.woman)}
			return c.joins(a, b) || c.joins(b, a)
		})
	})
}

func (c couple) joins(man, woman string) bool {
	m, ok := strings.CutSuffix(man, c.man)
	if !ok || utf8.RuneCountInString(m) < 2 {
		return false
	}
	w, ok := strings.CutSuffix(woman, c.woman)
	return ok && fold.Key(m) == fold.Key(w)
}
