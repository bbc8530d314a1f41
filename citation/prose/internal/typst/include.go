package typst

import (
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/chars"
)

// include notes the file that "include" or "import", which was read, names. One
// whose name is computed, and packages ("@preview/…"), are left out.
func (t *reader) include(command string) {
	if command != "include" && command != "import" {
		return
	}
	from := t.pos
	for from < len(t.src) && (chars.IsBlank(t.src[from]) || t.src[from] == '(') {
		from++
	}
	if from >= len(t.src) || t.src[from] != '"' {
		return
	}
	n := stringLen(t.src[from:])
	if n <= 2 {
		return
	}
	name := t.src[from+1 : from+n-1]
	if !strings.HasSuffix(name, ".typ") || strings.HasPrefix(name, "@") {
		return
	}
	if command == "include" {
		t.w.End()
	}
	t.doc.Unread = append(t.doc.Unread, prose.Part{Path: name, Offset: from + 1, End: from + n - 1, Import: command == "import"})
	t.pos = from + n
}
