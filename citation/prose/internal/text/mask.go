package text

import (
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/light"
)

// masked gives src[from:to] as a block, without the code and the math in it.
// Where there is none, and that is the rule, nothing is copied.
func masked(src string, kind prose.Kind, from, to int) prose.Block {
	text := src[from:to]
	if strings.IndexByte(text, '`') < 0 && strings.IndexByte(text, '$') < 0 {
		return prose.Block{Kind: kind, Text: text, Runs: []prose.Run{{Src: from}}}
	}
	var out strings.Builder
	var runs []prose.Run
	done := 0
	stretch := func(end int) {
		if done < end {
			runs = append(runs, prose.Run{At: out.Len(), Src: from + done})
			out.WriteString(text[done:end])
		}
	}
	for i := 0; i < len(text); {
		skip := strings.IndexAny(text[i:], "`$")
		if skip < 0 {
			break
		}
		i += skip
		n := opaqueLen(text, i)
		if n == 0 {
			i++
			continue
		}
		stretch(i)
		runs = append(runs, prose.Run{At: out.Len(), Src: from + i, Len: n})
		out.WriteRune(prose.Object)
		i += n
		done = i
	}
	stretch(len(text))
	return prose.Block{Kind: kind, Text: out.String(), Runs: runs}
}

// opaqueLen gives the length of the code or the formula at s[i], or 0.
func opaqueLen(s string, i int) int {
	if s[i] == '`' {
		return codeLen(s, i)
	}
	return light.Math(s, i)
}

const (
	maxCode  = 200 // bytes of inline code in plain text
	maxTicks = 8   // backticks around it
)

// codeLen gives the length of the code that the backtick at s[i] begins, 0
// where it begins none: `so' is a quotation.
func codeLen(s string, i int) int {
	n := 1
	for n < maxTicks && i+n < len(s) && s[i+n] == '`' {
		n++
	}
	inner := s[i+n:]
	inner = inner[:min(len(inner), maxCode)]
	end := strings.Index(inner, s[i:i+n])
	if end <= 0 || strings.IndexByte(inner[:end], '\n') >= 0 {
		return 0
	}
	if i > 0 && chars.IsWord(s[i-1]) || inner[0] == ' ' || inner[end-1] == ' ' {
		return 0
	}
	to := i + n + end + n
	if to < len(s) && chars.IsWord(s[to]) {
		return 0
	}
	return to - i
}
