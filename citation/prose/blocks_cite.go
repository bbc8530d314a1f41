package prose

// cite adds citations by key that stand as one at [from, to) of the source;
// an [Object] stands for them in the text. One that is not cited there
// (NoCite) has none.
func (w *blockWriter) cite(from, to int, keys ...KeyCite) {
	if len(keys) == 0 {
		return
	}
	block, at := -1, 0
	if keys[0].Mode != NoCite {
		if block, at = w.object(from, to); block < 0 {
			at = 0
		}
	}
	w.group++
	for _, k := range keys {
		k.Group, k.From, k.To, k.Block, k.At = w.group, from, to, block, at
		if k.Suffix == "" {
			k.SuffixRuns = nil
		}
		w.doc.Keys = append(w.doc.Keys, k)
	}
}
