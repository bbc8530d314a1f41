// Package citekey reads keys and the lists of keys that several formats have in
// common, and makes citations of them.
package citekey

import (
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/spans"
)

// A Cite is one work of a group. key is the span of the marker and the key.
type Cite struct {
	Key            spans.Span
	Name           string
	Mode           prose.Mode
	Prefix, Suffix spans.Span
	Link           bool // to a DOI
}

// Cites makes citations of what was read at offset at of the source s.
func Cites(cites []Cite, s string, at int, command string) []prose.KeyCite {
	var keys []prose.KeyCite
	for _, c := range cites {
		k := prose.KeyCite{Offset: at + c.Key.From, End: at + c.Key.To, Key: c.Name, Mode: c.Mode, Command: command}
		k.Prefix = spans.Trim(s, c.Prefix)
		if c.Suffix.From < c.Suffix.To {
			k.Suffix = s[c.Suffix.From:c.Suffix.To]
			k.SuffixRuns = []prose.Run{{Src: at + c.Suffix.From}}
		}
		keys = append(keys, k)
	}
	return keys
}

// IsCrossRef knows the labels of Quarto and of pandoc-crossref ("fig:map").
func IsCrossRef(key string) bool {
	if IsQuartoRef(key) {
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

// IsQuartoRef knows the labels that Quarto keeps for cross-references.
func IsQuartoRef(key string) bool {
	kind, rest, ok := strings.Cut(key, "-")
	if !ok || rest == "" {
		return false
	}
	switch strings.ToLower(kind) { // "@Fig-map" begins a sentence
	case "fig", "tbl", "sec", "eq", "lst", "thm", "lem", "cor", "prp", "cnj", "def", "exm", "exr", "sol", "rem", "alg",
		"tip", "nte", "wrn", "imp", "cau", "supptbl", "suppfig", "vid":
		return true
	}
	return false
}
