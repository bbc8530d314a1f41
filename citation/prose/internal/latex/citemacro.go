package latex

import (
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/blocks"
)

// findCite looks in the body of a command for one that cites, and notes which
// argument is handed to it as what. A body may cite the same work twice, as
// \citeauthor{#1}'s (\citeyear[#2]{#1}) does.
func (r *reader) findCite(m *macro, body extent) bool {
	sub := *r
	sub.stop = body.to
	for p := body.from; p < body.to; p++ {
		if sub.src[p] != '\\' {
			continue
		}
		name, next := sub.name(p + 1)
		sub.pos = max(next, p+2)
		if c, ok := sub.citesAs(name); ok {
			if parts, ok := sub.citeParts(c.form); ok {
				r.handOver(m, c, parts[0])
			}
		}
		p = sub.pos - 1
	}
	return m.cites
}

// citesAs is citeCommand with the star that may follow, and with the commands
// of the paper.
func (r *scanner) citesAs(name string) (citeCommand, bool) {
	if m, ok := r.macros[name]; ok && m.cites {
		return m.cite, true
	}
	if name != "" && r.star() {
		name += "*"
	}
	return r.citeCommand(name)
}

func (r *reader) expandCite(name string, m macro, start int) bool {
	behind := r.pos
	var args [10]extent
	for i := 1; i <= m.args; i++ {
		ok := false
		if i == 1 && m.optional {
			args[i], _ = r.optional()
			continue
		}
		if args[i], ok = r.required(); !ok {
			r.pos = behind
			return false
		}
	}
	a := citeArgs{pre: args[m.pre], post: args[m.post], keys: args[m.keys]}
	place := blocks.Place{Block: -1}
	if m.cite.mode != prose.NoCite {
		place = r.object(start, r.pos)
	}
	r.group++
	if m.keys > 0 {
		r.citePart(name, m.cite.mode, a, place, start)
		return true
	}
	for _, key := range m.fixed {
		r.doc.Keys = append(r.doc.Keys, prose.KeyCite{Offset: start, End: r.pos, From: start, To: r.pos, Key: key,
			Mode: m.cite.mode, Group: r.group, Command: name, Block: place.Block, At: place.At})
	}
	return true
}

// declareBiblatex reads biblatex's \DeclareCiteCommand{\name}[wrapper]{…}{…}{…}{…}.
func (r *scanner) declareBiblatex(command string) {
	starred := r.star()
	name, ok := r.defined()
	if !ok {
		return
	}
	if starred {
		name += "*"
	}
	c := citeCommand{plainCite, prose.Normal}
	args := "ommmm"
	if command == "DeclareMultiCiteCommand" {
		c.form, args = multiCite, "omm"
	}
	r.skipArgs(args)
	if _, known := r.citeCommand(name); !known {
		r.declared[name] = c
	}
}

// newCites reads multibib's \newcites{a,b}{Title A,Title B}: each name is the
// end of a set of commands for a second list.
func (r *scanner) newCites() {
	s, ok := r.braced()
	r.braced()
	if !ok {
		return
	}
	for _, k := range r.keys(s) {
		end := string(r.src[k.from:k.to])
		for _, base := range []string{"cite", "citet", "citep", "citealt", "citealp", "citeauthor", "citeyear", "citeyearpar", "nocite"} {
			if c, ok := r.citeCommand(base); ok {
				r.declared[base+end] = c
			}
		}
		r.lists = append(r.lists, "bibliography"+end)
	}
}
