package prose

import "strings"

// masked gives src[from:to] as a block, without the code and the math in it.
// Where there is none, and that is the rule, nothing is copied.
func masked(src string, kind Kind, from, to int) Block {
	text := src[from:to]
	if strings.IndexByte(text, '`') < 0 && strings.IndexByte(text, '$') < 0 {
		return Block{Kind: kind, Text: text, Runs: []Run{{Src: from}}}
	}
	b := Block{Kind: kind, Text: text, Runs: []Run{{Src: from}}}
	var out strings.Builder
	done := 0
	for i := 0; i < len(text); {
		n := 0
		switch text[i] {
		case '`':
			n = codeLen(text, i)
		case '$':
			n = mathLen(text, i)
		default:
			skip := strings.IndexAny(text[i:], "`$")
			if skip < 0 {
				skip = len(text) - i
			}
			i += skip
			continue
		}
		if n == 0 {
			i++
			continue
		}
		if i == 0 {
			b.Runs = b.Runs[:0]
		}
		out.WriteString(text[done:i])
		b.Runs = append(b.Runs, Run{At: out.Len(), Src: from + i, Len: n})
		out.WriteRune(Object)
		i += n
		done = i
		if done < len(text) {
			b.Runs = append(b.Runs, Run{At: out.Len(), Src: from + done})
		}
	}
	if done > 0 {
		out.WriteString(text[done:])
		b.Text = out.String()
	}
	return b
}

const (
	maxCode  = 200  // bytes of inline code in plain text
	maxTicks = 8    // backticks around it
	maxMath  = 2000 // bytes of a formula
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
	if i > 0 && isWordByte(s[i-1]) || inner[0] == ' ' || inner[end-1] == ' ' {
		return 0
	}
	to := i + n + end + n
	if to < len(s) && isWordByte(s[to]) {
		return 0
	}
	return to - i
}

// mathLen gives the length of the formula that the dollar at s[i] begins, 0
// where it is money or a lone sign.
func mathLen(s string, i int) int {
	n := 1
	if strings.HasPrefix(s[i:], "$$") {
		n = 2
	}
	inner := s[i+n:]
	inner = inner[:min(len(inner), maxMath)]
	end := strings.Index(inner, s[i:i+n])
	if end <= 0 {
		return 0
	}
	to := i + n + end + n
	inner = inner[:end]
	if n == 1 && (isBlankByte(inner[0]) || isBlankByte(inner[end-1]) || to < len(s) && isDigit(s[to]) || i > 0 && isWordByte(s[i-1])) {
		return 0
	}
	if strings.Contains(inner, "\n\n") || len(inner) > 3 && !strings.ContainsAny(inner, "\\^_={}<>+") || strings.Trim(inner, "0123456789.,") == "" {
		return 0
	}
	return to - i
}

func isWordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c >= 0x80
}
