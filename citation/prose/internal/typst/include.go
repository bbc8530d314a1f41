package typst

import (
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/chars"
)

// include notes the file that "include" or "import", which was read, names, also
// that an "include" computes the name. Packages ("@preview/…") and the modules
// that an "import" computes are left out.
func (t *reader) include(command string) {
	if command != "include" && command != "import" {
		return
	}
	from := t.pos
	for from < len(t.src) && (chars.IsBlank(t.src[from]) || t.src[from] == '(') {
		from++
	}
	name, n := "", 0
	if from < len(t.src) && t.src[from] == '"' {
		n = stringLen(t.src[from:])
		name = t.src[from+1 : max(from+n-1, from+1)]
	}
	end := from + n
	for end < len(t.src) && (chars.IsBlank(t.src[end]) || t.src[end] == ')') {
		end++
	}
	switch {
	case command == "include" && (n == 0 || end < len(t.src) && t.src[end] == '+'):
		t.computed(from)
		return
	case n <= 2 || !strings.HasSuffix(name, ".typ") || strings.HasPrefix(name, "@"):
		return
	case command == "include":
		t.w.End()
	}
	t.doc.Unread = append(t.doc.Unread, prose.Part{Path: name, Offset: from + 1, End: from + n - 1, Import: command == "import"})
	t.pos = from + n
}

// computed notes a file whose name is computed by what begins at an offset.
func (t *reader) computed(from int) {
	const most = 80 // bytes of it that are told
	text := t.src[from:min(len(t.src), from+most)]
	if end := strings.IndexAny(text, "\n;]}"); end >= 0 {
		text = text[:end]
	}
	text = strings.TrimSpace(strings.ToValidUTF8(text, ""))
	if identAt(text) != "" || strings.HasPrefix(text, `"`) { // not an argument "include: true"
		t.doc.Unread = append(t.doc.Unread, prose.Part{Path: text, Offset: from, End: from + len(text), Computed: true})
	}
}
