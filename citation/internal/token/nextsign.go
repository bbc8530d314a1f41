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
		for found := signsOf(x); found != 0; found &= found - 1 {
			if i := at + bits.TrailingZeros64(found)/8; text[i] != 0xe2 {
				return i
			}
		}
	}
	for ; at < len(text) && !isSign(text[at]); at++ {
	}
	return at
}

// signsOf sets the highest bit of each byte of x that isSign tells of, or 0xe2
// is; no other bit.
func signsOf(x uint64) uint64 {
	low := x & lows
	digits := (low + (0x80-'0')*ones) &^ (low + (0x80-'9'-1)*ones) &^ x
	high := (low + (0x80-(Foreign-0x80))*ones) & x
	return (digits | high | equal(x&^ones, '(') | equal(x|0x20*ones, '{') | equal(x|0x20*ones, '}')) & tops
}

// equal sets the highest bit of each byte of x that is c.
func equal(x uint64, c byte) uint64 {
	x ^= ones * uint64(c)
	return ^((x&lows + lows) | x)
}

func isSign(c byte) bool {
	switch c {
	case '(', ')', '[', ']', '{', '}':
		return true
	}
	return '0' <= c && c <= '9' || c >= Foreign && c != 0xe2
}
