package review

import (
	"encoding/xml"
	"errors"
	"fmt"
	"path"
	"strconv"
	"strings"

	"github.com/citevet/citevet/citation/prose/internal/docx"
	"github.com/citevet/citevet/citation/prose/internal/xmlwalk"
)

const (
	relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
	contentTypes  = "http://schemas.openxmlformats.org/package/2006/content-types"
	commentsType  = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
	transitional  = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strict        = "http://purl.oclc.org/ooxml/"
	strictMain    = strict + "wordprocessingml/main"
	officeDoc     = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// A commentList is the part of the comments with what is added to it.
type commentList struct {
	file  string
	src   []byte // nil where the document has none
	head  []byte // the byte order mark
	space string
	date  string // an attribute, or ""
	added strings.Builder
}

// commentsPart gives the part of the comments and the first id that is free.
func (e *editor) commentsPart() (int, *commentList, error) {
	l := &commentList{file: e.places.Comments, space: transitional}
	if e.strict {
		l.space = strictMain
	}
	if l.file == "" {
		l.file = e.freeName(path.Join(path.Dir(e.places.Main), "comments"), ".xml")
		return 0, l, nil
	}
	var err error
	if l.src, l.head, err = e.read(l.file); err != nil {
		return 0, nil, err
	}
	next := 0
	for _, c := range xmlwalk.Parse(l.src).All("comment") {
		if id, err := strconv.Atoi(c.Get("id")); err == nil && id < 1<<30 {
			next = max(next, id+1)
		}
	}
	return next, l, nil
}

// freeName gives a name that no part has.
func (e *editor) freeName(stem, ext string) string {
	name := stem + ext
	for n := 2; e.archive.Has(name); n++ {
		name = stem + strconv.Itoa(n) + ext
	}
	return name
}

func (l *commentList) add(id int, text string) {
	fmt.Fprintf(&l.added, `<w:comment xmlns:w="%s" w:id="%d" w:author="%s"%s w:initials="cv"><w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p></w:comment>`,
		l.space, id, docx.Reviewer, l.date, escape(text))
}

// related makes the comments a part of the document.
func (e *editor) related(l *commentList) error {
	if l.src == nil {
		e.parts[l.file] = []byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + `<w:comments xmlns:w="` + l.space + `">` + l.added.String() + `</w:comments>`)
	} else {
		src, err := appended(l.src, l.added.String())
		if err != nil {
			return fmt.Errorf("the part %s: %w", l.file, err)
		}
		e.parts[l.file] = append(l.head, src...)
	}
	if err := e.relate(l.file); err != nil {
		return err
	}
	return e.declare(l.file)
}

// relate has the main part refer to the comments.
func (e *editor) relate(file string) error {
	dir, base := path.Split(e.places.Main)
	name := dir + "_rels/" + base + ".rels"
	if !e.archive.Has(name) {
		e.parts[name] = []byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + `<Relationships xmlns="` + relationships + `">` + e.relationship("citevet", file) + `</Relationships>`)
		return nil
	}
	src, head, err := e.read(name)
	if err != nil {
		return err
	}
	id := "citevet"
	for _, rel := range xmlwalk.Parse(src).All("Relationship") {
		if path.Base(rel.Get("Type")) == "comments" {
			return nil
		}
		if strings.HasPrefix(rel.Get("Id"), id) {
			id = rel.Get("Id") + "x"
		}
	}
	return e.extend(name, src, head, e.relationship(id, file))
}

func (e *editor) relationship(id, file string) string {
	kind := officeDoc
	if e.strict {
		kind = strict + "officeDocument/relationships"
	}
	return `<Relationship xmlns="` + relationships + `" Id="` + escape(id) + `" Type="` + kind + `/comments" Target="/` + escape(file) + `"/>`
}

// declare says of what type the part of the comments is.
func (e *editor) declare(file string) error {
	const name = "[Content_Types].xml"
	src, head, err := e.read(name)
	if err != nil {
		return err
	}
	for _, part := range xmlwalk.Parse(src).All("Override") {
		if strings.EqualFold(part.Get("PartName"), "/"+file) {
			return nil
		}
	}
	return e.extend(name, src, head, `<Override xmlns="`+contentTypes+`" PartName="/`+escape(file)+`" ContentType="`+commentsType+`"/>`)
}

func (e *editor) extend(name string, src, head []byte, added string) error {
	text, err := appended(src, added)
	if err != nil {
		return fmt.Errorf("the part %s: %w", name, err)
	}
	e.parts[name] = append(head, text...)
	return nil
}

// appended adds elements to the end of the root of an XML text.
func appended(src []byte, added string) ([]byte, error) {
	var r rootReader
	if faults := xmlwalk.Walk(nil, src, &r); len(faults) > 0 || r.name == "" {
		return nil, errors.New("it is damaged, so nothing can be added")
	}
	if r.from < r.to {
		return []byte(string(src[:r.from]) + added + string(src[r.from:])), nil
	}
	tag := strings.TrimSuffix(string(src[:r.to]), "/>") // <Types/>
	return []byte(tag + ">" + added + "</" + r.name + ">" + string(src[r.to:])), nil
}

// A rootReader finds the end tag of the root.
type rootReader struct {
	name     string
	depth    int
	from, to int
}

func (r *rootReader) Start(el xml.StartElement, _, _ int) {
	if r.depth++; r.name == "" {
		r.name = qualified(el)
	}
}

func (r *rootReader) End(_ string, from, to int) {
	if r.depth--; r.depth == 0 {
		r.from, r.to = from, to
	}
}

func (r *rootReader) Text([]byte, int, int) {}
