package tree

import (
	"encoding/json"
	"strings"
)

// A JSON reads values of JSON from a text one by one.
type JSON struct {
	text   string
	pos    int
	report func(at int, msg string)
	depth  int
	nodes  int
	told   bool // something is wrong with this value, and was reported
}

// fault reports what is wrong with a value, once: the rest mostly follows from
// it.
func (j *JSON) fault(at int, msg string) {
	if !j.told {
		j.report(at, msg)
	}
	j.told = true
}

// NewJSON makes a reader of text. What is wrong in it is told to fault.
func NewJSON(text string, fault func(at int, msg string)) *JSON {
	return &JSON{text: text, report: fault}
}

// Peek gives the next byte that is not white space, and its place; 0 at the
// end.
func (j *JSON) Peek() (c byte, at int) {
	for j.pos < len(j.text) && isSpace(j.text[j.pos]) {
		j.pos++
	}
	if j.pos == len(j.text) {
		return 0, j.pos
	}
	return j.text[j.pos], j.pos
}

// Take steps over c if it is next.
func (j *JSON) Take(c byte) bool {
	if next, _ := j.Peek(); next != c || c == 0 {
		return false
	}
	j.pos++
	return true
}

// Key reads the next key of the map that is open, up to its value.
func (j *JSON) Key() (string, bool) {
	if c, _ := j.Peek(); c != '"' {
		return "", false
	}
	key := j.str()
	return key, j.Take(':')
}

// Next reads the next item of the list that is open: one value and the comma
// after it. It gives false after the last one; the end of the text is
// reported.
func (j *JSON) Next() (Node, bool) {
	j.told = false
	for {
		switch c, at := j.Peek(); c {
		case 0:
			j.fault(at, "the JSON ends here, and its list is not closed")
			return Node{}, false
		case ']':
			j.pos++
			return Node{}, false
		case ',', '}', ':':
			j.fault(at, "this is no JSON: a value is missing before “"+string(c)+"”")
			j.pos++
			continue
		}
		n := j.Value()
		j.comma(']')
		return n, true
	}
}

// Value reads one value.
func (j *JSON) Value() Node {
	j.nodes, j.told = 0, false
	return j.value()
}

func (j *JSON) value() Node {
	c, at := j.Peek()
	if j.nodes++; j.nodes == maxNodes || j.depth == maxDepth {
		return j.skip(at)
	}
	switch c {
	case '{':
		return j.object(at)
	case '[':
		return j.list(at)
	case '"':
		return Node{Kind: Scalar, Value: j.str(), From: at, To: j.pos}
	}
	return j.word(at)
}

// skip steps over what is beyond a limit: the rest of the text up to the
// bracket that closes the list or map which is open.
func (j *JSON) skip(at int) Node {
	j.fault(at, "this is nested too deeply, or holds too many values; it was not read")
	depth := 0
	for ; j.pos < len(j.text); j.pos++ {
		switch j.text[j.pos] {
		case '"':
			j.pos += quoted(j.text[j.pos:]) - 1
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth < 0 {
				return Node{From: at, To: j.trimmed(at, j.pos)}
			}
		}
	}
	return Node{From: at, To: j.trimmed(at, j.pos)}
}

// trimmed gives the end of what stands from from to to, without white space
// after it.
func (j *JSON) trimmed(from, to int) int {
	return from + len(strings.TrimRight(j.text[from:to], " \t\r\n"))
}

func (j *JSON) list(at int) Node {
	n := Node{Kind: List, From: at}
	j.pos++
	j.depth++
	defer func() { j.depth-- }()
	for {
		switch c, here := j.Peek(); c {
		case ']':
			j.pos++
			n.To = j.pos
			return n
		case 0, '}', ':':
			j.fault(here, "this list of JSON is not closed")
			n.To = j.trimmed(at, here)
			return n
		case ',':
			j.fault(here, "this is no JSON: a value is missing before “,”")
			j.pos++
			continue
		}
		n.Items = append(n.Items, j.value())
		j.comma(']')
	}
}

func (j *JSON) object(at int) Node {
	n := Node{Kind: Map, From: at}
	j.pos++
	j.depth++
	defer func() { j.depth-- }()
	for {
		c, here := j.Peek()
		switch c {
		case '}':
			j.pos++
			n.To = j.pos
			return n
		case '"':
			n.Pairs = j.pair(n.Pairs, Pair{At: here, Key: j.str()})
		case ',':
			j.fault(here, "this is no JSON: a field is missing before “,”")
			j.pos++
		case 0, ']', '{', '[':
			j.fault(here, "a “}” is missing here")
			n.To = j.trimmed(at, here)
			return n
		default:
			j.fault(here, "this is no JSON: names of fields stand in quotation marks")
			n.Pairs = j.pair(n.Pairs, Pair{At: here, Key: j.word(here).Value})
		}
	}
}

// pair reads the value of the key of p, and the comma after it, and adds p to
// pairs.
func (j *JSON) pair(pairs []Pair, p Pair) []Pair {
	if !j.Take(':') {
		j.fault(p.At, "the field has no value")
		return pairs
	}
	if c, here := j.Peek(); c == ',' || c == '}' || c == ']' || c == 0 {
		j.fault(here, "the field "+p.Key+" has no value")
		return pairs
	}
	p.Value = j.value()
	j.comma('}')
	return append(pairs, p)
}

// comma reads what stands between two values. At the end it leaves the
// bracket that closes; a comma before that is reported.
func (j *JSON) comma(close byte) {
	c, at := j.Peek()
	switch {
	case c == ',':
		j.pos++
		if c, _ := j.Peek(); c == close {
			j.fault(at, "this comma is one too many")
		}
	case c == close || c == 0:
	case c == '"' || c == '{' || c == '[':
		j.fault(at, "a comma is missing here")
	}
}

// str reads a string.
func (j *JSON) str() string {
	at := j.pos
	n := quoted(j.text[at:])
	j.pos += n
	raw := j.text[at:j.pos]
	if n < 2 || raw[n-1] != '"' {
		j.fault(at, "this string has no end")
		s := strings.TrimRight(raw[1:], " \t\r\n,")
		j.pos = at + 1 + len(s)
		return s
	}
	if !strings.ContainsAny(raw, "\\") {
		return raw[1 : n-1]
	}
	var s string
	if err := json.Unmarshal([]byte(raw), &s); err != nil {
		j.fault(at, "this string has a “\\” that means nothing")
		return raw[1 : n-1]
	}
	return s
}

// quoted gives the length of the string that s begins with. It ends with its
// quotation mark, else before the end of its line.
func quoted(s string) int {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '"':
			return i + 1
		case '\\':
			i++
		case '\n':
			return i
		}
	}
	return len(s)
}

// word reads a number, true, false or null.
func (j *JSON) word(at int) Node {
	for j.pos < len(j.text) && !isSpace(j.text[j.pos]) && strings.IndexByte(`,:{}[]"`, j.text[j.pos]) < 0 {
		j.pos++
	}
	if j.pos == at {
		j.pos = min(at+1, len(j.text))
	}
	n := Node{Kind: Scalar, Value: j.text[at:j.pos], From: at, To: j.pos}
	switch {
	case n.Value == "null":
		n.Kind, n.Value = Null, ""
	case !json.Valid([]byte(n.Value)):
		j.fault(at, "this is no JSON: text stands in quotation marks")
	}
	return n
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }
