package cli

import (
	"strings"

	"github.com/citevet/citevet"
)

// explain gives the help of a check: the title, an empty line, the rule, the
// examples, the source.
func explain(d citevet.Doc) string {
	var b strings.Builder
	b.WriteString(d.Title + "\n\n" + strings.Trim(d.Rule, "\n") + "\n")
	writeExamples(&b, "Reported", d.Reported)
	writeExamples(&b, "Not reported", d.NotReported)
	if d.Source != "" {
		b.WriteString("\nSource: " + d.Source + "\n")
	}
	return b.String()
}

func writeExamples(b *strings.Builder, head string, examples []citevet.Example) {
	if len(examples) == 0 {
		return
	}
	b.WriteString("\n" + head + ":\n")
	list := ""
	for i, e := range examples {
		switch {
		case e.Paper != "":
			b.WriteString(indent("    ", e.Paper))
		case i > 0:
			b.WriteString("\n")
		}
		if e.List != "" && e.List != list {
			b.WriteString(indent("        ", e.List))
		}
		list = e.List
	}
}

func indent(by, text string) string {
	return by + strings.ReplaceAll(strings.Trim(text, "\n"), "\n", "\n"+by) + "\n"
}
