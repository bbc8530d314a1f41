package prose

import "bytes"

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
