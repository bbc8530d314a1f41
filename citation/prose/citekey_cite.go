package prose

import "strings"

// A cite is one work of a group. key is the span of the marker and the key.
type cite struct {
	key            span
	name           string
	mode           Mode
	prefix, suffix span
	link           bool // to a DOI
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

// isCrossRef knows the labels of Quarto and of pandoc-crossref ("fig:map").
func isCrossRef(key string) bool {
	if isQuartoRef(key) {
		return true
	}
	kind, rest, ok := strings.Cut(key, ":")
	if !ok || rest == "" {
		return false
	}
	switch strings.ToLower(kind) {
	case "fig", "tbl", "sec", "eq", "eqn", "lst", "tab":
		return true
	}
	return false
}

// isQuartoRef knows the labels that Quarto keeps for cross-references.
func isQuartoRef(key string) bool {
	kind, rest, ok := strings.Cut(key, "-")
	if !ok || rest == "" {
		return false
	}
	switch kind {
	case "fig", "tbl", "sec", "eq", "lst", "thm", "lem", "cor", "prp", "cnj", "def", "exm", "exr", "sol", "rem", "alg",
		"tip", "nte", "wrn", "imp", "cau", "supptbl", "suppfig", "vid":
		return true
	}
	return false
}
