package bib

import "strings"

// check reports parents that are not in the list, and entries that inherit
// from themselves.
func (l *List) check() {
	before := len(l.Errors)
	for _, e := range l.Entries {
		for _, field := range [...]string{"crossref", "xdata"} {
			for _, key := range e.keys(field) {
				l.checkParent(e, field, key)
			}
		}
	}
	if len(l.Errors) > before {
		l.Errors.Sort()
		for _, e := range l.Entries {
			e.Errors.Sort()
		}
	}
}

func (l *List) checkParent(e *Entry, field, key string) {
	at := e.Offset
	if f, ok := e.Field(field); ok && f.ValueOffset > 0 {
		at = f.ValueOffset
	}
	switch {
	case e.parent(key) == nil && fold(key) == fold(e.CiteName):
		l.addError(e, at, field+" names the entry itself")
	case e.parent(key) == nil:
		l.addError(e, at, "the list has no entry "+key+" to inherit from ("+field+")")
	case e.loops():
		l.addError(e, at, "the entry inherits from itself by way of "+key+" ("+field+")")
	}
}

// loops says whether e is among its own ancestors.
func (e *Entry) loops() bool {
	seen := map[*Entry]bool{}
	var visit func(p *Entry) bool
	visit = func(p *Entry) bool {
		for _, field := range [...]string{"crossref", "xdata"} {
			for _, key := range p.keys(field) {
				q := p.parent(key)
				if q == nil || seen[q] || len(seen) > maxAncestors {
					continue
				}
				if seen[q] = true; q.BibEntry == e.BibEntry || visit(q) {
					return true
				}
			}
		}
		return false
	}
	return visit(e)
}

// cutGranular reads biblatex's "xdata=key-field".
func cutGranular(v string) (key, field string, ok bool) {
	v, ok = strings.CutPrefix(strings.TrimSpace(v), "xdata=")
	if !ok {
		return "", "", false
	}
	i := strings.LastIndexByte(v, '-')
	if i <= 0 || i == len(v)-1 {
		return "", "", false
	}
	return v[:i], strings.ToLower(v[i+1:]), true
}
