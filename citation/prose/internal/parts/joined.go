package parts

import (
	"slices"

	"github.com/citevet/citevet/citation/prose"
)

// A joined is what was put together so far.
type joined struct {
	doc     prose.Document
	members []*member
	owners  []int // for each of doc.Keys, the index in members of its file
	groups  int
}

// A member is one file of the paper. Its blocks and keys are taken in order,
// so that those of its parts stand where it includes them.
type member struct {
	*joined
	self        int // index in joined.members
	from        *prose.Document
	at          int   // where its source begins in that of the paper
	group       int   // is added to the numbers of its groups
	index       []int // the places of its blocks in the paper
	blocks, key int   // how many were taken
	apart       bool  // its text stands elsewhere: only what it cites counts
}

// begin adds the source of a file, and what is said of it as a whole.
func (j *joined) begin(d *prose.Document, apart bool) *member {
	d.Position(0)
	if len(j.members) > 0 {
		j.doc.Src = append(j.doc.Src, '\n')
	}
	m := &member{joined: j, self: len(j.members), from: d, at: len(j.doc.Src), group: j.groups, apart: apart}
	j.members = append(j.members, m)
	j.doc.Src = append(j.doc.Src, d.Src...)
	j.doc.Files = append(j.doc.Files, prose.File{Name: d.Name, Offset: m.at, End: len(j.doc.Src)})
	for _, line := range d.Lines {
		j.doc.Lines = append(j.doc.Lines, m.at+line)
	}
	for _, k := range d.Keys {
		j.groups = max(j.groups, m.group+k.Group)
	}
	for _, l := range d.Lists {
		l.Offset, l.End = l.Offset+m.at, l.End+m.at
		j.doc.Lists = append(j.doc.Lists, l)
	}
	for _, r := range d.Refs {
		r.Offset, r.End = r.Offset+m.at, r.End+m.at
		j.doc.Refs = append(j.doc.Refs, r)
	}
	j.doc.Errors = append(j.doc.Errors, d.Errors...)
	j.doc.Labels = append(j.doc.Labels, d.Labels...)
	if j.doc.Lang == "" {
		j.doc.Lang = d.Lang
	}
	return m
}

// file gives what the paper says of the file.
func (m *member) file() *prose.File { return &m.doc.Files[m.self] }

// upTo takes the blocks and the keys that begin before an offset of the file.
func (m *member) upTo(offset int) {
	d := m.from
	for !m.apart && m.blocks < len(d.Blocks) && d.Blocks[m.blocks].Runs[0].Src < offset {
		b := d.Blocks[m.blocks]
		b.Runs = m.shifted(b.Runs)
		m.index = append(m.index, len(m.doc.Blocks))
		m.doc.Blocks = append(m.doc.Blocks, b)
		m.blocks++
	}
	for m.key < len(d.Keys) && d.Keys[m.key].Offset < offset {
		k := d.Keys[m.key]
		k.Offset, k.End = k.Offset+m.at, k.End+m.at
		if k.From < k.To {
			k.From, k.To = k.From+m.at, k.To+m.at
		}
		k.Group += m.group
		k.SuffixRuns = m.shifted(k.SuffixRuns)
		if m.apart {
			k.Block, k.At, k.Printed = -1, 0, ""
		}
		m.doc.Keys = append(m.doc.Keys, k)
		m.owners = append(m.owners, m.self)
		m.key++
	}
}

func (m *member) shifted(runs []prose.Run) []prose.Run {
	runs = slices.Clone(runs)
	for i := range runs {
		runs[i].Src += m.at
	}
	return runs
}

// unread notes a part that can't be read, and why.
func (m *member) unread(part prose.Part, why string) {
	m.doc.Errors.Add(m.from.Position(part.Offset), "the included file "+part.Path+" "+why)
	part.Offset, part.End = part.Offset+m.at, part.End+m.at
	m.doc.Unread = append(m.doc.Unread, part)
}

// finish gives the document of all files, as first was read.
func (j *joined) finish(first *prose.Document) *prose.Document {
	d := &j.doc
	for i, owner := range j.owners {
		if k := &d.Keys[i]; k.Block >= 0 {
			k.Block = j.members[owner].index[k.Block]
		}
	}
	d.Name, d.Format = first.Name, first.Format
	slices.Sort(d.Labels)
	if len(j.members) == 1 {
		d.Files = nil
	}
	return d
}
