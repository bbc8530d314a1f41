package checks

import (
	"slices"
	"strings"
	"unicode"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/citation/prose"
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

// keyWriterOf gives the way in which the paper cites by key: that of the
// commands that it uses most.
func keyWriterOf(p *citevet.Pass) *keyWriter {
	paren, narrative := commands(p)
	switch p.Paper.Doc.Format {
	case "markdown":
		if inRoles(p) {
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
func inRoles(p *citevet.Pass) bool {
	return slices.ContainsFunc(p.Paper.Doc.Keys, func(k prose.KeyCite) bool {
		return k.Mode != prose.NoCite && k.Block >= 0 && (strings.HasPrefix(k.Command, "cite") || strings.HasPrefix(k.Command, "footcite"))
	})
}

// commands gives the commands that the paper uses most for citations in
// parentheses and for narrative ones; "" where it has none.
func commands(p *citevet.Pass) (paren, narrative string) {
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
