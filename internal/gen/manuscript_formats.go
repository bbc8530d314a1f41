package gen

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// body gives the paragraphs, each between before and after, with text and
// citations as a format has them.
func (m *manuscript) body(before, after string, text func(string) string, cites func(*cite) string) string {
	var b strings.Builder
	for _, p := range m.paragraphs {
		b.WriteString(before)
		for _, piece := range p {
			if piece.cites != nil {
				b.WriteString(cites(piece.cites))
			} else {
				b.WriteString(text(piece.text))
			}
		}
		b.WriteString(after)
	}
	return b.String()
}

func same(s string) string { return s }

var escaped = strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace

// typed gives a citation as it is typed: "(Marbergsen and Costa 1999, 12)".
func (c *cite) typed() string {
	if c.page > 0 {
		return fmt.Sprintf("(%s %d, %d)", c.names, c.year, c.page)
	}
	return fmt.Sprintf("(%s %d)", c.names, c.year)
}

// printed gives the list as a paper prints it, in the order of the alphabet.
func (m *manuscript) printed() []string {
	var out []string
	for i, w := range m.listed {
		out = append(out, fmt.Sprintf("%s (%d). %s. Journal of Fields, %d(2), %d–%d.", printed(w.authors), w.year, w.title, i+1, w.first, w.first+19))
	}
	slices.Sort(out)
	return out
}

func (m *manuscript) jats() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<article article-type=\"research-article\" xml:lang=\"en\">\n<front><article-meta><title-group><article-title>%s</article-title></title-group></article-meta></front>\n<body><sec><title>Findings</title>\n", m.title)
	b.WriteString(m.body("<p>", "</p>\n", escaped, func(c *cite) string {
		i := slices.IndexFunc(m.listed, func(w work) bool { return w.key == c.key })
		page := ""
		if c.page > 0 {
			page = fmt.Sprintf(", %d", c.page)
		}
		if c.names == "Zwetkow" {
			return escaped(c.typed())
		}
		return fmt.Sprintf(`(<xref ref-type="bibr" rid="b%d">%s, %d</xref>%s)`, i, escaped(c.names), c.year, page)
	}))
	b.WriteString("</sec></body>\n<back><ref-list><title>References</title>\n")
	for i, w := range m.listed {
		fmt.Fprintf(&b, "<ref id=\"b%d\"><element-citation publication-type=\"journal\">%s<year>%d</year><article-title>%s</article-title><source>Journal of Fields</source><volume>%d</volume><fpage>%d</fpage><lpage>%d</lpage></element-citation></ref>\n",
			i, jatsNames(w.authors), w.year, w.title, i+1, w.first, w.first+19)
	}
	b.WriteString("</ref-list></back>\n</article>\n")
	return b.Bytes()
}

func jatsNames(ps []person) string {
	var b strings.Builder
	b.WriteString(`<person-group person-group-type="author">`)
	for _, p := range ps {
		if p.given == "" {
			b.WriteString("<collab>" + p.family + "</collab>")
		} else {
			b.WriteString("<name><surname>" + p.family + "</surname><given-names>" + p.given + "</given-names></name>")
		}
	}
	b.WriteString("</person-group>")
	return b.String()
}

func (m *manuscript) markdown() []byte {
	return []byte("---\ntitle: \"" + m.title + "\"\nbibliography: refs.bib\n---\n\n" + m.body("", "\n\n", same, func(c *cite) string {
		if c.page > 0 {
			return fmt.Sprintf("[@%s, p. %d]", c.key, c.page)
		}
		return "[@" + c.key + "]"
	}))
}

func (m *manuscript) latex() []byte {
	return []byte("\\documentclass{article}\n\\usepackage{natbib}\n\\title{" + m.title + "}\n\\begin{document}\n\\maketitle\n\n" + m.body("", "\n\n", same, func(c *cite) string {
		if c.page > 0 {
			return fmt.Sprintf("\\citep[p.~%d]{%s}", c.page, c.key)
		}
		return "\\citep{" + c.key + "}"
	}) + "\\bibliographystyle{plainnat}\n\\bibliography{refs}\n\\end{document}\n")
}

func (m *manuscript) bib() []byte {
	var b bytes.Buffer
	for i, w := range m.listed {
		fmt.Fprintf(&b, "@article{%s,\n  author = {%s},\n  title = {%s},\n  journal = {Journal of Fields},\n  year = {%d},\n  volume = {%d},\n  pages = {%d--%d},\n}\n\n", w.key, names(w.authors), w.title, w.year, i+1, w.first, w.first+19)
	}
	return b.Bytes()
}

func (m *manuscript) html() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>%s</title></head><body>\n<h1>%s</h1>\n", m.title, m.title)
	b.WriteString(m.body("<p>", "</p>\n", escaped, func(c *cite) string { return escaped(c.typed()) }))
	b.WriteString("<h2>References</h2>\n")
	for _, e := range m.printed() {
		b.WriteString("<p>" + escaped(e) + "</p>\n")
	}
	b.WriteString("</body></html>\n")
	return b.Bytes()
}

func (m *manuscript) docx() []byte {
	paragraph := func(s string) string { return `<w:p><w:r><w:t xml:space="preserve">` + s + `</w:t></w:r></w:p>` }
	text := m.body(`<w:p><w:r><w:t xml:space="preserve">`, `</w:t></w:r></w:p>`, escaped, func(c *cite) string { return escaped(c.typed()) })
	text += paragraph("References")
	for _, e := range m.printed() {
		text += paragraph(escaped(e))
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range []File{
		{"[Content_Types].xml", []byte(`<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`)},
		{"_rels/.rels", []byte(`<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`)},
		{"word/document.xml", []byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + text + `</w:body></w:document>`)},
	} {
		f, _ := z.Create(part.Name) // a buffer takes all
		f.Write(part.Data)
	}
	z.Close()
	return b.Bytes()
}
