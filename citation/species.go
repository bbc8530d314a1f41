package citation

import "strings"

// species tells whether the name stands behind the Latin name of a species,
// where it is the authority and need not be listed (International Code of
// Zoological Nomenclature, article 51).
func (s *scan) species(n naming, d dated) bool {
	k := n.from - 1
	if k >= 0 && s.t[k].kind == open {
		k--
	}
	if k < 1 {
		return false
	}
	epithet, genus := &s.t[k], s.t[k-1]
	if epithet.kind == word && epithet.caps == capital && latinFamily(epithet.text(s)) {
		return true
	}
	old := d.Kind == Year && d.Year < "1950" && len(epithet.text(s)) > 4 && !reporting(epithet.text(s))
	return epithet.kind == word && epithet.caps == lower && genus.kind == word && genus.caps == capital && (old || latinEnding(epithet.text(s))) || epithet.kind == word && epithet.caps == lower && latinEnding(epithet.text(s)) && genus.is('.')
}

func latinEnding(w string) bool {
	if len(w) < 5 {
		return false
	}
	for _, e := range [...]string{"us", "um", "is", "ae", "ii", "ensis", "ans", "ens", "ata", "oides", "ina", "ica", "osa", "alis", "ea", "ia", "ula", "ella", "ris", "ros", "or", "ax", "ex", "a", "i"} {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

func latinFamily(w string) bool {
	return strings.HasSuffix(w, "idae") || strings.HasSuffix(w, "inae") || strings.HasSuffix(w, "aceae") || strings.HasSuffix(w, "ales") || strings.HasSuffix(w, "ini")
}
