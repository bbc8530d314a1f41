package htmlreport

import (
	"crypto/sha256"
	"encoding/base64"
	"strconv"
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/cmd/citevet/internal/outcome"
)

// printed gives findings their fingerprints: what a reader has ticked off stays
// so when the paper is checked again, wherever it stands by then.
func printed(fs []*findingView) {
	seen := map[string]int{}
	for _, f := range fs {
		f.Print = short(f.Check, f.about(), outcome.Placeless(f.Message))
		seen[f.Print]++
		if n := seen[f.Print]; n > 1 {
			f.Print += "." + strconv.Itoa(n)
		}
	}
}

// about gives the entry that a finding is about. What is cited stands in its
// message.
func (f *findingView) about() string {
	if f.Mark > 0 || len(f.Refs) == 0 {
		return ""
	}
	return f.Refs[0].Entry.text()
}

// printOfPaper gives a name for a paper: by its file and how it begins, since
// many are called paper.docx.
func printOfPaper(doc *prose.Document) string {
	begin := ""
	for i := range doc.Blocks {
		if begin = firstWords(doc.Blocks[i].Text); begin != "" {
			break
		}
	}
	name := doc.Name
	if i := strings.LastIndexAny(name, `/\`); i >= 0 {
		name = name[i+1:]
	}
	return short(name, begin)
}

// short gives a short hash of texts.
func short(texts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(texts, "\x00")))
	return base64.RawURLEncoding.EncodeToString(sum[:9])
}
