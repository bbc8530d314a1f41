// Package pipeline checks the citations of a corpus of papers on Apache Beam.
//
//	patterns ── Match ──► sources ── Check ──► findings, papers, failures ──► JSON lines, Parquet
//	                      (paths)      │
//	                                   ├─ uses of lists ── sum ──► Shared ──► findings in lists
//	                                   └─ tallies ──────── sum ──► summary.json
//
// The text of a paper never leaves the worker that reads it: what is sent
// between workers are paths, findings and counts. Each paper is checked by
// [cli.Checker], so its findings are the lines that "citevet -json=lines" prints.
//
// A paper that can't be read, has no list, takes too long or makes a check
// panic is a row of failures, and the job goes on.
package pipeline
