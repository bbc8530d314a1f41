// Package citation reads the inline citations of a paper.
package citation
