package cli

import (
	_ "embed"
	"strings"
)

//go:embed completion/citevet.fish
var fishTemplate string

// fishScript gives the script for fish, a line a subcommand, flag and operand.
func (a *app) fishScript() string {
	var all []string
	for _, c := range a.commands() {
		all = append(all, "complete -c citevet -n __citevet_first -a "+c.name+" -d "+fishWord(c.title))
		runs := "complete -c citevet -n " + fishWord("__citevet_runs "+c.name)
		for _, f := range shellFlags(c) {
			line := runs + " -o " + f.name[1:] + " -d " + fishWord(f.usage)
			switch {
			case f.files:
				line += " -rF"
			case !f.bare:
				line += " -x"
			}
			if f.words != nil {
				line += " -a " + fishWord(strings.Join(f.words, " "))
			}
			all = append(all, line)
		}
		switch c.takes {
		case takesPapers:
			all = append(all, runs+" -a '(__citevet_papers)'")
		case takesShells:
			all = append(all, runs+" -a "+fishWord(shellNames))
		case takesTopics:
			for _, t := range a.topics() {
				all = append(all, runs+" -a "+t.name+" -d "+fishWord(t.title))
			}
		}
	}
	return fillIn(fishTemplate, "names", commandNames(a.commands()), "exts", strings.Join(shellExts(), "|"), "lines", strings.Join(all, "\n"))
}

func fishWord(s string) string {
	return "'" + strings.NewReplacer(`'`, `\'`, `\`, `\\`).Replace(s) + "'"
}
