package citevettest

import "github.com/citevet/citevet"

// Plant gives the faults that [Missed] plants in a paper.
var Plant = plant

// Found is what is reported for the fault.
func (f fault) Found() []citevet.Diagnostic { return f.found }
