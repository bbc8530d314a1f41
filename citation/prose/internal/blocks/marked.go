package blocks

import (
	"bytes"

	"github.com/citevet/citevet/citation/prose/internal/chars"
)

// CopyMarked writes the text that stands at [from, to) of a marked-up source:
// entities are decoded and CDATA is taken out of its brackets.
func (w *Writer) CopyMarked(from, to int) {
	src := w.Doc.Src
	if cdata := []byte("<![CDATA["); bytes.HasPrefix(src[from:to], cdata) {
		from += len(cdata)
		if bytes.HasSuffix(src[from:to], []byte("]]>")) {
			to -= len("]]>")
		}
		w.Copy(from, to)
		return
	}
	for from < to {
		i := bytes.IndexByte(src[from:to], '&')
		if i < 0 {
			break
		}
		w.Copy(from, from+i)
		from += i
		s, n := chars.HTMLEntity(src[from:to])
		if n > 0 {
			w.Put(s, from, from+n)
		} else {
			n = 1
			w.Copy(from, from+n)
		}
		from += n
	}
	w.Copy(from, to)
}
