package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"runtime/coverage"
)

// steps gives how many stretches of code without a branch were run since the
// last call: the counters of a program that was built with -cover.
func steps() (uint64, error) {
	var b bytes.Buffer
	if err := coverage.WriteCounters(&b); err != nil {
		return 0, err
	}
	n, err := sum(b.Bytes())
	return n, errors.Join(err, coverage.ClearCounters())
}

// What a file of counters is made of; see internal/coverage in Go's source.
const (
	fileHeader    = 4 + 4 + 16 + 1 + 1 + 6
	flavorAt      = 4 + 4 + 16
	segmentHeader = 8 + 4 + 4
	raw           = 1 // four bytes a counter; else ULEB128
)

// sum adds up the counters of a file.
func sum(file []byte) (total uint64, err error) {
	if len(file) < fileHeader+segmentHeader {
		return 0, errors.New("no counters were written")
	}
	head := file[fileHeader:]
	functions := binary.LittleEndian.Uint64(head)
	at := segmentHeader + int(binary.LittleEndian.Uint32(head[8:])+binary.LittleEndian.Uint32(head[12:]))
	at += -at & 3
	c := counters{head[min(at, len(head)):], file[flavorAt] == raw}
	for range functions {
		n := c.next()
		c.next() // the package
		c.next() // the function
		for range n {
			total += c.next()
		}
	}
	return total, nil
}

// counters reads numbers one after another, zeros when there are no more.
type counters struct {
	rest []byte
	raw  bool
}

func (c *counters) next() uint64 {
	if c.raw && len(c.rest) >= 4 {
		v := binary.LittleEndian.Uint32(c.rest)
		c.rest = c.rest[4:]
		return uint64(v)
	}
	v, n := binary.Uvarint(c.rest)
	c.rest = c.rest[max(0, n):]
	return v
}
