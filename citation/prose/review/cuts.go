package review

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
)

// Cuts are what is added to a part, by place. Nothing is taken out of it: a run is
// split by what ends and begins one.
type cuts struct {
	at     map[int]*cut
	spaced map[*piece]bool // text whose white space must count now
}

// A cut is a place and what is added there, in the order of its groups.
type cut struct {
	piece *piece // that is split; nil between runs
	added [groups][]string
}

// The order of what is added at one place.
const (
	endsChange   = iota // closes what was deleted, and adds what stands for it
	endsComment         // the end of a comment's words, and the comment
	beginsChange        // what begins
	beginsComment
	groups
)

var written = [...]int{endsChange, endsComment, beginsComment, beginsChange}

func (c *cuts) get(at int, p *piece) *cut {
	if c.at == nil {
		c.at, c.spaced = map[int]*cut{}, map[*piece]bool{}
	}
	if c.at[at] == nil {
		c.at[at] = &cut{piece: p}
	}
	if p != nil {
		c.spaced[p] = true
	}
	return c.at[at]
}

func (c *cut) add(group int, xml string) { c.added[group] = append(c.added[group], xml) }

// apply gives the part with all that was added.
func (c *cuts) apply(src []byte) []byte {
	type insertion struct {
		at  int
		xml string
	}
	var all []insertion
	for p := range c.spaced {
		if !p.spaced {
			all = append(all, insertion{p.tagTo - 1, ` xml:space="preserve"`})
		}
	}
	for at, cut := range c.at {
		all = append(all, insertion{at, cut.xml(src)})
	}
	slices.SortFunc(all, func(a, b insertion) int { return cmp.Compare(a.at, b.at) })
	var out bytes.Buffer
	done := 0
	for _, in := range all {
		out.Write(src[done:in.at])
		out.WriteString(in.xml)
		done = in.at
	}
	out.Write(src[done:])
	return out.Bytes()
}

// xml gives what is added at a place. A change that begins leaves a run open, which
// its end closes.
func (c *cut) xml(src []byte) string {
	var b strings.Builder
	inside := c.piece != nil
	if inside && len(c.added[endsChange]) == 0 {
		b.WriteString("</" + c.piece.name + "></" + c.piece.run.name + ">")
	}
	for _, group := range written {
		for _, xml := range c.added[group] {
			b.WriteString(xml)
		}
	}
	if inside && len(c.added[beginsChange]) == 0 {
		b.WriteString(c.piece.again(src, c.piece.name))
	}
	return b.String()
}

// again begins a run of the same format as the one that p stands in, and in it
// text of a kind.
func (p *piece) again(src []byte, kind string) string {
	return string(src[p.run.from:p.run.tagTo]) + string(src[p.props[0]:p.props[1]]) + "<" + kind + ` xml:space="preserve">`
}
