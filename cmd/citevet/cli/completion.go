package cli

import (
	"errors"
	"flag"
	"io"
	"slices"
	"strings"
)

const usageCompletion = `    citevet completion bash|zsh|fish

Prints the script that completes subcommands, flags, checks and the names of
papers and lists when TAB is typed. For this user, it is installed by

    citevet completion bash > ~/.local/share/bash-completion/completions/citevet
    citevet completion zsh > DIR/_citevet        # DIR is a folder of fpath
    citevet completion fish > ~/.config/fish/completions/citevet.fish

and for one session by

    source <(citevet completion bash)            # zsh too, after compinit
    citevet completion fish | source
`

// shellNames are the shells that there is a script for.
const shellNames = "bash fish zsh"

// script gives the script of a shell; "" for others.
func (a *app) script(shell string) string {
	switch shell {
	case "bash":
		return a.bashScript()
	case "zsh":
		return a.zshScript()
	case "fish":
		return a.fishScript()
	}
	return ""
}

// completion is the subcommand of that name.
func (a *app) completion(args []string) error {
	names, err := a.parse(a.newFlags("completion"), args)
	if err != nil {
		return err
	}
	if len(names) != 1 || a.script(names[0]) == "" {
		return errors.New("a shell is wanted: citevet completion bash, zsh or fish (citevet help completion)")
	}
	_, err = io.WriteString(a.out, a.script(names[0]))
	return err
}

// A shellFlag is a flag as a shell completes it.
type shellFlag struct {
	name, usage string
	bare        bool     // takes no value
	words       []string // that its value may be
	files       bool     // its value may be a file
}

// shellFlags gives the flags of a subcommand, sorted.
func shellFlags(c command) (out []shellFlag) {
	if c.flags == nil {
		return nil
	}
	c.flags().VisitAll(func(f *flag.Flag) {
		s := shellFlag{name: "-" + f.Name, usage: f.Usage}
		switch v := f.Value.(type) {
		case interface{ IsBoolFlag() bool }:
			s.bare = v.IsBoolFlag()
		case *fileFlag:
			s.files = true
		case flag.Getter:
			if _, ok := v.Get().(string); ok {
				s.words = wordsOf(f.Usage)
				s.files = s.words == nil
			}
			if f.Name == "config" {
				s.words = []string{"none"}
			}
		}
		out = append(out, s)
	})
	return out
}

// wordsOf gives the words that a flag takes, if its usage ends with them: ": auto,
// always, never".
func wordsOf(usage string) []string {
	if i := strings.LastIndex(usage, ": "); i >= 0 {
		return strings.Split(usage[i+2:], ", ")
	}
	return nil
}

// A topic is something that the help tells of.
type topic struct{ name, title string }

// topics gives those of the help but for single flags, sorted by name.
func (a *app) topics() []topic {
	out := []topic{
		{"config", "the file .citevet.yaml"},
		{"docx", "a copy of a Word document with comments"},
		{"evidence", "what makes names and a date a citation"},
		{"exit", "the exit status"},
		{"fix", "what is fixed, and how"},
		{"html", "a page to read in a browser"},
		{"json", "findings as JSON, one a line"},
		{"man", "the manual page, for man"},
	}
	for _, c := range a.commands() {
		out = append(out, topic{c.name, c.title})
	}
	for _, c := range a.checks {
		out = append(out, topic{c.Name, c.Doc.Title})
	}
	slices.SortFunc(out, func(a, b topic) int { return strings.Compare(a.name, b.name) })
	return out
}

func (a *app) topicNames() []string {
	var out []string
	for _, t := range a.topics() {
		out = append(out, t.name)
	}
	return out
}

// listExts are the extensions of lists.
var listExts = []string{".bib", ".bibtex", ".biblatex", ".json", ".nbib", ".ris", ".yaml", ".yml"}

// shellExts gives the extensions of papers and lists, without the dot.
func shellExts() []string {
	out := append(append(paperExts(), listExts...), ".pdf")
	for i := range out {
		out[i] = strings.TrimPrefix(out[i], ".")
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func commandNames(all []command) string {
	var out []string
	for _, c := range all {
		out = append(out, c.name)
	}
	return strings.Join(out, " ")
}

// fillIn puts lines in place of the marks, @NAME@, of a script.
func fillIn(script string, marks ...string) string {
	for i := 0; i < len(marks); i += 2 {
		script = strings.ReplaceAll(script, "@"+marks[i]+"@", marks[i+1])
	}
	return script
}

// lines joins lines of a script, each indented.
func lines(indent string, all []string) string {
	return indent + strings.Join(all, "\n"+indent)
}
