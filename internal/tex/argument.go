package tex

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// argument gives the argument at s[i] without its braces, and where it ends:
// a group, a command (with its own argument, if it is an accent) or a
// character.
func argument(s string, i int) (string, int) {
	if i >= len(s) {
		return "", i
	}
	switch s[i] {
	case '{':
		return groupArgument(s, i)
	case '}':
		return "", i
	case '\\':
		return commandArgument(s, i)
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return s[i : i+n], i + n
}

func groupArgument(s string, i int) (string, int) {
	end := group(s, i+1)
	if end < 0 {
		end = Braced(s, i+1)
	}
	if end < 0 {
		return s[i+1:], len(s)
	}
	return s[i+1 : end-1], end
}

func commandArgument(s string, i int) (string, int) {
	k := i + 1
	for k < len(s) && isLetter(s[k]) {
		k++
	}
	switch name := s[i+1 : k]; {
	case name != "" && namedAccent(name) == 0 && Symbol(name) == "":
		return s[i:k], k
	case name != "" && namedAccent(name) == 0:
		return s[i:k], skipSpace(s, k)
	case name == "" && k < len(s) && SignAccent(s[k]) == 0:
		return s[i : k+1], k + 1
	}
	k = skipSpace(s, max(k, min(i+2, len(s))))
	if k < len(s) && s[k] != '\\' {
		_, end := argument(s, k)
		return s[i:end], end
	}
	return s[i:k], k
}

// group gives the offset after the brace that closes the one before i, as TeX
// counts them: \{ and \} do not count. It is -1 where there is none.
func group(s string, i int) int {
	for depth := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return -1
}

// Braced gives the offset after the brace that closes the one before i, as
// BibTeX counts them: \{ and \} count too. It is -1 where there is none.
func Braced(s string, i int) int {
	for depth := 1; ; {
		j := strings.IndexByte(s[i:], '}')
		if j < 0 {
			return -1
		}
		depth += strings.Count(s[i:i+j], "{") - 1
		i += j + 1
		if depth == 0 {
			return i
		}
	}
}

// number reads the number of \accent or \char, and for \accent what the
// accent is for.
func (d *decoder) number(kind commandClass, s string, i int) int {
	base, k := 10, i
	if k < len(s) && s[k] == '\'' {
		base, k = 8, k+1
	} else if k < len(s) && s[k] == '"' {
		base, k = 16, k+1
	}
	start := k
	for k < len(s) && (isDigit(s[k]) || base == 16 && s[k]-'A' < 6) {
		k++
	}
	n, err := strconv.ParseUint(s[start:k], base, 16)
	if err != nil {
		return i
	}
	if kind == charNumber {
		d.WriteRune(rune(n))
		return skipSpace(s, k)
	}
	if mark := slotAccent(n); mark != 0 {
		return d.accent(s, skipSpace(s, k), mark, "")
	}
	return skipSpace(s, k)
}
