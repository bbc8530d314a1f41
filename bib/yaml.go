package bib

import (
	"context"
	"errors"
	"strings"

	"github.com/citevet/citevet/internal/csl"
	"github.com/citevet/citevet/internal/tree"
)

// Lists in YAML are maps of works by key (Hayagriva), or lists of items of
// CSL. A file is read whole, so that its anchors count; where that fails, or
// the file is large, work by work.

var yamlExts = []string{".yaml", ".yml"}

// cslYAML is what pandoc reads and writes: items of CSL in a list, alone or as
// "references" of a map. https://pandoc.org/MANUAL.html#specifying-bibliographic-data
var cslYAML = listFormat{
	name:  "csl-yaml",
	exts:  yamlExts,
	sniff: isCSLYAML,
	read: func(ctx context.Context, r *reading) {
		r.yaml(ctx, cslBlocks(r.text), func(n *tree.Node) {
			for _, item := range cslItems(n) {
				if r.done(ctx) {
					return
				}
				r.item(r.begin(), &item)
			}
		})
	},
}

func isCSLYAML(head string) bool {
	for _, b := range cslBlocks(head) {
		n, err := tree.YAML(b.of(head), 0)
		if items := cslItems(&n); err == nil && len(items) > 0 {
			return csl.IsItem(&items[0])
		}
		if err == nil && n.Get("references") != nil {
			return len(n.Pairs) == 1 // an empty list
		}
	}
	return false
}

func cslItems(n *tree.Node) []tree.Node {
	if n.Kind == tree.Map {
		n = n.Get("references")
	}
	if n == nil || n.Kind != tree.List {
		return nil
	}
	return n.Items
}

// yaml reads a file of YAML and hands what it reads to each: the whole file,
// or one of the blocks.
func (r *reading) yaml(ctx context.Context, blocks []span, each func(n *tree.Node)) {
	if len(r.text) <= tree.MaxYAML {
		if n, err := tree.YAML(r.text, 0); err == nil {
			each(&n)
			return
		}
	}
	for _, b := range blocks {
		if r.done(ctx) {
			return
		}
		n, err := tree.YAML(b.of(r.text), b.from)
		if f, ok := errors.AsType[*tree.Fault](err); ok {
			r.entry = nil
			r.fault(f.At, f.Msg)
			continue
		}
		each(&n)
	}
}

// cslBlocks cuts a list of items into those that stand on lines of their own.
func cslBlocks(s string) []span {
	indent := -1 // of the items; -1: not known yet
	return yamlBlocks(s, func(line string, at int) bool {
		switch {
		case strings.HasPrefix(line, "references:"):
			indent = -1
		case line[at] != '-' || !isSpace(line[at+1]):
			return at == 0
		case indent < 0:
			indent = at
		}
		return at == max(indent, 0)
	})
}

// yamlBlocks cuts a file before the lines that begin a work. begins is given
// each line that holds something, with its end, and how far it is indented.
func yamlBlocks(s string, begins func(line string, indent int) bool) []span {
	var blocks []span
	for i, end := 0, 0; i < len(s); i = end {
		end = min(len(s), lineEnd(s, i)+1)
		line := s[i:lineEnd(s, i)] + "\n"
		text := strings.TrimLeft(line, " ")
		if strings.HasPrefix(line, "---") || strings.HasPrefix(line, "...") {
			continue // it parts documents
		}
		if text[0] == '#' || strings.TrimSpace(text) == "" {
			continue
		}
		if len(blocks) == 0 || begins(line, len(line)-len(text)) {
			blocks = append(blocks, span{i, end})
		}
		blocks[len(blocks)-1].to = end
	}
	return blocks
}
