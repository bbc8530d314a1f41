package cli

import (
	"fmt"
	"strings"

	"github.com/rivo/uniseg"

	"github.com/citevet/citevet"
)

// excerpt gives the lines around a finding, n on either side, as go vet's -c
// does: "12<TAB>text". For a person the text of the finding is underlined,
// and a long line is cut on either side of it.
func (t *terminal) excerpt(src *source, d citevet.Diagnostic, n int) []string {
	if n < 0 || src == nil || d.Pos.Line < 1 {
		return nil
	}
	var out []string
	lines := src.lines()
	for i := max(1, d.Pos.Line-n); i <= min(d.Pos.Line+n, len(lines)); i++ {
		text := lines[i-1]
		from, to := marked(src, d, i, text)
		head := fmt.Sprintf("%d\t", i)
		before, middle, after := tabs(text[:from]), tabs(text[from:to]), tabs(text[to:])
		if t.is {
			before, middle, after = t.fit(before, middle, after)
		}
		out = append(out, head+before+t.paint(underline, middle)+after)
		if middle != "" && t.is && !t.color {
			out = append(out, "\t"+blank(before)+"^"+strings.Repeat("~", max(0, uniseg.StringWidth(middle)-1)))
		}
	}
	return out
}

// marked gives the part of line i, text, that belongs to the finding.
func marked(src *source, d citevet.Diagnostic, i int, text string) (from, to int) {
	end := d.End
	if !end.IsValid() {
		end = d.Pos
	}
	if i < d.Pos.Line || i > end.Line {
		return 0, 0
	}
	to = len(text)
	if i == end.Line {
		to = min(len(src.before(end)), to)
	}
	if i == d.Pos.Line {
		from = min(len(src.before(d.Pos)), to)
	} else {
		from = min(len(text)-len(strings.TrimLeft(text, " \t")), to)
	}
	return from, to
}

// blank gives blanks as wide as s; its tabs stay.
func blank(s string) string {
	parts := strings.Split(s, "\t")
	for i := range parts {
		parts[i] = strings.Repeat(" ", uniseg.StringWidth(parts[i]))
	}
	return strings.Join(parts, "\t")
}

// fit cuts a line of which middle is to be seen to the width of the terminal.
func (t *terminal) fit(before, middle, after string) (string, string, string) {
	room := t.width - 9 // the number and its tab
	if room < 20 || uniseg.StringWidth(before+middle+after) <= room {
		return before, middle, after
	}
	rest := max(room-uniseg.StringWidth(middle), 10)
	if w := uniseg.StringWidth(before); w > rest/2 {
		before = "…" + cutLeft(before, max(rest/2, rest-uniseg.StringWidth(after))-1)
	}
	if w := rest - uniseg.StringWidth(before); uniseg.StringWidth(after) > w {
		after = cutRight(after, w-1) + "…"
	}
	return before, middle, after
}

// cutRight gives the beginning of s that is at most width wide.
func cutRight(s string, width int) string {
	end, used := 0, 0
	for g := uniseg.NewGraphemes(s); g.Next(); {
		if used += g.Width(); used > width {
			break
		}
		_, end = g.Positions()
	}
	return s[:end]
}

// cutLeft gives the end of s that is at most width wide.
func cutLeft(s string, width int) string {
	skip := uniseg.StringWidth(s) - width
	for g := uniseg.NewGraphemes(s); skip > 0 && g.Next(); {
		if skip -= g.Width(); skip <= 0 {
			_, end := g.Positions()
			return s[end:]
		}
	}
	return s
}
