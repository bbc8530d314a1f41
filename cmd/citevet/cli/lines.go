package cli

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"
)

// A jsonLine is a finding as -json=lines prints it, one a line.
type jsonLine struct {
	Paper    string   `json:"paper"` // as it was named or found; "" for a list that several papers share
	Check    string   `json:"check"`
	Posn     string   `json:"posn"`
	End      string   `json:"end"`
	File     string   `json:"file"` // that the finding is in
	Line     int      `json:"line"` // from 1
	Column   int      `json:"column"`
	Severity string   `json:"severity"`
	Message  string   `json:"message"`
	Entries  []string `json:"entries"` // keys of the entries that the finding speaks of
	ID       string   `json:"id"`
}

// A linePrinter prints findings as lines of JSON.
type linePrinter struct {
	enc  *json.Encoder
	seen map[string]int // how often an id came
}

func newLinePrinter(w io.Writer) *linePrinter {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return &linePrinter{enc, map[string]int{}}
}

// print prints a finding; text is what it is about, as [fingerprint] has it.
func (p *linePrinter) print(f finding, text string) error {
	pos := f.Pos
	return p.enc.Encode(jsonLine{
		Paper: f.paper, Check: f.Check, Posn: pos.String(), End: endOf(pos, f.End),
		File: pos.Filename, Line: pos.Line, Column: pos.Column, Severity: string(f.level), Message: f.Message,
		Entries: append([]string{}, f.entries...), ID: p.id(f, text),
	})
}

// id gives what tells a finding from others, wherever it stands in its file:
// the same in each run. Findings that are alike are numbered.
func (p *linePrinter) id(f finding, text string) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{filepath.ToSlash(f.Pos.Filename), f.Check, text, withoutLines(f.Message)}, "\x00")))
	id := fmt.Sprintf("%x", sum[:8])
	if p.seen[id]++; p.seen[id] > 1 {
		id = fmt.Sprintf("%s:%d", id, p.seen[id])
	}
	return id
}

// printLines prints a line of JSON for each finding.
func (c *checking) printLines(found []finding) error {
	p := newLinePrinter(c.out.as(inJSON))
	for _, f := range found {
		if err := p.print(f, c.citedText(f)); err != nil {
			return err
		}
	}
	return nil
}
