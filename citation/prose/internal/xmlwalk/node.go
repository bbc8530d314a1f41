package xmlwalk

import (
	"encoding/xml"
	"strings"
)

// A Node is an element with what stands in it, or, without a name, text.
type Node struct {
	Name string
	attr []xml.Attr
	data string
	Kids []*Node
}

// A Tree is a node that is being built.
type Tree struct{ Path []*Node }

// Start opens an element.
func (t *Tree) Start(el xml.StartElement, _, _ int) {
	n := &Node{Name: el.Name.Local, attr: el.Attr}
	if len(t.Path) > 0 {
		top := t.Path[len(t.Path)-1]
		top.Kids = append(top.Kids, n)
	}
	t.Path = append(t.Path, n)
}

// End closes the element that is open; the first one stays.
func (t *Tree) End(string, int, int) {
	if len(t.Path) > 1 {
		t.Path = t.Path[:len(t.Path)-1]
	}
}

// Text adds text to the element that is open.
func (t *Tree) Text(data []byte, _, _ int) {
	if len(t.Path) > 0 {
		top := t.Path[len(t.Path)-1]
		top.Kids = append(top.Kids, &Node{data: string(data)})
	}
}

// Parse gives the root of a small XML text that stands inside a paper's
// file, or nil.
func Parse(src []byte) *Node {
	var t Tree
	t.Path = []*Node{{Name: "#root"}}
	Walk(nil, src, &t)
	return t.Path[0]
}

// Content is all the text in a node, white space folded.
func (n *Node) Content() string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	n.write(&b)
	return strings.Join(strings.Fields(b.String()), " ")
}

// Raw is all the text in a node as it is.
func (n *Node) Raw() string {
	var b strings.Builder
	n.write(&b)
	return b.String()
}

func (n *Node) write(b *strings.Builder) {
	b.WriteString(n.data)
	for _, k := range n.Kids {
		k.write(b)
	}
}

// Find gives the first element of one of the names, depth first, or nil.
func (n *Node) Find(names ...string) *Node {
	if all := n.All(names...); len(all) > 0 {
		return all[0]
	}
	return nil
}

// All gives the elements of these names, outermost ones only.
func (n *Node) All(names ...string) []*Node {
	if n == nil {
		return nil
	}
	var out []*Node
	for _, k := range n.Kids {
		if k.Is(names...) {
			out = append(out, k)
		} else {
			out = append(out, k.All(names...)...)
		}
	}
	return out
}

// Is reports whether a node is an element of one of these names.
func (n *Node) Is(names ...string) bool {
	for _, name := range names {
		if n.Name == name && name != "" {
			return true
		}
	}
	return false
}

// Get gives an attribute of a node by its local name, without white space
// around it; "" where there is none.
func (n *Node) Get(name string) string {
	for _, a := range n.attr {
		if a.Name.Local == name {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// Attribute is get for a node that may be nil.
func (n *Node) Attribute(name string) string {
	if n == nil {
		return ""
	}
	return n.Get(name)
}

// Own gives the text of a child.
func (n *Node) Own(name string) string {
	for _, k := range n.Kids {
		if k.Name == name {
			return k.Content()
		}
	}
	return ""
}
