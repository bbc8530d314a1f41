// Package docs tests the documentation: README.md, the pages of docs, and the
// READMEs of the examples. It has no code but tests.
package docs
