// Package tree reads JSON and YAML as trees of one kind, whose nodes know
// where they stand. It reads what it can: what is wrong is reported with its
// place and costs no more than it must.
package tree

import "strings"

// A Node is a value of JSON or YAML.
type Node struct {
	Kind     Kind
	Value    string // of a scalar
	From, To int    // its bytes in the text
	Items    []Node // of a list
	Pairs    []Pair // of a map
}

// A Pair is a key of a map with its value.
type Pair struct {
	Key   string
	At    int // where the key stands
	Value Node
}

// A Kind says what a node is.
type Kind uint8

// The kinds of node.
const (
	Null Kind = iota
	Scalar
	List
	Map
)

// Limits for hostile input.
const (
	maxDepth = 100     // of lists and maps in each other
	maxNodes = 100_000 // of one tree
)

// Get gives the value of a key; nil where there is none.
func (n *Node) Get(key string) *Node {
	if n == nil {
		return nil
	}
	for i := range n.Pairs {
		if n.Pairs[i].Key == key {
			return &n.Pairs[i].Value
		}
	}
	return nil
}

// Text gives a scalar with its white space folded; "" for anything else.
func (n *Node) Text() string {
	if n == nil || n.Kind != Scalar {
		return ""
	}
	return strings.Join(strings.Fields(n.Value), " ")
}

// True says whether a scalar means yes: what is not empty, 0 or false.
func (n *Node) True() bool {
	switch n.Text() {
	case "", "0", "false", "False", "FALSE":
		return false
	}
	return true
}

// All gives the items of a list; what is no list is one item.
func (n *Node) All() []Node {
	switch {
	case n == nil || n.Kind == Null:
		return nil
	case n.Kind == List:
		return n.Items
	}
	return []Node{*n}
}
