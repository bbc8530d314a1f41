package cli

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/rivo/uniseg"
	"golang.org/x/term"

	"github.com/citevet/citevet"
)

// A terminal is what findings are printed on; the zero value is a file or a
// pipe, to which nothing is added.
type terminal struct {
	is    bool // a person looks at it
	color bool
	width int
}

// newTerminal says what out is. The choice is auto, always or never; auto
// colours a terminal unless NO_COLOR is set (https://no-color.org).
func newTerminal(out io.Writer, choice string) *terminal {
	t := &terminal{}
	if f, ok := out.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		t.is = true
		if width, _, err := term.GetSize(int(f.Fd())); err == nil {
			t.width = width
		}
	}
	t.color = choice == "always" || choice == "auto" && t.is && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	return t
}

// The attributes that are used (ECMA-48, SGR).
const (
	bold      = "1"
	faint     = "2"
	underline = "4"
	red       = "31"
	green     = "32"
	yellow    = "33"
	cyan      = "36"
)

func (t *terminal) paint(attributes, s string) string {
	if !t.color || s == "" {
		return s
	}
	return "\x1b[" + attributes + "m" + s + "\x1b[m"
}

func (l level) attributes() string {
	switch l {
	case levelError:
		return red
	case levelWarning:
		return yellow
	}
	return cyan
}

// finding gives a finding's line.
func (t *terminal) finding(f finding) string {
	if !t.color {
		return plain(f.Diagnostic.String())
	}
	return t.paint(bold, plain(f.Pos.String())+":") + " " + plain(f.Message) + " " + t.paint(f.level.attributes(), "("+plain(f.Check)+")")
}

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

// tabs is plain, but leaves tabs.
func tabs(s string) string {
	parts := strings.Split(s, "\t")
	for i := range parts {
		parts[i] = plain(parts[i])
	}
	return strings.Join(parts, "\t")
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

// diff colours a diff and, for a person, makes it harmless.
func (t *terminal) diff(text string) string {
	if !t.is && !t.color {
		return text
	}
	var b strings.Builder
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		attributes := ""
		switch {
		case strings.HasPrefix(line, "---"), strings.HasPrefix(line, "+++"):
			attributes = bold
		case strings.HasPrefix(line, "@@"):
			attributes = cyan
		case strings.HasPrefix(line, "-"):
			attributes = red
		case strings.HasPrefix(line, "+"):
			attributes = green
		}
		line = tabs(line)
		if attributes != "" {
			line = t.paint(attributes, line)
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}
