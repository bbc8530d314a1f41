package docx

import (
	"encoding/base64"
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/cslcite"
	"github.com/citevet/citevet/citation/prose/internal/xmlwalk"
)

// An openField is an open field or content control. Programs that manage
// references keep a citation in one: what is cited in its code or its tag,
// what is printed as its text.
type openField struct {
	code strings.Builder
	data strings.Builder // base64
	tag  string          // of a control
	ctrl bool
	list bool // it holds the reference list

	shown bool // its text has begun
	para  *openPara
	from  int // where its text begins in para
	done  bool
}

// maxDOCXFields bounds the fields inside each other.
const maxDOCXFields = 64

func (t *partReader) beginField() *openField {
	if len(t.fields) >= maxDOCXFields {
		t.deep++
		return nil
	}
	f := &openField{}
	t.fields = append(t.fields, f)
	return f
}

// field gives the innermost field, or nil.
func (t *partReader) field() *openField {
	for i := len(t.fields) - 1; i >= 0; i-- {
		if !t.fields[i].ctrl {
			return t.fields[i]
		}
	}
	return nil
}

// inCode tells whether what is read now is not shown.
func (t *partReader) inCode() bool {
	for _, f := range t.fields {
		if !f.ctrl && !f.shown {
			return true
		}
	}
	return false
}

func (t *partReader) fieldChar(kind string) {
	switch kind {
	case "begin":
		t.beginField()
	case "separate":
		if t.deep == 0 {
			t.result()
		}
	case "end":
		t.endField()
	}
}

// result begins the text of the innermost field.
func (t *partReader) result() {
	f := t.field()
	if f == nil || f.shown {
		return
	}
	t.show(f)
	if listField(f.code.String()) {
		f.list = true
		t.lists++
	}
}

func (t *partReader) show(f *openField) {
	f.shown = true
	if len(t.paras) > 0 {
		f.para = t.paras[len(t.paras)-1]
		f.from = len(f.para.Text)
	}
}

func (t *partReader) endField() {
	if t.deep > 0 {
		t.deep--
		return
	}
	f := t.field()
	if f == nil {
		return
	}
	t.remove(f)
	if !f.shown {
		t.show(f)
	}
	if outer := t.field(); outer != nil && !outer.shown && outer.data.Len() == 0 {
		outer.data.WriteString(f.data.String()) // EndNote's EN.CITE.DATA
		return
	}
	if len(t.paras) > 0 {
		t.cite(f, t.paras[len(t.paras)-1])
	}
}

func (t *partReader) remove(f *openField) {
	for i := len(t.fields) - 1; i >= 0; i-- {
		if t.fields[i] == f {
			t.fields = append(t.fields[:i], t.fields[i+1:]...)
		}
	}
	if f.list {
		t.lists--
	}
}

// control reads a content control.
func (t *partReader) control() func() {
	f := t.beginField()
	if f == nil {
		return func() { t.deep-- }
	}
	f.ctrl = true
	t.show(f)
	return func() {
		t.remove(f)
		if len(t.paras) > 0 {
			t.cite(f, t.paras[len(t.paras)-1])
		}
	}
}

// tagged notes the tag, or the gallery, of the innermost control.
func (t *partReader) tagged(tag string) {
	if len(t.fields) == 0 || !t.fields[len(t.fields)-1].ctrl {
		return
	}
	f := t.fields[len(t.fields)-1]
	if strings.HasPrefix(tag, "MENDELEY_CITATION") {
		f.tag = tag
	}
	if (tag == "Bibliographies" || strings.HasPrefix(tag, "MENDELEY_BIBLIOGRAPHY")) && !f.list {
		f.list = true
		t.lists++
	}
}

func listField(code string) bool {
	code = strings.TrimSpace(code)
	return strings.Contains(code, "ZOTERO_BIBL") || strings.Contains(code, "CSL_BIBLIOGRAPHY") || strings.Contains(code, "EN.REFLIST") ||
		strings.HasPrefix(code, "BIBLIOGRAPHY")
}

// cite adds the citation that a field holds to the paragraph in which its
// text begins.
func (t *partReader) cite(f *openField, p *openPara) {
	if f.done || f.para != p {
		return
	}
	keys, fault := t.citation(f)
	if f.done = len(keys) > 0 || fault != ""; !f.done {
		return
	}
	p.Cite(f.from, keys, fault)
}

// citation gives the works that a field cites; none for another field.
func (t *partReader) citation(f *openField) ([]prose.KeyCite, string) {
	if f.tag != "" {
		return t.mendeleyControl(f.tag)
	}
	code := strings.TrimSpace(f.code.String())
	bare := strings.TrimSpace(strings.TrimPrefix(code, "ADDIN"))
	switch {
	case strings.HasPrefix(bare, "ZOTERO_ITEM"), strings.HasPrefix(bare, "CSL_CITATION"):
		command := "ZOTERO_ITEM"
		if strings.HasPrefix(bare, "CSL_CITATION") {
			command = "CSL_CITATION"
		}
		return t.csl.Read(command, bare[len(command):])
	case strings.HasPrefix(bare, "EN.CITE") && !strings.HasPrefix(bare, "EN.CITE.DATA"):
		return t.endnote(strings.TrimPrefix(bare, "EN.CITE"), f.data.String())
	case strings.HasPrefix(code, "CITATION"):
		return t.wordCitation(code), ""
	}
	return nil, ""
}

// mendeleyControl reads the tag of a control of Mendeley Cite.
func (t *partReader) mendeleyControl(tag string) ([]prose.KeyCite, string) {
	_, data, _ := strings.Cut(strings.TrimPrefix(tag, "MENDELEY_CITATION_"), "_")
	text, err := unbase64(data)
	if err != nil {
		return nil, "the tag of this citation holds no data that can be read: " + err.Error()
	}
	return t.csl.Read("MENDELEY_CITATION", string(text))
}

// unreadableField says what is wrong with a field without data.
const unreadableField = "the field of this citation holds no data that can be read"

// unbase64 decodes base64 with or without padding and line breaks.
func unbase64(s string) ([]byte, error) {
	s = strings.TrimRight(strings.Join(strings.Fields(s), ""), "=")
	return base64.RawStdEncoding.DecodeString(s)
}

// readBookmarks reads the citations that Zotero keeps in the document's
// properties when it marks them with bookmarks.
func (r *reader) readBookmarks() {
	src, err := r.zip.Read("docProps/custom.xml")
	if err != nil || !strings.Contains(string(src), "ZOTERO_BREF") {
		return
	}
	pieces := map[string]string{}
	for _, p := range xmlwalk.Parse(src).All("property") {
		pieces[p.Get("name")] = p.Raw()
	}
	r.bookmarks = cslcite.Bookmarks(pieces)
}

func (t *partReader) bookmark(id, name string) {
	code, ok := t.bookmarks[name]
	if !ok {
		return
	}
	f := &openField{}
	f.code.WriteString(code)
	t.show(f)
	if t.marks == nil {
		t.marks = map[string]*openField{}
	}
	t.marks[id] = f
}

func (t *partReader) bookmarkEnd(id string) {
	if f := t.marks[id]; f != nil && len(t.paras) > 0 {
		delete(t.marks, id)
		t.cite(f, t.paras[len(t.paras)-1])
	}
}
