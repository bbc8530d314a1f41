package checks

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/citation/prose"
)

// openMark is what pandoc and LaTeX print for a citation that nothing answers:
// "(**key2019?**)", also without its asterisks where they were read as bold,
// "[?]", "(?)" and "??". The first group is the key.
var openMark = regexp.MustCompile(`\*\*([\pL][^\s*?()\[\]]*)\?\*\*|[(;] ?([\pL][^\s*?()\[\];]*\d[^\s*?()\[\];]*)\?(?:[;)])|\[\?\]|\(\?\)|\?\?`)

// reportOpen reports the marks of citations left open in a text that a program
// printed.
func reportOpen(pass *citevet.Pass) {
	doc := pass.Paper.Doc
	switch doc.Format {
	case "latex", "typst", "org":
		return // in which they are not printed yet
	}
	for i := range doc.Blocks {
		b := &doc.Blocks[i]
		if b.Kind == prose.References || b.Kind == prose.Cell || !strings.Contains(b.Text, "?") {
			continue
		}
		for _, m := range openMark.FindAllStringSubmatchIndex(b.Text, -1) {
			reportMark(pass, b, m)
		}
	}
}

func reportMark(pass *citevet.Pass, b *prose.Block, m []int) {
	from, to := m[0], m[1]
	for g := 2; g < len(m); g += 2 {
		if m[g] >= 0 {
			from, to = m[g], m[g+1]
			break
		}
	}
	if (from == m[0] && to == m[1]) && !standsAlone(b.Text, from, to) {
		return
	}
	text := b.Text[from:to]
	pos, end := b.Range(from, to)
	message := fmt.Sprintf("%s: a citation that was left open", text)
	if from != m[0] || to != m[1] {
		message = fmt.Sprintf("%s: the list had no entry with this key when the text was made", text)
	}
	pass.Report(pass.At(pos, end, message))
}

// standsAlone tells of a mark that stands as a word does, and not behind a
// number or the word for a figure: "1450 (?)" doubts a date, and "Figure ??" is
// open, but cites nothing.
func standsAlone(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	if !unicode.IsSpace(before) && before != '~' || unicode.IsLetter(after) || unicode.IsDigit(after) || after == '?' || after == '!' {
		return false
	}
	words := strings.Fields(text[:from])
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	first, _ := utf8.DecodeRuneInString(last)
	if text[from:to] == "[?]" {
		return !strings.ContainsAny(last, "0123456789")
	}
	return unicode.IsLower(first) && !strings.ContainsAny(last, "0123456789.!?") && !crossWord[strings.ToLower(last)]
}

// crossWord are words that refer to a part of the text.
var crossWord = map[string]bool{
	"figure": true, "figures": true, "table": true, "tables": true, "section": true, "sections": true, "chapter": true,
	"equation": true, "equations": true, "appendix": true, "algorithm": true, "page": true, "theorem": true, "lemma": true,
}
