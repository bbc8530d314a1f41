package prose

import "strings"

// bibitem begins an item of thebibliography: \bibitem[label]{key}.
func (r *latexReader) bibitem() {
	r.w.end()
	label, _ := r.optional()
	key, ok := r.braced()
	if !ok {
		return
	}
	ref := Ref{Key: r.keyText(key), Type: "misc", Offset: key.from, End: key.to}
	if author, year := labelFields(r.plain(label)); year != "" {
		ref.Fields = []RefField{{"author", author}, {"year", year}}
	}
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
