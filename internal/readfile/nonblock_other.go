//go:build !unix

package readfile

// nonblock is for systems that have pipes among their files.
const nonblock = 0
