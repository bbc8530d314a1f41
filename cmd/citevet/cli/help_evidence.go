package cli

import (
	"fmt"
	"strings"

	"github.com/citevet/citevet/citation"
)

const usageEvidence = `Whether names and a date are a citation is a question of evidence. What speaks
for it and against it is added up, and a sum above 0 is a citation. The first
row that decides alone ends the matter. The list of the examples has Novak 2019
and May 2019. citevet cites -json gives as "why" what spoke for each citation.

`

// evidenceTable gives the help on evidence.
func evidenceTable() string {
	var b strings.Builder
	b.WriteString(usageEvidence)
	for _, e := range citation.EvidenceTable() {
		weight := fmt.Sprintf("%+d", e.Weight)
		switch {
		case e.Decides && e.Weight > 0:
			weight = "yes"
		case e.Decides:
			weight = "no"
		}
		fmt.Fprintf(&b, "    %-12s %4s  %s: %s\n", e.Name, weight, e.Example, e.Why)
	}
	return b.String()
}
