package light

import (
	"bytes"
	"strings"
)

// TexMath gives the length of \(x\) at the start of line, whatever it holds.
func TexMath[T string | []byte](line T, closing string) int {
	end := strings.Index(string(line[2:min(len(line), MaxMath)]), closing)
	if end <= 0 {
		return 0
	}
	return 2 + end + 2
}

// TexCommand gives the length of \command[…]{…} at the start of line.
func TexCommand(line []byte) int {
	n := 1
	for n < len(line) && (line[n] >= 'a' && line[n] <= 'z' || line[n] >= 'A' && line[n] <= 'Z') {
		n++
	}
	if n < len(line) && line[n] == '*' {
		n++
	}
	for n < len(line) && (line[n] == '{' || line[n] == '[') {
		size := Balanced(line[n:min(len(line), n+MaxMath)])
		if size == 0 {
			break
		}
		n += size
	}
	return n
}

const maxEnvironment = 64 << 10 // bytes

// A Budget is how many bytes may still be looked at in vain; it keeps what is
// never closed from taking time for every place where it is opened.
type Budget int

// NewBudget gives the budget of a paper of size bytes.
func NewBudget(size int) *Budget {
	b := Budget(64*size + 1<<20)
	return &b
}

// TexEnvironment gives the length of \begin{x} … \end{x}, and of what stands
// after it in the line; 0 where it is not closed.
func TexEnvironment(s []byte, left *Budget) int {
	rest, ok := bytes.CutPrefix(s, []byte(`\begin{`))
	if !ok || *left <= 0 {
		return 0
	}
	rest = rest[:min(len(rest), maxEnvironment)]
	name := bytes.IndexAny(rest, "}\n")
	if name <= 0 || rest[name] != '}' {
		return 0
	}
	mark := `\end{` + string(rest[:name]) + "}"
	end := bytes.Index(rest, []byte(mark))
	if end < 0 {
		*left -= Budget(len(rest))
		return 0
	}
	end += len(`\begin{`) + len(mark)
	if nl := bytes.IndexByte(s[end:], '\n'); nl >= 0 {
		return end + nl + 1
	}
	return len(s)
}
