package prose

import (
	"encoding/xml"
	"strings"
)

// An xmlNode is an element with what stands in it, or, without a name, text.
type xmlNode struct {
	name string
	attr []xml.Attr
	data string
	kids []*xmlNode
}

// An xmlTree is a node that is being built.
type xmlTree struct{ path []*xmlNode }

func (t *xmlTree) start(el xml.StartElement, _, _ int) {
	n := &xmlNode{name: el.Name.Local, attr: el.Attr}
	if len(t.path) > 0 {
		top := t.path[len(t.path)-1]
		top.kids = append(top.kids, n)
	}
	t.path = append(t.path, n)
}

func (t *xmlTree) end(string, int, int) {
	if len(t.path) > 1 {
		t.path = t.path[:len(t.path)-1]
	}
}

func (t *xmlTree) text(data []byte, _, _ int) {
	if len(t.path) > 0 {
		top := t.path[len(t.path)-1]
		top.kids = append(top.kids, &xmlNode{data: string(data)})
	}
}

// parseXML gives the root of a small XML text that stands inside a paper's
// file, or nil.
func parseXML(src []byte) *xmlNode {
	var t xmlTree
	t.path = []*xmlNode{{name: "#root"}}
	walkXML(src, &t)
	return t.path[0]
}

// content is all the text in a node, white space folded.
func (n *xmlNode) content() string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	n.write(&b)
	return strings.Join(strings.Fields(b.String()), " ")
}

// raw is all the text in a node as it is.
func (n *xmlNode) raw() string {
	var b strings.Builder
	n.write(&b)
	return b.String()
}

func (n *xmlNode) write(b *strings.Builder) {
	b.WriteString(n.data)
	for _, k := range n.kids {
		k.write(b)
	}
}

// find gives the first element of one of the names, depth first, or nil.
func (n *xmlNode) find(names ...string) *xmlNode {
	if all := n.all(names...); len(all) > 0 {
		return all[0]
	}
	return nil
}

// all gives the elements of these names, outermost ones only.
func (n *xmlNode) all(names ...string) []*xmlNode {
	if n == nil {
		return nil
	}
	var out []*xmlNode
	for _, k := range n.kids {
		if k.is(names...) {
			out = append(out, k)
		} else {
			out = append(out, k.all(names...)...)
		}
	}
	return out
}

func (n *xmlNode) is(names ...string) bool {
	for _, name := range names {
		if n.name == name && name != "" {
			return true
		}
	}
	return false
}

func (n *xmlNode) get(name string) string {
	for _, a := range n.attr {
		if a.Name.Local == name {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// attribute is get for a node that may be nil.
func (n *xmlNode) attribute(name string) string {
	if n == nil {
		return ""
	}
	return n.get(name)
}

// own gives the text of a child.
func (n *xmlNode) own(name string) string {
	for _, k := range n.kids {
		if k.name == name {
			return k.content()
		}
	}
	return ""
}
