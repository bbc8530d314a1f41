package cli

import (
	_ "embed"
	"strings"
)

//go:embed completion/citevet.zsh
var zshTemplate string

// zshScript gives the script for zsh. Without a subcommand the first argument
// may be one.
func (a *app) zshScript() string {
	var arguments, commands, topics []string
	for i, c := range a.commands() {
		commands = append(commands, zshWord(c.name+":"+c.title))
		if i == 0 {
			arguments = append(arguments, zshArguments("''", c, zshWord("1: :_citevet_first"))...)
		}
		arguments = append(arguments, zshArguments(c.name, c)...)
	}
	for _, t := range a.topics() {
		topics = append(topics, zshWord(t.name+":"+t.title))
	}
	return fillIn(zshTemplate, "arguments", lines("\t", arguments), "commands", lines("\t\t", commands), "topics", lines("\t\t", topics),
		"names", commandNames(a.commands()), "exts", strings.Join(shellExts(), "|"), "shells", shellNames)
}

// zshArguments gives the lines of a subcommand: its flags, more, its operands.
func zshArguments(pattern string, c command, more ...string) []string {
	out := []string{pattern + ")", "\t_arguments \\"}
	for _, f := range shellFlags(c) {
		spec := f.name
		if !f.bare {
			spec += "="
		}
		spec += "[" + strings.NewReplacer("[", `\[`, "]", `\]`).Replace(f.usage) + "]"
		switch {
		case f.bare:
		case f.files && f.words != nil:
			spec += ":file: _citevet_file_or " + strings.Join(f.words, " ")
		case f.files:
			spec += ":file:_files"
		default:
			spec += ":value:(" + strings.Join(f.words, " ") + ")"
		}
		out = append(out, "\t\t"+zshWord(spec)+" \\")
	}
	for _, spec := range more {
		out = append(out, "\t\t"+spec+" \\")
	}
	return append(out, "\t\t"+zshWord("*:"+string(c.takes)+":_citevet_"+string(c.takes)), "\t;;")
}

func zshWord(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }
