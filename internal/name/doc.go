// Package name has what is known of personal names as people write them: how
// they are compared, what is a slip of the pen and what is another person, and
// the endings that a sentence gives them.
//
// Names are compared in letters, after folding (package fold), never in bytes.
package name
