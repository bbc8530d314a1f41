// Package xmlwalk walks over XML, and over tags of HTML, with the place of every
// byte.
package xmlwalk

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"

	"github.com/citevet/citevet/citation/prose/internal/format"
)

// A Handler is told what stands in an XML file, and where.
type Handler interface {
	Start(el xml.StartElement, from, to int)
	End(name string, from, to int) // of an element that was started, or one inside it that has no end
	Text(data []byte, from, to int)
}

// A Fault is a place where a file is not well-formed.
type Fault struct {
	At  int
	Msg string
}

// The bounds on an XML file.
const (
	maxXMLDepth  = 1000
	maxXMLFaults = 50
)

// Walk hands the elements and the text of src to h. After a fault it goes
// on; after too many, where elements nest too deep, or when watch is done, it
// gives up.
func Walk(watch *format.Watch, src []byte, h Handler) (faults []Fault) {
	w := &xmlWalk{src: src, h: h, watch: watch}
	for at := 0; at < len(src); {
		next, err := w.from(at)
		if err == nil {
			break
		}
		faults = append(faults, Fault{next, "this is not well-formed XML: " + err.Error()})
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
	src   []byte
	h     Handler
	open  []string
	watch *format.Watch
}

// from reads from the offset at on, and gives the place of the fault that
// ended it.
func (w *xmlWalk) from(at int) (int, error) {
	dec := xml.NewDecoder(bytes.NewReader(w.src[at:]))
	dec.Strict = false
	dec.Entity = xml.HTMLEntity
	dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	for !w.watch.Done() {
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
			w.h.Start(tok, from, to)
		case xml.EndElement:
			w.endElement(tok.Name.Local, from, to)
		case xml.CharData:
			w.h.Text(tok, from, to)
		}
	}
	return len(w.src), nil
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
	w.h.End(name, from, to)
}
