package typed

// kind guesses the type of the work from the fields that were found and the
// words behind the title.
func (r *reading) kind() string {
	has := func(name string) bool { return r.ref.Value(name) != "" }
	switch {
	case r.isThesis():
		return "thesis"
	case has("booktitle"):
		return "incollection"
	case has("journaltitle"):
		return "article"
	case has("publisher"):
		return "book"
	case has("url"):
		return "online"
	}
	return "misc"
}

// isThesis tells whether the kind of a thesis stands behind the title.
func (r *reading) isThesis() bool {
	for k := r.titled; k < len(r.t); k++ {
		if r.phrase(k, theses) > k && (sourceReader{r}).opensPart(k) || r.is(k, "([") && r.phrase(k+1, theses) > k+1 {
			return true
		}
	}
	return false
}
