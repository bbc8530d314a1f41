package cli

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed completion/citevet.bash
var bashTemplate string

// bashScript gives the script for bash. All that it puts into quotes are names
// and extensions.
func (a *app) bashScript() string {
	var flags, takes, operands []string
	for _, c := range a.commands() {
		var names []string
		for _, f := range shellFlags(c) {
			names = append(names, f.name)
			words := strings.Join(f.words, " ")
			if f.files {
				words += " FILES"
			}
			if !f.bare {
				takes = append(takes, fmt.Sprintf("%s:%s) echo '%s' ;;", c.name, f.name, words))
			}
		}
		if names != nil {
			flags = append(flags, fmt.Sprintf("%s) echo '%s' ;;", c.name, strings.Join(names, " ")))
		}
		operands = append(operands, fmt.Sprintf(`%s) _citevet_%s "$cur" ;;`, c.name, c.takes))
	}
	return fillIn(bashTemplate, "flags", lines("\t", flags), "takes", lines("\t", takes), "operands", lines("\t", operands),
		"commands", commandNames(a.commands()), "exts", strings.Join(shellExts(), " "), "topics", strings.Join(a.topicNames(), " "), "shells", shellNames)
}
