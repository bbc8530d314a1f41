// Package citevet verifies the citations of a paper against its reference
// list.
package citevet
