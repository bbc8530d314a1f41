// Package tested is a paper with its test: go test fails when a citation and
// the list no longer agree, and when a fault of a common kind would not be
// found in the paper. To test a paper of your own, put paper_test.go beside
// it.
package tested
