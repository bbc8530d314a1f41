package cli

import _ "embed"

const usageEvidence = `Whether names and a date are a citation is a question of evidence. What speaks
for it and against it is added up, and a sum above 0 is a citation. The first
row that decides alone ends the matter. The list of the examples has Novak 2019
and May 2019. citevet cites -json gives as "why" what spoke for each citation.

`

// evidenceTable is the table of package citation, a row a line. A test there
// writes it.
//
//go:embed evidence.txt
var evidenceTable string
