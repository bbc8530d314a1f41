package citevet

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
