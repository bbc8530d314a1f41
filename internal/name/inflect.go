package name

import "strings"

// inflected tells whether a written name is the listed one with an ending of
// its language, given names before it included.
func (n *Listed) inflected(w *Written) bool {
	if w.Endings == nil || !sameHead(w.Full, n.Full) && !strings.HasSuffix(w.Full, n.Full) && !sameHead(w.Last, n.Family) && !sameHead(w.Family, n.Family) {
		return false
	}
	e := w.Endings()
	if e.Explain(w.spelt, n.Shown) || e.Explain(w.spelt, n.surname) {
		return true
	}
	i := strings.LastIndexByte(w.spelt, ' ')
	if i < 0 || n.Given == "" {
		return false
	}
	given, last := w.spelt[:i], w.spelt[i+1:]
	return (w.Last == n.Family || e.Explain(last, n.surname)) && (n.agrees(w.before) || e.Explain(given, n.first)) ||
		w.before == n.Family && e.Explain(last, n.first) // the surname stands before
}

// sameHead tells whether two keys begin with the same two letters or so, as
// they do where only endings differ.
func sameHead(a, b string) bool { return len(a) > 2 && len(b) > 2 && a[:2] == b[:2] }

// isSlip tells whether a written name is the listed one but for a slip of the
// pen.
func (n *Listed) isSlip(w *Written) bool {
	if IsSlip(w.Full, n.Full) || IsSlip(w.German, n.German) {
		return !AreCouple(w.spelt, n.Shown)
	}
	return w.Text != w.Full && n.Whole != "" && IsSlip(w.Text, n.Whole) && !AreCouple(w.spelt, n.Shown)
}
