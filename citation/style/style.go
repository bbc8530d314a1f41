// Package style knows how citations are written: in the styles that have a
// name, and in the one that a paper follows.
//
//	apa, _ := style.Named("apa7")
//	apa.Cite(entry, citation.Narrative, "", citation.Locator{}) // "Aalto and Virtanen (2022)"
//
// A style is a row of facts, not code.
package style

import (
	"fmt"
	"strings"
)

// A Style is how a journal, a publisher or a paper writes its citations. What
// it leaves open is "" or 0. "none" says that nothing stands there.
type Style struct {
	Name string // what messages call it: "APA 7"

	And          string // between the last two authors in parentheses: "&", "and", ";"
	AndNarrative string // the same in a sentence
	LastComma    string // before And after three names or more: "," or "none"
	EtAl         string // what stands for the other authors: "et al.", "u. a."
	EtAlFrom     int    // from how many authors on only the first is named
	FullFirst    bool   // the first citation of a work names all of its authors
	YearComma    string // before the year in parentheses: "," or "none"
	Sep          string // between the works of a bracket: ";" or ","
	Order        string // of the works of a bracket: "names" or "years"; "any" where the author decides
	Page, Pages  string // before one page and several: "p.", "pp.", "none"
	Initials     string // before a first author's name: "shared" where two people have it
}

// styles are the styles that have a name, by it.
//
// APA Publication Manual, 7th ed., 8.10 to 8.20; The Chicago Manual of Style,
// 17th ed., 15.5 to 15.31, and 18th ed., 13.102 to 13.128; Pears and Shields,
// Cite Them Right, 12th ed.; ABNT NBR 10520:2023.
var styles = [...]struct {
	name string
	Style
}{
	{"abnt", Style{Name: "ABNT", And: ";", AndNarrative: "e", LastComma: "none", EtAl: "et al.", EtAlFrom: 4, YearComma: ",", Sep: ";", Order: "", Page: "p.", Pages: "p."}},
	{"apa7", Style{Name: "APA 7", And: "&", AndNarrative: "and", LastComma: ",", EtAl: "et al.", EtAlFrom: 3, YearComma: ",", Sep: ";", Order: "names", Page: "p.", Pages: "pp.", Initials: "shared"}},
	{"chicago17", Style{Name: "Chicago 17", And: "and", AndNarrative: "and", LastComma: ",", EtAl: "et al.", EtAlFrom: 4, YearComma: "none", Sep: ";", Order: "any", Page: "none", Pages: "none", Initials: "shared"}},
	{"chicago18", Style{Name: "Chicago 18", And: "and", AndNarrative: "and", LastComma: ",", EtAl: "et al.", EtAlFrom: 3, YearComma: "none", Sep: ";", Order: "any", Page: "none", Pages: "none", Initials: "shared"}},
	{"harvard", Style{Name: "Harvard", And: "and", AndNarrative: "and", LastComma: "none", EtAl: "et al.", EtAlFrom: 4, YearComma: ",", Sep: ";", Order: "years", Page: "p.", Pages: "pp."}},
}

// Named gives the style of a name: abnt, apa7, chicago17 and chicago18 (author
// and date), harvard (as in Cite Them Right). The error says which there are.
func Named(name string) (Style, error) {
	var names []string
	for _, s := range styles {
		if s.name == name {
			return s.Style, nil
		}
		names = append(names, s.name)
	}
	return Style{}, fmt.Errorf("unknown style %q: the styles are %s", name, strings.Join(names, ", "))
}
