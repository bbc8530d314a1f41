package citevet

import "strings"

// A Doc explains a check: it is the check's help, and its examples run as
// tests.
type Doc struct {
	Title string // one line: "years that differ from the list"
	Rule  string // paragraphs of plain text: what is reported, and what is not

	Reported    []Example // that the check has a finding in
	NotReported []Example // that it has none in, though they look alike

	Source string // where the rule comes from; "" where it is the check's own
}

// An Example is a paper and a list so small that both are read at a glance.
type Example struct {
	Paper string // in Markdown, or in the format of File
	List  string // in BibTeX; one entry a line
	File  string // the paper's name, "paper.tex"; "" for "paper.md"
}

// String gives the doc as the command prints it: the title, an empty line, the
// rule, the examples, the source.
func (d Doc) String() string {
	var b strings.Builder
	b.WriteString(d.Title + "\n\n" + strings.Trim(d.Rule, "\n") + "\n")
	writeExamples(&b, "Reported", d.Reported)
	writeExamples(&b, "Not reported", d.NotReported)
	if d.Source != "" {
		b.WriteString("\nSource: " + d.Source + "\n")
	}
	return b.String()
}

func writeExamples(b *strings.Builder, head string, examples []Example) {
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
