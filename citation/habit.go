package citation

// A habit is how a paper writes what can be written in several ways; it is
// learned from the citations that are beyond doubt and settles the others.
type habit struct {
	labelled, bare int // page locators with and without a label
	upper, mixed   int // surnames in capitals, and others
	narrative      int // names of one word with a year in brackets that the list has
	bareYears      int // names and a year without brackets that the list has
}

// learn takes the habits from the citations of p that the list answers, or,
// without a list, from all.
func learn(p *Paper, known Known) habit {
	var h habit
	for it := range p.Items() {
		if it.Inherited || known != nil && it.answer != Listed {
			continue
		}
		for _, l := range it.Locators {
			if l.Label == "page" && l.labelled {
				h.labelled++
			} else if l.Label == "page" {
				h.bare++
			}
		}
		if len(it.Authors) > 0 {
			if t := it.Authors[0].Family; len(t) > 3 && casingOf(t) == upper {
				h.upper++
			} else {
				h.mixed++
			}
		}
		if it.bare {
			h.bareYears++
		} else if it.Form == Narrative && len(it.Authors) == 1 && !it.EtAl && known != nil {
			h.narrative++
		}
	}
	return h
}
