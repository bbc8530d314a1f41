package typed

import "strings"

// identifiers reads the DOI and the address of a work.
func (r *reading) identifiers() {
	doi, url := false, false
	for i := range r.t {
		if !r.isKind(i, address) {
			continue
		}
		at := r.t[i].at
		s := r.text(i)
		if from, to := doiIn(s); from >= 0 {
			if !doi {
				r.add("doi", s[from:to], at+from, at+to)
			}
			doi = true
			continue
		}
		if !url && !strings.HasPrefix(s, "10.") {
			r.add("url", s, at, r.t[i].end)
			url = true
		}
	}
}
