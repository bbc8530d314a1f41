package lang_test

import (
	"strings"
	"testing"

	"github.com/citevet/citevet/internal/lang"
)

const benchText = "the results of the study by Okafor and Hale et al. were in line with what is known cf. vol. 3 pp. 12 to 14 in press or n.d. und andere"

var looked bool // keeps what the benchmark asks

// BenchmarkLook looks each word of a sentence up and asks what it can mean.
func BenchmarkLook(b *testing.B) {
	words := strings.Fields(strings.ToLower(benchText))
	of := lang.SetOf(lang.And, lang.EtAl, lang.InPress, lang.Page, lang.Common)
	b.ReportAllocs()
	for range b.N {
		for _, w := range words {
			k := lang.Look(w)
			looked = k.Any(of) || k.Begins(lang.Joining) || k.Ends(of)
		}
	}
}

// BenchmarkFind looks for a phrase in a sentence that has none.
func BenchmarkFind(b *testing.B) {
	of := lang.SetOf(lang.CitedIn, lang.ThisWork)
	b.ReportAllocs()
	for range b.N {
		if _, from, _ := lang.Find(benchText, of); from >= 0 {
			b.Fatal(from)
		}
	}
}
