package htmlreport

import "strings"

// A saidView is a citation in its sentence.
type saidView struct {
	Before, After string
	Pieces        []piece
}

// said gives a citation with what stands around it.
func said(m *markView) *saidView {
	const most = 60
	v := &saidView{Pieces: m.Pieces}
	if m.block == nil {
		return v
	}
	var before, after strings.Builder
	for _, s := range m.block.Segments[max(m.at-8, 0):m.at] {
		before.WriteString(lastBytes(s.plain(), 8*most))
	}
	for _, s := range m.block.Segments[m.at+1 : min(m.at+9, len(m.block.Segments))] {
		after.WriteString(firstBytes(s.plain(), 8*most))
	}
	v.Before, v.After = tailOf(folded(before.String()), most), headOf(folded(after.String()), most)
	return v
}

// folded makes one blank of each stretch of blanks.
func folded(s string) string {
	out := strings.Join(strings.Fields(s), " ")
	if out == "" {
		return ""
	}
	if strings.TrimLeft(s, " \t\n") != s {
		out = " " + out
	}
	if strings.TrimRight(s, " \t\n") != s {
		out += " "
	}
	return out
}

// plain gives the text of a segment.
func (s segment) plain() string {
	if s.Mark == nil {
		return s.Text + s.Object
	}
	return s.Mark.text()
}

func (v *markView) text() string {
	var b strings.Builder
	for _, p := range v.Pieces {
		b.WriteString(p.Text)
	}
	return b.String()
}
