package typed

// kind guesses the type of the work from the fields that were found.
func (r *reading) kind() string {
	has := func(name string) bool { return r.ref.Value(name) != "" }
	switch {
	case has("booktitle"):
		return "incollection"
	case has("journaltitle") && (has("volume") || has("pages")):
		return "article"
	case has("url"):
		return "online"
	}
	return "misc"
}
