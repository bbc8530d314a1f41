package docx

import (
	"strconv"
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/xmlwalk"
)

// Word counts the items of a list itself, also those of a reference list: their
// numbers stand in no text. A number of a list of one level is written before its
// item, as it is printed: "[3] ".

// A numbering is the lists of a document by their ids.
type numbering map[string]*numberedList

// A numberedList counts its items; lists of one kind count on, unless one starts
// again.
type numberedList struct {
	kind *numberedKind
	next int // 0 for that of its kind
}

// A numberedKind is how the numbers of lists look: "%1." with 3 for "%1".
type numberedKind struct {
	text string
	next int
}

// readNumbering reads what the document says of its lists. Those that have no
// numbers, letters or numbers of several levels are left out.
func (r *reader) readNumbering() {
	src, err := r.zip.Read(r.zip.related("numbering"))
	if err != nil {
		return
	}
	root := xmlwalk.Parse(src)
	kinds := map[string]*numberedKind{}
	for _, a := range root.All("abstractNum") {
		for _, level := range a.All("lvl") {
			if level.Get("ilvl") == "0" && level.Find("numFmt").Attribute("val") == "decimal" {
				kinds[a.Get("abstractNumId")] = &numberedKind{level.Find("lvlText").Attribute("val"), startOf(level.Find("start"))}
			}
		}
	}
	r.numbering = numbering{}
	for _, n := range root.All("num") {
		kind := kinds[n.Find("abstractNumId").Attribute("val")]
		if kind == nil || !strings.Contains(kind.text, "%1") || strings.Trim(kind.text, "%1[]().") != "" {
			continue
		}
		list := &numberedList{kind: kind}
		if start := n.Find("startOverride"); start != nil {
			list.next = startOf(start)
		}
		r.numbering[n.Get("numId")] = list
	}
}

// startOf gives the number that a list begins with.
func startOf(n *xmlwalk.Node) int {
	if i, err := strconv.Atoi(n.Attribute("val")); err == nil && i >= 0 {
		return i
	}
	return 1
}

// number gives the number of the next item of the list with an id; "" where its
// items have none.
func (n numbering) number(id string) string {
	list := n[id]
	if list == nil {
		return ""
	}
	next := &list.kind.next
	if list.next > 0 {
		next = &list.next
	}
	*next++
	return strings.Replace(list.kind.text, "%1", strconv.Itoa(*next-1), 1)
}

// listItem notes the list, and the level in it, of the paragraph that is read.
func (t *partReader) listItem(name, val string) {
	if len(t.paras) == 0 || !t.inMark {
		return
	}
	p := t.paras[len(t.paras)-1]
	if name == "ilvl" {
		p.level = val
	} else {
		p.item = val
	}
}

// numberItem writes the number of the item that a paragraph is before its text.
func (t *partReader) numberItem() {
	if len(t.paras) == 0 {
		return
	}
	p := t.paras[len(t.paras)-1]
	if p.item == "" || len(p.Text) > 0 || p.level != "" && p.level != "0" || p.style.Kind == prose.Heading || t.element != "" {
		return
	}
	if number := t.numbering.number(p.item); number != "" {
		p.number = number + " "
		p.Write(p.number)
	}
}
