package checks

import "strings"

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
