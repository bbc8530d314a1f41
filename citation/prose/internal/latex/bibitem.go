package latex

import (
	"bytes"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose/internal/refs"
)

// bibitem begins an item of thebibliography: \bibitem[label]{key}.
func (r *reader) bibitem() {
	r.w.End()
	label, _ := r.optional()
	key, ok := r.braced()
	if !ok {
		return
	}
	author, year := r.authorYear(label)
	if year == "" {
		author, year = labelFields(oneLine(r.text(label)))
	}
	r.addItem(key, author, year)
}

// harvardItem begins an item of the package harvard:
// \harvarditem[Smith et al.]{Smith, Lee \harvardand\ Wu}{2019}{key}.
func (r *reader) harvardItem() {
	r.w.End()
	r.optional()
	names, _ := r.braced()
	year, _ := r.braced()
	if key, ok := r.braced(); ok {
		r.addItem(key, labelNames(oneLine(r.text(names))), oneLine(r.text(year)))
	}
}

// authorYear reads the label of chicago and apacite,
// \citeauthoryear{Smith, Lee, and Wu}{Smith et al.}{2019}.
func (r *reader) authorYear(label extent) (author, year string) {
	const command = `\citeauthoryear`
	i := bytes.Index(r.src[label.from:label.to], []byte(command))
	if i < 0 {
		return "", ""
	}
	sub := *r
	sub.pos, sub.stop = label.from+i+len(command), label.to
	var args []string
	for s, ok := sub.braced(); ok; s, ok = sub.braced() {
		args = append(args, oneLine(r.text(s)))
	}
	if len(args) < 2 {
		return "", ""
	}
	return labelNames(args[0]), args[len(args)-1]
}

func (r *reader) addItem(key extent, author, year string) {
	ref := bib.Work{Key: r.keyText(key), Type: "misc", Offset: key.from, End: key.to}
	refs.Add(&ref, "author", author)
	refs.Add(&ref, "year", year)
	r.doc.Refs = append(r.doc.Refs, ref)
}

// labelFields reads the label that natbib's styles write, "Smith et al.(2019)
// Smith, Lee, and Wu": the names as they are cited, the year, and, where they
// are more, all of the names.
func labelFields(label string) (author, year string) {
	short, rest, ok := strings.Cut(label, "(")
	if !ok {
		return "", ""
	}
	year, full, ok := strings.Cut(rest, ")")
	if !ok || len(year) < 4 {
		return "", ""
	}
	names := strings.TrimSpace(full)
	if names == "" {
		names = strings.TrimSpace(short)
	}
	return labelNames(names), strings.TrimSpace(year)
}

// labelNames turns "Smith, Lee, and Wu" into BibTeX's "Smith and Lee and Wu".
func labelNames(s string) string {
	s = strings.ReplaceAll(s, "\u00a0", " ")
	for _, cut := range []string{" et al.", " et al"} {
		if short, ok := strings.CutSuffix(s, cut); ok {
			return labelNames(strings.TrimSuffix(short, ",")) + " and others"
		}
	}
	s = strings.NewReplacer(", and ", ", ", " and ", ", ", " & ", ", ").Replace(s)
	names := strings.Split(s, ", ")
	for i, n := range names {
		names[i] = "{" + strings.TrimSpace(n) + "}"
	}
	return strings.Join(names, " and ")
}
