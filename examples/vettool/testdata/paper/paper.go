// Package paper embeds a paper with one fault, and its list with another.
package paper

import "embed"

// Files are the paper and its list.
//
//go:embed paper.md "refs.bib"
var Files embed.FS
