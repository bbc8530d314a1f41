package tex

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Accented reads the argument of an accent that s begins with, a letter, a
// command or a group, and gives it with the combining mark, composed (NFC),
// and the length of the argument. bare is what the accent over nothing stands
// for.
func Accented(s string, mark rune, bare string) (text string, size int) {
	var d decoder
	size = d.accent(s, 0, mark, bare)
	return norm.NFC.String(d.String()), size
}

// SignAccent gives the combining mark of an accent such as \'; 0 if it is none.
func SignAccent(c byte) rune {
	switch c {
	case '`':
		return 0x300
	case '\'':
		return 0x301
	case '^':
		return 0x302
	case '~':
		return 0x303
	case '=':
		return 0x304
	case '.':
		return 0x307
	case '"':
		return 0x308
	}
	return 0
}

// LetterAccent is [SignAccent] for accents such as \v.
func LetterAccent(name string) rune {
	switch name {
	case "u":
		return 0x306
	case "h":
		return 0x309
	case "r":
		return 0x30A
	case "H":
		return 0x30B
	case "v":
		return 0x30C
	case "U":
		return 0x30E
	case "G":
		return 0x30F
	case "f":
		return 0x311
	case "d":
		return 0x323
	case "textcommabelow":
		return 0x326
	case "c":
		return 0x327
	case "k":
		return 0x328
	case "b":
		return 0x331
	case "t":
		return 0x361
	}
	return 0
}

// mathAccent is [SignAccent] for the accents of formulas.
func mathAccent(name string) rune {
	switch name {
	case "grave":
		return 0x300
	case "acute":
		return 0x301
	case "hat", "widehat":
		return 0x302
	case "tilde", "widetilde":
		return 0x303
	case "bar", "overline":
		return 0x304
	case "breve":
		return 0x306
	case "dot":
		return 0x307
	case "ddot":
		return 0x308
	case "mathring":
		return 0x30A
	case "check":
		return 0x30C
	case "vec":
		return 0x20D7
	}
	return 0
}

// namedAccent gives the mark of an accent of text or of formulas.
func namedAccent(name string) rune { return max(LetterAccent(name), mathAccent(name)) }

// slotAccent gives the combining mark at a place of TeX's own text fonts,
// for \accent.
func slotAccent(n uint64) rune {
	switch n {
	case 18:
		return 0x300
	case 19:
		return 0x301
	case 20:
		return 0x30C
	case 21:
		return 0x306
	case 22:
		return 0x304
	case 23:
		return 0x30A
	case 24:
		return 0x327
	case 94:
		return 0x302
	case 95:
		return 0x307
	case 125:
		return 0x30B
	case 126:
		return 0x303
	case 127:
		return 0x308
	}
	return 0
}

// composed gives the one character for a letter and a combining mark, where it
// is a common one; else 0. What it does not know is left to the tables of
// Unicode, which take fifty times as long.
func composed(letter, mark rune) rune {
	pairs := ""
	switch mark {
	case 0x300:
		pairs = "AÀEÈIÌOÒUÙaàeèiìoòuù"
	case 0x301:
		pairs = "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆLĹNŃRŔSŚZŹcćlĺnńrŕsśzź"
	case 0x302:
		pairs = "AÂEÊIÎOÔUÛaâeêiîoôuû"
	case 0x303:
		pairs = "AÃIĨOÕUŨaãiĩoõuũNÑnñ"
	case 0x308:
		pairs = "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"
	case 0x30A:
		pairs = "AÅUŮaåuů"
	case 0x30B:
		pairs = "OŐUŰoőuű"
	case 0x30C:
		pairs = "CČDĎEĚLĽNŇRŘSŠTŤZŽcčdďeělľnňrřsštťzž"
	case 0x327:
		pairs = "CÇSŞTŢcçsştţ"
	}
	found := false
	if letter >= utf8.RuneSelf {
		return 0
	}
	for _, r := range pairs {
		if found {
			return r
		}
		found = r == letter
	}
	return 0
}
