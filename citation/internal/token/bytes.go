package token

// IsSpace reports whether a byte is white space.
func IsSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// IsLower reports whether a byte is an ASCII letter in lower case.
func IsLower(c byte) bool { return 'a' <= c && c <= 'z' }

// IsAlnum reports whether r is an ASCII letter or digit.
func IsAlnum(r rune) bool {
	return '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}
