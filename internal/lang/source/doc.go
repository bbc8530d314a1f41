// Package source reads the language files and makes the table of them that
// package lang asks. Only go generate and tests need it.
package source
