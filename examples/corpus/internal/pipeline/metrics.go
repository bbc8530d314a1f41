package pipeline

import "github.com/apache/beam/sdks/v2/go/pkg/beam"

// Namespace is that of the counters.
const Namespace = "citevet"

// What is counted. A runner counts a bundle that it repeats once.
var (
	papersCounted    = beam.NewCounter(Namespace, "papers")    // that were checked
	failuresCounted  = beam.NewCounter(Namespace, "failures")  // rows of failures
	citationsCounted = beam.NewCounter(Namespace, "citations") // works cited, each as often as it is cited
	findingsCounted  = beam.NewCounter(Namespace, "findings")
	bytesCounted     = beam.NewCounter(Namespace, "bytes") // of papers that were read
	listsCounted     = beam.NewCounter(Namespace, "lists_read")
	millisCounted    = beam.NewCounter(Namespace, "milliseconds")       // in which papers were read and checked, all workers together
	millisOfPaper    = beam.NewDistribution(Namespace, "ms_of_a_paper") // the same of each paper
)
