// Package paper is a paper with planted faults, and its test; see README.md.
package paper
