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

// keyCites makes citations of what was read at offset at of the source s.
func keyCites(cites []cite, s string, at int, command string) []KeyCite {
	var keys []KeyCite
	for _, c := range cites {
		k := KeyCite{Offset: at + c.key.from, End: at + c.key.to, Key: c.name, Mode: c.mode, Command: command}
		k.Prefix = trimmed(s, c.prefix)
		if c.suffix.from < c.suffix.to {
			k.Suffix = s[c.suffix.from:c.suffix.to]
			k.SuffixRuns = []Run{{Src: at + c.suffix.from}}
		}
		keys = append(keys, k)
	}
	return keys
}

// trimmed gives s[in.from:in.to] without white space around it.
func trimmed(s string, in span) string {
	for in.from < in.to && isSpace(s[in.from]) {
		in.from++
	}
	for in.from < in.to && isSpace(s[in.to-1]) {
		in.to--
	}
	return s[in.from:in.to]
}
