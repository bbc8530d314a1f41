package bib

import (
	"strings"

	"github.com/nickng/bibtex"
)

// Macros can be built from macros, each twice as long as the one before. A
// value may grow to maxValue bytes, and all values with macros together to
// grown(len(list)).
const maxValue = 1 << 20

func grown(n int) int { return 1<<22 + 4*n }

const grownText = "4 MB and 4 times the list"

// macros are the strings of a list as far as it has been read.
type macros struct {
	vars  map[string]*bibtex.BibVar // by name in lower case; undefined ones have an empty value
	sizes map[*bibtex.BibVar]int    // see parser.size; absent for undefined ones
	spent int                       // bytes that all values with macros would take
}

// lookup gives the macro of that name, and whether it is defined. Names
// compare without case.
func (m *macros) lookup(name string) (*bibtex.BibVar, bool) {
	v := m.vars[name]
	if v == nil {
		low := strings.ToLower(name)
		if v = m.vars[low]; v == nil {
			if text := month(low); text != "" {
				v = m.define(low, constant(text), len(text)+1)
			} else {
				v = &bibtex.BibVar{Key: name, Value: constant("")}
				m.vars[low] = v
			}
		}
	}
	_, ok := m.sizes[v]
	return v, ok
}

// define makes or replaces a macro and gives it as it is in the list. Values
// that were read before keep the old one; those that are read from now on get
// it with the macros in it written out, once and not for each value.
func (m *macros) define(name string, value bibtex.BibString, size int) *bibtex.BibVar {
	v := &bibtex.BibVar{Key: name, Value: value}
	written := v
	if _, plain := value.(bibtex.BibConst); !plain {
		written = &bibtex.BibVar{Key: name, Value: constant(write(value))}
	}
	m.vars[strings.ToLower(name)] = written
	m.sizes[written] = size
	return v
}

// afford says whether another value of size bytes, made with macros, may be
// kept.
func (m *macros) afford(size, list int) bool {
	m.spent += size
	return m.spent <= grown(list)
}
