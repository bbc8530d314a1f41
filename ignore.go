package citevet

import (
	"go/token"
	"slices"
	"sort"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
)

// Directives are found in the bytes of a file, in whatever comment its format
// has. The check ignore of package checks documents them for users.

// directives are those of one paper or list.
type directives struct{ list []*directive }

// A directive silences the findings of some checks in one stretch of a file.
type directive struct {
	pos, end token.Position // of the directive itself
	names    []string
	reason   string
	from, to int // what it is for: offsets in the file pos.Filename
	used     map[string]bool
}

// paperDirectives finds the directives of a paper.
func paperDirectives(doc *prose.Document) *directives {
	out := &directives{}
	for _, c := range comments(doc.Src) {
		from, to := c.line[0], c.line[1]
		if c.alone {
			from, to = nextLine(doc.Src, c.line[1])
			to = max(to, blockEnd(doc, from))
		}
		out.add(c, doc.Position(c.offset), from-c.offset, to-c.offset)
	}
	return out
}

// blockEnd gives the end in the source of the block that offset stands in, or
// 0.
func blockEnd(doc *prose.Document, offset int) int {
	for i := range doc.Blocks {
		b := &doc.Blocks[i]
		if b.Text == "" {
			continue
		}
		if _, end := b.Range(0, len(b.Text)); end > offset {
			if pos, _ := b.Range(0, 1); pos <= offset || strings.TrimSpace(string(doc.Src[offset:pos])) == "" {
				return end
			}
		}
	}
	return 0
}

// listDirectives finds the directives of a list.
func listDirectives(list *bib.List) *directives {
	out := &directives{}
	for _, c := range comments(list.Src) {
		from, to := c.line[0], c.line[1]
		if e := entryAt(list, c.offset, c.offset+1); e != nil {
			from, to = e.Offset, e.End
		} else if c.alone {
			from, to = nextLine(list.Src, c.line[1])
			if e := entryAt(list, from, to); e != nil {
				to = max(to, e.End)
			}
		} else if e := entryAt(list, from, to); e != nil {
			from, to = min(from, e.Offset), max(to, e.End)
		}
		out.add(c, list.Position(c.offset), from-c.offset, to-c.offset)
	}
	return out
}

// entryAt gives the first entry that has some of the bytes [from, to).
func entryAt(list *bib.List, from, to int) *bib.Entry {
	i := sort.Search(len(list.Entries), func(i int) bool { return list.Entries[i].End > from })
	if i < len(list.Entries) && list.Entries[i].Offset < to {
		return list.Entries[i]
	}
	return nil
}

// add adds the directive c, which stands at pos; from and to are relative to it.
func (ds *directives) add(c comment, pos token.Position, from, to int) {
	end := pos
	end.Offset += c.end - c.offset
	end.Column += c.end - c.offset
	names, reason := c.parse()
	ds.list = append(ds.list, &directive{
		pos: pos, end: end, names: names, reason: reason,
		from: pos.Offset + from, to: pos.Offset + to, used: map[string]bool{},
	})
}

// silence takes out of found what a directive silences.
func (ds *directives) silence(found []Diagnostic) []Diagnostic {
	if len(ds.list) == 0 {
		return found
	}
	return slices.DeleteFunc(found, func(f Diagnostic) bool {
		silenced := false
		for _, d := range ds.list {
			if d.pos.Filename == f.Pos.Filename && d.from <= f.Pos.Offset && f.Pos.Offset < d.to && slices.Contains(d.names, f.Check) {
				d.used[f.Check] = true
				silenced = true
			}
		}
		return silenced
	})
}

// unreasoned gives, for the check that stands for directives, those that name
// no check or give no reason.
func (ds *directives) unreasoned(check *Check) []Diagnostic {
	var out []Diagnostic
	for _, d := range ds.list {
		switch {
		case len(d.names) == 0:
			out = append(out, d.finding(check, "the directive names no check; write "+marker+" NAME: reason"))
		case d.reason == "":
			out = append(out, d.finding(check, "the directive gives no reason; write "+marker+" "+strings.Join(d.names, ", ")+": reason"))
		}
	}
	return out
}

// idle gives, for the check that stands for directives, the names by which
// nothing was silenced although their check ran, and those that no check has.
func (ds *directives) idle(check *Check, ran []*Check) []Diagnostic {
	var out []Diagnostic
	for _, d := range ds.list {
		if d.reason == "" {
			continue // reported already
		}
		for _, name := range d.names {
			is := func(c *Check) bool { return c.Name == name }
			switch {
			case d.used[name]:
			case slices.ContainsFunc(ran, is):
				out = append(out, d.finding(check, "the directive silences nothing: "+name+" has no finding there"))
			case !check.Exists(name):
				out = append(out, d.finding(check, "the directive silences nothing: there is no check "+name))
			}
		}
	}
	return out
}

func (d *directive) finding(check *Check, message string) Diagnostic {
	return Diagnostic{Pos: d.pos, End: d.end, Check: check.Name, Message: message}
}
