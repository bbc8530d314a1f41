package token

import "math/bits"

// Eight bytes of a text are looked at in one step: each byte of ones × c is c.
const (
	ones = 0x0101010101010101
	tops = 0x80 * ones
	lows = tops - ones // 0x7f in each byte
)

// Foreign is the least byte that begins a letter of the scripts which have
// brackets and digits of their own. 0xe2, which begins dashes and quotation
// marks, is above it and does not count.
const Foreign = 0xd8

// NextSign gives the place of the first byte of text[at:] that is a digit or a
// bracket or begins a letter of a foreign script; len(text) where none is.
func NextSign(text string, at int) int {
	for ; at+8 <= len(text); at += 8 {
		s := text[at : at+8]
		x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		for found := maybeSigns(x); found != 0; found &= found - 1 {
			if i := at + bits.TrailingZeros64(found)/8; isSign(text[i]) {
				return i
			}
		}
	}
	for ; at < len(text) && !isSign(text[at]); at++ {
	}
	return at
}

// maybeSigns sets the highest bit of each byte of x that isSign tells of, and of
// some others that are rare: "*", "+", "_", "|", "~" and the like. Other bits
// are not set.
func maybeSigns(x uint64) uint64 {
	low := x & lows // adding 0x80-c sets the highest bit where a byte is at least c
	round := (low + (0x80-'(')*ones) &^ (low + (0x80-',')*ones)
	digits := (low + (0x80-'0')*ones) &^ (low + (0x80-':')*ones)
	others := (low | 0x20*ones) + (0x80-'{')*ones // “[” and “]” differ from “{” and “}” by 0x20
	return ((round|digits|others)&^x | (low+(0x100-Foreign)*ones)&x) & tops
}

func isSign(c byte) bool {
	switch c {
	case '(', ')', '[', ']', '{', '}':
		return true
	}
	return '0' <= c && c <= '9' || c >= Foreign && c != 0xe2
}
