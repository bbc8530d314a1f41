package citevet

import (
	"strings"
	"unicode"

	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/internal/name"
)

// A keyWriter writes citations by key in the way of one paper.
type keyWriter struct {
	// paren writes works in parentheses, narrative one whose name is in the
	// sentence; nil where the paper's way is not known. They give "" for what
	// the format has no room for.
	paren     func(works []keyedWork) string
	narrative func(w keyedWork) string
}

// A keyedWork is a work with what is printed around it: "see also", "p. 12".
type keyedWork struct{ key, prefix, locator string }

// keyWriter gives the way in which the paper cites by key: that of the
// commands that it uses most.
func (p *Pass) keyWriter() *keyWriter {
	paren, narrative := p.commands()
	switch p.Paper.Doc.Format {
	case "markdown":
		if p.inRoles() {
			return &keyWriter{roleParen("{cite:p}`"), roleNarrative("{cite:t}`")}
		}
		return &keyWriter{pandocParen("["), pandocNarrative}
	case "rst":
		if strings.HasPrefix(paren, "cite:") || strings.HasPrefix(narrative, "cite:") {
			return &keyWriter{roleParen(":cite:p:`"), roleNarrative(":cite:t:`")}
		}
	case "org":
		return &keyWriter{pandocParen("[cite:"), func(w keyedWork) string { return "[cite/t:@" + w.key + locatorIn(" ", w.locator, "") + "]" }}
	case "typst":
		return &keyWriter{typstParen, func(w keyedWork) string { return typstCite(w, `, form: "prose"`) }}
	case "latex":
		if paren == "" || narrative == "" {
			paren, narrative = latexPair(paren, narrative)
		}
		return latexWriter(paren, narrative)
	}
	return nil
}

// inRoles tells whether a Markdown paper cites in roles of MyST, {cite:p}`key`.
func (p *Pass) inRoles() bool {
	src := p.Paper.Doc.Src
	for _, k := range p.Paper.Doc.Keys {
		if k.Mode != prose.NoCite && k.Offset < len(src) && src[k.Offset] != '@' && src[k.Offset] != '-' {
			return true
		}
	}
	return false
}

// commands gives the commands that the paper uses most for citations in
// parentheses and for narrative ones; "" where it has none.
func (p *Pass) commands() (paren, narrative string) {
	count := map[prose.Mode]map[string]int{prose.Normal: {}, prose.AuthorInText: {}}
	for _, k := range p.Paper.Doc.Keys {
		if of := count[k.Mode]; of != nil && !hidesAuthor(k.Command) {
			of[k.Command]++
		}
	}
	return most(count[prose.Normal]), most(count[prose.AuthorInText])
}

// hidesAuthor tells of commands of LaTeX that print the name alone.
func hidesAuthor(command string) bool {
	return strings.Contains(strings.ToLower(command), "author") || strings.Contains(command, "title")
}

func most(count map[string]int) string {
	best := ""
	for name, n := range count {
		if n > count[best] || n == count[best] && name < best {
			best = name
		}
	}
	return best
}

// latexPair gives the command that a package has beside another.
func latexPair(paren, narrative string) (string, string) {
	for _, pair := range [...][2]string{{"citep", "citet"}, {"parencite", "textcite"}, {"autocite", "textcite"}, {"citeNP", "citeA"}, {"cite", "citet"}} {
		switch {
		case paren == pair[0] && paren != "cite":
			return pair[0], pair[1]
		case paren == "" && narrative == pair[1] && pair[0] != "citeNP":
			return pair[0], pair[1]
		}
	}
	return paren, narrative
}

func latexWriter(paren, narrative string) *keyWriter {
	w := &keyWriter{}
	if paren != "" {
		w.paren = func(works []keyedWork) string { return latexParen(paren, works) }
	}
	if narrative != "" {
		w.narrative = func(work keyedWork) string {
			return `\` + narrative + locatorIn("[", work.locator, "]") + "{" + work.key + "}"
		}
	}
	return w
}

// latexParen writes several works as one command where nothing stands between
// them that one command has no room for.
func latexParen(command string, works []keyedWork) string {
	var keys []string
	for i, w := range works {
		if i > 0 && w.prefix != "" || i < len(works)-1 && w.locator != "" {
			return ""
		}
		keys = append(keys, w.key)
	}
	notes := locatorIn("[", works[len(works)-1].locator, "]")
	if pre := works[0].prefix; pre != "" {
		if notes == "" {
			notes = "[]"
		}
		notes = "[" + pre + "]" + notes
	}
	return `\` + command + notes + "{" + strings.Join(keys, ",") + "}"
}

func pandocParen(open string) func([]keyedWork) string {
	return func(works []keyedWork) string {
		var parts []string
		for _, w := range works {
			prefix := w.prefix
			if prefix != "" {
				prefix += " "
			}
			parts = append(parts, prefix+"@"+pandocKey(w.key)+locatorIn(", ", w.locator, ""))
		}
		return open + strings.Join(parts, "; ") + "]"
	}
}

func pandocNarrative(w keyedWork) string {
	return "@" + pandocKey(w.key) + locatorIn(" [", w.locator, "]")
}

// pandocKey writes a key that pandoc would not read whole in braces.
func pandocKey(key string) string {
	plain := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_:.#$%&-+?<>~/", r)
	}
	last := key[len(key)-1]
	if strings.ContainsFunc(key, plain) || strings.IndexByte(":.#$%&-+?<>~/", last) >= 0 {
		return "{" + key + "}"
	}
	return key
}

// roleParen writes works in a role, which has no room for prefixes and
// locators.
func roleParen(role string) func([]keyedWork) string {
	return func(works []keyedWork) string {
		var keys []string
		for _, w := range works {
			if w.prefix != "" || w.locator != "" {
				return ""
			}
			keys = append(keys, w.key)
		}
		return role + strings.Join(keys, ",") + "`"
	}
}

func roleNarrative(role string) func(keyedWork) string {
	return func(w keyedWork) string { return roleParen(role)([]keyedWork{w}) }
}

func typstParen(works []keyedWork) string {
	var parts []string
	for _, w := range works {
		if w.prefix != "" {
			return ""
		}
		parts = append(parts, typstCite(w, ""))
	}
	return strings.Join(parts, " ")
}

func typstCite(w keyedWork, form string) string {
	if form == "" && w.locator == "" && !strings.ContainsFunc(w.key, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '-' }) {
		return "@" + w.key
	}
	return "#cite(<" + w.key + ">" + locatorIn(", supplement: [", w.locator, "]") + form + ")"
}

func locatorIn(open, locator, end string) string {
	if locator == "" {
		return ""
	}
	return open + locator + end
}

// retyped writes the links of a group by key; "" where that would lose
// something.
func (p *Pass) retyped(group []pair.Link, w *keyWriter) string {
	if len(group) == 0 {
		return ""
	}
	for _, l := range group {
		if !isTyped(l) || l.Item.Comment != "" {
			return ""
		}
	}
	if group[0].Item.Form == citation.Narrative {
		return p.retypedNarrative(group, w)
	}
	g := group[0].Item.Group
	if w.paren == nil || !p.bracketed(g) {
		return ""
	}
	var works []keyedWork
	at := g.Pos + 1
	for i, l := range group {
		work, ok := p.work(l)
		between := strings.TrimSpace(p.between(at, l.Item.Pos))
		if i > 0 {
			between = strings.TrimSpace(strings.TrimLeft(between, ";,"))
		}
		if !ok || between != l.Item.Prefix || !isCue(between) {
			return ""
		}
		work.prefix = l.Item.Prefix
		works = append(works, work)
		at = l.Item.End
	}
	if strings.TrimSpace(p.between(at, g.End-1)) != "" {
		return ""
	}
	return w.paren(works)
}

// isCue tells of words before a citation, "see also", that a bracket with keys
// has room for.
func isCue(prefix string) bool {
	const most = 60 // bytes
	return len(prefix) <= most && !strings.ContainsAny(prefix, "()[]{};@\\")
}

// retypedNarrative writes "Smith (2019, 12)" by key.
func (p *Pass) retypedNarrative(group []pair.Link, w *keyWriter) string {
	l := group[0]
	it, g := l.Item, l.Item.Group
	work, ok := p.work(l)
	if len(group) > 1 || w.narrative == nil || !ok || it.Pos != g.Pos || it.Prefix != "" || len(it.Authors) == 0 || it.Inherited {
		return ""
	}
	head := strings.TrimSpace(p.between(it.Authors[len(it.Authors)-1].End, it.Date.Pos))
	if !p.isWhole(l) || it.Authors[0].Pos != it.Pos || strings.Trim(strings.TrimPrefix(head, "et al."), " ") != "(" || strings.TrimSpace(p.between(it.End, g.End)) != ")" {
		return ""
	}
	return w.narrative(work)
}

// isWhole tells whether the first name is printed as the entry has it, with
// nothing before it that only looks like a part of it and no possessive.
func (p *Pass) isWhole(l pair.Link) bool {
	as := l.Item.Authors
	list, _ := l.Entries[0].CitedAs()
	written := p.between(as[0].Pos, as[len(as)-1].End)
	for _, mark := range [...]string{"'s", "’s", "'", "’"} {
		if strings.HasSuffix(written, mark) {
			return false
		}
	}
	return len(list.List) > 0 && name.IsSame(as[0].Text, list.Families()[0])
}

// work gives the key of l, with the locator as it is written.
func (p *Pass) work(l pair.Link) (keyedWork, bool) {
	tail := strings.TrimSpace(p.between(l.Item.Date.End, l.Item.End))
	locator := strings.TrimSpace(strings.TrimLeft(tail, ",:"))
	if strings.ContainsAny(locator, "()[]{};@\\") || (locator == "") != (len(l.Item.Locators) == 0) {
		return keyedWork{}, false
	}
	return keyedWork{key: key(l.Entries[0]), locator: locator}, true
}

func (p *Pass) bracketed(g *citation.Group) bool {
	src := p.Paper.Doc.Src
	return g.End-g.Pos > 2 && src[g.Pos] == '(' && src[g.End-1] == ')'
}

func (p *Pass) between(from, to int) string {
	if from >= to {
		return ""
	}
	return string(p.Paper.Doc.Src[from:to])
}
