package latex

import (
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/blocks"
	"github.com/citevet/citevet/citation/prose/internal/chars"
)

// A macro is a command that the paper defines.
type macro struct {
	args     int
	optional bool // the first argument stands in brackets

	text string // what a command without arguments prints

	cites     bool // it cites: the rest holds
	cite      citeCommand
	keys      int // the number of the argument that holds the keys, 0 for fixed ones
	pre, post int // of those that hold the notes, 0 for none
	fixed     []string
}

// maxMacroText bounds what a command of the paper may stand for, so that
// commands made of each other can't grow without bound.
const maxMacroText = 400

// define reads the definition of a command.
func (r *reader) define(name string) bool {
	switch name {
	case "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "newrobustcmd", "renewrobustcmd", "providerobustcmd":
		r.newCommand()
	case "NewDocumentCommand", "RenewDocumentCommand", "ProvideDocumentCommand", "DeclareDocumentCommand":
		r.newDocumentCommand()
	case "def", "edef", "gdef", "xdef":
		r.def()
	case "let":
		r.let()
	case "DeclareCiteCommand", "DeclareMultiCiteCommand":
		r.declareBiblatex(name)
	case "newcites":
		r.newCites()
	default:
		return false
	}
	return true
}

// defined takes the name of the command that is defined, with or without
// braces.
func (r *scanner) defined() (string, bool) {
	s, ok := r.required()
	if !ok {
		return "", false
	}
	name := strings.TrimSpace(string(r.src[s.from:s.to]))
	return strings.TrimPrefix(name, `\`), strings.HasPrefix(name, `\`)
}

func (r *reader) newCommand() {
	r.star()
	name, ok := r.defined()
	if !ok {
		return
	}
	var m macro
	if n, ok := r.optional(); ok && n.to-n.from == 1 {
		m.args = int(r.src[n.from] - '0')
		_, m.optional = r.optional()
	}
	if body, ok := r.required(); ok {
		r.addMacro(name, m, body)
	}
}

func (r *reader) newDocumentCommand() {
	name, ok := r.defined()
	args, hasArgs := r.braced()
	body, hasBody := r.braced()
	if !ok || !hasArgs || !hasBody {
		return
	}
	form := strings.Join(strings.Fields(string(r.src[args.from:args.to])), "")
	m := macro{args: len(form), optional: strings.HasPrefix(form, "o") || strings.HasPrefix(form, "O")}
	if strings.Trim(strings.TrimPrefix(form, "o"), "m") == "" {
		r.addMacro(name, m, body)
	}
}

func (r *reader) def() {
	p := r.skipSpace(r.pos)
	if p >= r.stop || r.src[p] != '\\' {
		return
	}
	name, next := r.name(p + 1)
	if name == "" {
		return
	}
	r.pos = next
	var m macro
	for r.pos+1 < r.stop && r.src[r.pos] == '#' && '1' <= r.src[r.pos+1] && r.src[r.pos+1] <= '9' {
		m.args++
		r.pos += 2
	}
	if r.pos < r.stop && r.src[r.pos] == '{' {
		if body, ok := r.braced(); ok {
			r.addMacro(name, m, body)
		}
	}
}

// let reads \let\a\b: \a is from now on what \b is.
func (r *scanner) let() {
	to, ok := r.required()
	if !ok {
		return
	}
	if p := r.skipSpace(r.pos); p < r.stop && r.src[p] == '=' {
		r.pos = p + 1
	}
	from, ok := r.required()
	if ok {
		r.alias(strings.TrimPrefix(string(r.src[to.from:to.to]), `\`), strings.TrimPrefix(string(r.src[from.from:from.to]), `\`))
	}
}

func (p *wholePaper) alias(name, like string) {
	if m, ok := p.macros[like]; ok {
		p.macros[name] = m
	} else if c, ok := p.citeCommand(like); ok {
		p.declared[name] = c
		delete(p.macros, name)
	}
}

// addMacro notes a command whose body cites, or that stands for a few words.
// Other commands are read as those that are not known are.
func (r *reader) addMacro(name string, m macro, body extent) {
	if m.args < 0 || m.args > 9 || name == "" {
		return
	}
	delete(r.macros, name)
	if only := strings.TrimSpace(string(r.src[body.from:body.to])); m.args == 0 && strings.HasPrefix(only, `\`) {
		if like, end := only[1:], len(only); end > 1 && strings.IndexFunc(like, notLetter) < 0 {
			r.alias(name, like)
		}
	}
	if _, ok := r.declared[name]; ok && m.args == 0 {
		return
	}
	if r.findCite(&m, body) {
		r.macros[name] = m
		return
	}
	if _, known := r.citeCommand(name); known || m.args > 0 || r.depth >= maxLatexDepth || body.to-body.from > maxMacroText {
		return
	}
	text, _ := r.text(body)
	if len(text) <= maxMacroText && !strings.ContainsRune(text, prose.Object) {
		m.text = text
		r.macros[name] = m
	}
}

func notLetter(c rune) bool { return c >= 0x80 || !chars.IsLetter(byte(c)) }

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

func (r *scanner) handOver(m *macro, c citeCommand, a citeArgs) {
	keys := r.param(a.keys)
	if !m.cites {
		m.cites, m.cite, m.keys = true, c, keys
		if keys == 0 {
			for _, k := range r.keys(a.keys) {
				m.fixed = append(m.fixed, string(r.src[k.from:k.to]))
			}
		}
	}
	if keys == m.keys {
		m.pre, m.post = max(m.pre, r.param(a.pre)), max(m.post, r.param(a.post))
	}
}

// param gives n where s is #n, else 0.
func (p *wholePaper) param(s extent) int {
	text := strings.TrimSpace(string(p.src[s.from:s.to]))
	if len(text) == 2 && text[0] == '#' && '1' <= text[1] && text[1] <= '9' {
		return int(text[1] - '0')
	}
	return 0
}

// expand reads a command that the paper defines.
func (r *reader) expand(name string, start int) bool {
	m, ok := r.macros[name]
	switch {
	case !ok:
		return false
	case m.cites:
		return r.expandCite(name, m, start)
	default:
		r.w.Put(m.text, start, r.pos)
		return true
	}
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
