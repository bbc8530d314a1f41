package citevet

import "strings"

// Ignore reports directives that do not say why, name no check, or silence
// nothing.
var Ignore = &Check{
	Name: ignoreName,
	Doc: `directives that give no reason or silence nothing

A comment silences the findings of the checks that it names and says why:

    <!-- citevet:ignore missing: cited from memory, list follows -->
    % citevet:ignore year, page: the publisher's own mistake

It is a comment of the paper's format, or in plain text a line of its own. One
that shares its line with text is for that line; one that stands alone is for
the paragraph that follows. In a list it is for the entry that it stands in,
else for the one on its line, else for the next. A directive without a reason
still works, but is reported; so is one that names no check, or whose checks
find nothing there.

Reported:     % citevet:ignore unused
Not reported: % citevet:ignore unused: read, but not cited in the end
`,
	Run: func(pass *Pass) {
		reportUnreasoned(paperDirectives(pass.Paper.Doc), pass.Report)
	},
	RunList: func(pass *ListPass) {
		for _, src := range sources(pass.List) {
			reportUnreasoned(listDirectives(src), pass.Report)
		}
	},
}

func reportUnreasoned(ds *directives, report func(Diagnostic)) {
	for _, d := range ds.list {
		switch {
		case len(d.names) == 0:
			report(d.finding("the directive names no check: citevet:ignore NAME: reason"))
		case d.reason == "":
			report(d.finding("the directive gives no reason: citevet:ignore " + strings.Join(d.names, ", ") + ": reason"))
		}
	}
}

func (d *directive) finding(message string) Diagnostic {
	return Diagnostic{Pos: d.pos, End: d.end, Check: ignoreName, Message: message}
}

const ignoreName = "ignore"
