package bib

import (
	"context"
	"strings"
)

// RIS and the format of PubMed are lines of fields, each after a tag: "AU  -
// Varga, Ilona". Lines without a tag go on with the value before.

// A tagged is a field of a work in such a format. Offsets are those of the
// text.
type tagged struct {
	tag     string
	at      int // of the tag
	valueAt int
	end     int
}

// A taggedFormat says how works are written.
type taggedFormat struct {
	tag   func(line string) (tag string, n int) // the tag, and how long it is with the dash
	first string                                // the tag that begins a work
	last  string                                // the tag that ends one; "": an empty line does
	make  func(w *taggedWork)                   // puts a work in BibTeX's terms
}

// A taggedWork is a work that is put in BibTeX's terms.
type taggedWork struct {
	draft
	text string
	tags []tagged
}

// A taggedReader reads a list of such works.
type taggedReader struct {
	*reading
	format *taggedFormat
	tags   []tagged // of the work that is open
	open   bool
	stray  bool // fields outside of works were reported
	keys   keyMaker
}

func (f *taggedFormat) read(ctx context.Context, r *reading) {
	t := &taggedReader{reading: r, format: f, keys: newKeyMaker(0)}
	for i, n := 0, 0; i < len(r.text) && !r.stopped; n++ {
		if n%256 == 0 && ctx.Err() != nil {
			return
		}
		end := lineEnd(r.text, i)
		t.line(i, end)
		i = end + 1
		if strings.HasPrefix(r.text[end:], "\r\n") {
			i++
		}
	}
	if t.open && f.last != "" {
		t.fault(t.tags[0].at, "this work has no end: its last line is "+f.last)
	}
	t.close()
	if len(r.list.Entries) == 0 && strings.TrimSpace(r.text) != "" && len(r.faults) == 0 {
		t.fault(0, "no work was found; each begins with a line "+f.first)
	}
}

func (t *taggedReader) line(from, to int) {
	line := t.text[from:to]
	tag, n := t.format.tag(line)
	field := tagged{tag: tag, at: from, valueAt: from + n, end: to}
	switch {
	case tag == t.format.first && tag != "":
		if t.open && t.format.last != "" {
			t.fault(t.tags[0].at, "this work has no end: its last line is "+t.format.last)
		}
		t.close()
		t.begin()
		t.open = true
		t.tags = append(t.tags, field)
	case tag != "" && tag == t.format.last:
		if t.open {
			t.tags = append(t.tags, field)
		}
		t.close()
	case strings.TrimSpace(line) == "":
		if t.format.last == "" {
			t.close()
		}
	case !t.open:
		if tag != "" && !t.stray {
			t.fault(from, "this field stands outside of a work, which begins with "+t.format.first)
			t.stray = true
		}
	case tag == "":
		t.tags[len(t.tags)-1].end = to
	case len(t.tags) == maxFields:
		t.fault(from, "more than 10,000 fields in one work; the rest was not read")
		t.close()
	default:
		t.tags = append(t.tags, field)
	}
}

// close makes an entry of the work that is open.
func (t *taggedReader) close() {
	if !t.open {
		return
	}
	w := taggedWork{text: t.text, tags: t.tags}
	w.from, w.to = t.tags[0].at, t.tags[len(t.tags)-1].end
	t.format.make(&w)
	if w.key == "" {
		w.key = t.keys.key(w.draft.value)
	}
	t.keys.taken[lowerKey(w.key)] = true
	t.finish(t.entry, &w.draft)
	t.tags, t.open, t.stray = t.tags[:0], false, false
}

// value gives the value of a field with its white space folded.
func (w *taggedWork) value(f tagged) string {
	if f.valueAt >= f.end {
		return ""
	}
	return strings.Join(strings.Fields(w.text[f.valueAt:f.end]), " ")
}

// first gives the first field of the tags that has a value, in the order in
// which the tags are named.
func (w *taggedWork) first(tags ...string) (tagged, string) {
	for _, tag := range tags {
		for _, f := range w.tags {
			if f.tag != tag {
				continue
			}
			if v := w.value(f); v != "" {
				return f, v
			}
		}
	}
	return tagged{}, ""
}

// all gives the values of all fields of the tags, and the first of them.
func (w *taggedWork) all(tags ...string) (first tagged, values []string) {
	for _, f := range w.tags {
		if !isOneOf(f.tag, tags...) {
			continue
		}
		v := w.value(f)
		if v != "" && len(values) == 0 {
			first = f
		}
		if v != "" {
			values = append(values, v)
		}
	}
	return first, values
}

// put adds a field that is made of the field f.
func (w *taggedWork) put(f tagged, name, value string) { w.add(name, value, f.at, f.valueAt, f.end) }

// copy adds the first field of the tags as it is.
func (w *taggedWork) copy(name string, tags ...string) {
	f, v := w.first(tags...)
	w.put(f, name, v)
}
