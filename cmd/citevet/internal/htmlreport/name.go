package htmlreport

import (
	"path/filepath"
	"strconv"
	"strings"
)

// name says whose citations the page shows.
func (p *page) name(r Report) {
	switch len(r.Papers) {
	case 0:
		p.Name = "No paper"
	case 1:
		p.Name = clean(filepath.Base(r.Papers[0].Paper.Doc.Name))
	default:
		p.Name = strconv.Itoa(len(r.Papers)) + " papers"
	}
	p.Title = "Citations of " + strings.ToLower(p.Name[:1]) + p.Name[1:]
	if len(r.Papers) == 1 {
		p.Title = "Citations of " + p.Name
	}
}

// shortNames gives the names of papers without the folders that all have in
// common.
func shortNames(papers []Paper) []string {
	out := make([]string, len(papers))
	common := ""
	for i, paper := range papers {
		out[i] = filepath.ToSlash(paper.Paper.Doc.Name)
		folder := out[i][:strings.LastIndexByte(out[i], '/')+1]
		if i == 0 {
			common = folder
		}
		for !strings.HasPrefix(folder, common) {
			common = common[:strings.LastIndexByte(strings.TrimSuffix(common, "/"), '/')+1]
		}
	}
	for i := range out {
		out[i] = clean(out[i][len(common):])
	}
	return out
}

// counted gives "1 finding", "2 findings".
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return thousands(n) + " " + many
}

// thousands gives a number with its digits in groups of three from 10,000 on.
func thousands(n int) string {
	s := strconv.Itoa(n)
	if n < 10_000 {
		return s
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
