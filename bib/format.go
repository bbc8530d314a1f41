package bib

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
)

// A Format is a format that lists are read from.
type Format struct {
	Name string   // "bibtex"
	Exts []string // file extensions with the dot, in lower case
}

// A listFormat is a format with what reads it.
type listFormat struct {
	Format
	sure  bool                                  // its extensions say enough
	sniff func(head string) bool                // knows a list by its beginning; nil for none
	read  func(ctx context.Context, r *reading) // until ctx is done
}

// formats are the formats that there are. A new one is a file of its own and
// a line here. The order is that in which they are asked whether a file is
// theirs.
func formats() []listFormat {
	return []listFormat{bibtexFormat, cslJSON, cslYAML, hayagriva, ris, nbib}
}

// Formats gives the formats that lists are read from. Files of several
// formats may have one extension.
func Formats() []Format {
	var out []Format
	for _, f := range formats() {
		out = append(out, Format{f.Name, slices.Clone(f.Exts)})
	}
	return out
}

// sniffLen is how many bytes are looked at to know a format.
const sniffLen = 64 << 10

// FormatOf gives the name of the format that a file is a list of, by its
// name and the first bytes of its content; "" where it seems to be none, such
// as a JSON file that holds something else.
func FormatOf(name string, head []byte) string {
	f, ok := formatOf(name, func() string { return decode(head[:min(len(head), sniffLen)], "").text })
	if !ok {
		return ""
	}
	return f.Name
}

// formatOf chooses the format by the extension of name, and by content where
// several have it or the extension is not known. ok says that it fits.
func formatOf(name string, head func() string) (f listFormat, ok bool) {
	ext := strings.ToLower(filepath.Ext(name))
	known := false
	f = bibtexFormat
	for _, g := range formats() {
		if !slices.Contains(g.Exts, ext) {
			continue
		}
		if g.sure || g.sniff(head()) {
			return g, true
		}
		f, known = g, true
	}
	if known {
		return f, false
	}
	for _, g := range formats() {
		if g.sniff != nil && g.sniff(head()) {
			return g, true
		}
	}
	return f, false
}
