package bib

// A scope says whether the works of a type are volumes of their own.
type scope uint8

const (
	unknownType scope = iota
	wholeScope        // a volume, or several
	partScope         // of a volume or a periodical
	otherScope
)

// types are those that BibTeX and biblatex know.
var types = [...]struct {
	name  string
	scope scope
}{
	{"article", partScope}, {"book", wholeScope}, {"booklet", wholeScope}, {"bookinbook", partScope}, {"collection", wholeScope},
	{"conference", partScope}, {"dataset", otherScope}, {"electronic", otherScope}, {"inbook", partScope}, {"incollection", partScope},
	{"inproceedings", partScope}, {"inreference", partScope}, {"manual", wholeScope}, {"mastersthesis", wholeScope}, {"misc", otherScope},
	{"mvbook", wholeScope}, {"mvcollection", wholeScope}, {"mvproceedings", wholeScope}, {"mvreference", wholeScope},
	{"online", otherScope}, {"patent", otherScope}, {"periodical", otherScope}, {"phdthesis", wholeScope}, {"proceedings", wholeScope},
	{"reference", wholeScope}, {"report", wholeScope}, {"software", otherScope}, {"suppbook", partScope}, {"suppcollection", partScope},
	{"suppperiodical", partScope}, {"techreport", wholeScope}, {"thesis", wholeScope}, {"unpublished", otherScope}, {"www", otherScope},
}

// scopeOf gives the scope of a type, which is in lower case.
func scopeOf(kind string) scope {
	for i := range types {
		if types[i].name == kind {
			return types[i].scope
		}
	}
	return unknownType
}
