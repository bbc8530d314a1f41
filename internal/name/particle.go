package name

import (
	"strings"
	"sync"

	"github.com/citevet/citevet/internal/lang"
)

// particlesBefore tells whether the key long is short with nothing but
// particles before it.
func particlesBefore(long, short string) bool {
	if letterCount(short) < 3 || len(long) <= len(short) || !strings.HasSuffix(long, short) {
		return false
	}
	rest := long[:len(long)-len(short)]
	for rest != "" {
		n := gluedParticle(rest)
		if n == 0 {
			return false
		}
		rest = rest[n:]
	}
	return true
}

// maxParticle bounds the length of a particle, in bytes.
const maxParticle = 6

// gluedParticle gives the length of the longest particle that s begins with, 0
// if there is none. One of a single letter is left out, and so are those of
// English: Mac and St are parts of names.
func gluedParticle(s string) int {
	for n := min(len(s), maxParticle); n > 1; n-- {
		if lang.Look(s[:n]).In(lang.Particle)&^english() != 0 {
			return n
		}
	}
	return 0
}

var english = sync.OnceValue(func() lang.Languages {
	l, _ := lang.ByTag("en")
	return lang.Only(l)
})
