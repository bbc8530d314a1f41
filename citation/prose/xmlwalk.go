package prose

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
)

// An xmlHandler is told what stands in an XML file, and where.
type xmlHandler interface {
	start(el xml.StartElement, from, to int)
	end(name string, from, to int) // of an element that was started, or one inside it that has no end
	text(data []byte, from, to int)
}

// An xmlFault is a place where a file is not well-formed.
type xmlFault struct {
	at  int
	msg string
}

// The bounds on an XML file.
const (
	maxXMLDepth  = 1000
	maxXMLFaults = 50
)

// walkXML hands the elements and the text of src to h. Behind a fault it goes
// on; after too many, or where elements nest too deep, it gives up.
func walkXML(src []byte, h xmlHandler) (faults []xmlFault) {
	w := &xmlWalk{src: src, h: h}
	for at := 0; at < len(src); {
		next, err := w.from(at)
		if err == nil {
			break
		}
		faults = append(faults, xmlFault{next, "this is no well-formed XML: " + err.Error()})
		if len(faults) > maxXMLFaults || errors.Is(err, errTooDeep) {
			break
		}
		at = next + 1
	}
	for len(w.open) > 0 {
		w.close(len(src), len(src))
	}
	return faults
}

var errTooDeep = errors.New("elements nest too deep")

type xmlWalk struct {
	src  []byte
	h    xmlHandler
	open []string
}

// from reads from the offset at on, and gives the place of the fault that
// ended it.
func (w *xmlWalk) from(at int) (int, error) {
	dec := xml.NewDecoder(bytes.NewReader(w.src[at:]))
	dec.Strict = false
	dec.Entity = xml.HTMLEntity
	dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	for {
		from := at + int(dec.InputOffset())
		tok, err := dec.RawToken()
		to := at + int(dec.InputOffset())
		if err == io.EOF {
			return len(w.src), nil
		}
		if err != nil {
			var syntax *xml.SyntaxError
			if errors.As(err, &syntax) {
				err = errors.New(syntax.Msg)
			}
			return min(from, len(w.src)-1), err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if len(w.open) >= maxXMLDepth {
				return from, errTooDeep
			}
			w.open = append(w.open, tok.Name.Local)
			w.h.start(tok, from, to)
		case xml.EndElement:
			w.endElement(tok.Name.Local, from, to)
		case xml.CharData:
			w.h.text(tok, from, to)
		}
	}
}

// endElement ends the innermost element of that name and those inside it.
func (w *xmlWalk) endElement(name string, from, to int) {
	for i := len(w.open) - 1; i >= 0; i-- {
		if w.open[i] == name {
			for len(w.open) > i {
				w.close(from, to)
			}
			return
		}
	}
}

func (w *xmlWalk) close(from, to int) {
	name := w.open[len(w.open)-1]
	w.open = w.open[:len(w.open)-1]
	w.h.end(name, from, to)
}

// copyMarked writes the text that stands at [from, to) of a marked-up source:
// entities are decoded and CDATA is taken out of its brackets.
func (w *blockWriter) copyMarked(from, to int) {
	src := w.doc.Src
	if cdata := []byte("<![CDATA["); bytes.HasPrefix(src[from:to], cdata) {
		from += len(cdata)
		if bytes.HasSuffix(src[from:to], []byte("]]>")) {
			to -= len("]]>")
		}
		w.copy(from, to)
		return
	}
	for from < to {
		i := bytes.IndexByte(src[from:to], '&')
		if i < 0 {
			break
		}
		w.copy(from, from+i)
		from += i
		s, n := htmlEntity(src[from:to])
		if n > 0 {
			w.put(s, from, from+n)
		} else {
			n = 1
			w.copy(from, from+n)
		}
		from += n
	}
	w.copy(from, to)
}

// attrSpan gives the place of an attribute's value in the tag src[from:to].
func attrSpan(src []byte, from, to int, name string) (int, int, bool) {
	tag := src[from:to]
	i := 1
	for i < len(tag) && !isSpace(tag[i]) {
		i++
	}
	for i < len(tag) {
		for i < len(tag) && (isSpace(tag[i]) || tag[i] == '/') {
			i++
		}
		start := i
		for i < len(tag) && !isSpace(tag[i]) && tag[i] != '=' && tag[i] != '>' {
			i++
		}
		is := string(bytes.ToLower(tag[start:i])) == name
		for i < len(tag) && isSpace(tag[i]) {
			i++
		}
		if i >= len(tag) || tag[i] != '=' {
			i = max(i, start+1)
			continue
		}
		for i++; i < len(tag) && isSpace(tag[i]); i++ {
		}
		vFrom, vTo, next := attrValue(tag, i)
		if is {
			return from + vFrom, from + vTo, true
		}
		i = next
	}
	return 0, 0, false
}

func attrValue(tag []byte, i int) (from, to, next int) {
	if i < len(tag) && (tag[i] == '"' || tag[i] == '\'') {
		end := bytes.IndexByte(tag[i+1:], tag[i])
		if end < 0 {
			return i + 1, len(tag), len(tag)
		}
		return i + 1, i + 1 + end, i + end + 2
	}
	from = i
	for i < len(tag) && !isSpace(tag[i]) && tag[i] != '>' {
		i++
	}
	return from, i, i
}

// words gives the words of src[from:to] with their places.
func words(src []byte, from, to int) []extent {
	var out []extent
	for i := from; i < to; i++ {
		start := i
		for i < to && !isSpace(src[i]) {
			i++
		}
		if i > start {
			out = append(out, extent{start, i})
		}
	}
	return out
}
