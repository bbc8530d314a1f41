package checks

import (
	"github.com/citevet/citevet"
)

// List reports entries of a typed list that were not understood.
var List = &citevet.Check{
	Name: "list",
	Doc: citevet.Doc{
		Title: "entries of a typed list that are not understood",
		Rule: `Of each reference that is typed at the end of a paper the authors and the year
can be told. One of which they can't answers every citation whose names and
year stand in it, so that nothing is called missing on its account; that it was
not understood is said once, here. Where nearly each paragraph of the list is an
entry, one that was read as two, and two that were read as one, are named.`,
		Reported: []citevet.Example{
			{Paper: "Grids (Okafor 2019).\n\nReferences\n\nOkafor, A. (2019). On grids. Maps, 12, 45–67.\n\nHale B, see Kites above, of 2004 or so.\n"},
			{Paper: joined(" ")},
		},
		NotReported: []citevet.Example{
			{Paper: "Grids (Okafor 2019).\n\nReferences\n\nOkafor, A. (2019). On grids. Maps, 12, 45–67.\n"},
			{Paper: joined("\n\n")},
		},
		Source: "what readers of typed lists can't tell, see also the checks missing and unused.",
	},
	Severity: "warning",
	Run:      runBorders,
	RunList:  runList,
}

func runList(pass *citevet.ListPass) {
	for _, e := range pass.List.Entries {
		if e.Doubt != "" {
			pass.Report(atEntry(e, "this entry is "+e.Doubt))
		}
	}
}
