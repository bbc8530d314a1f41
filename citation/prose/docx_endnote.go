package prose

import "strings"

// endnote reads the citation in the code of EndNote's field, or, where that
// is too long for a code, in the data beside it.
func (t *docxText) endnote(code, data string) ([]KeyCite, string) {
	src := []byte(code)
	if !strings.Contains(code, "<") {
		var err error
		if src, err = unbase64(data); err != nil || len(src) == 0 {
			return nil, "the field of this citation holds no data that can be read"
		}
	}
	root := parseXML(src)
	var keys []KeyCite
	for _, c := range root.all("Cite") {
		record := c.find("record")
		key := c.find("RecNum").content()
		if key == "" {
			key = record.find("rec-number").content()
		}
		if key == "" {
			key = c.find("Author").content() + c.find("Year").content()
		}
		if key == "" {
			continue
		}
		k := KeyCite{Key: key, Command: "EN.CITE", Prefix: strings.TrimSpace(c.own("Prefix")), Suffix: endnoteSuffix(c)}
		switch {
		case c.get("ExcludeAuth") == "1":
			k.Mode = SuppressAuthor
		case c.get("AuthorYear") == "1":
			k.Mode = AuthorInText
		}
		keys = append(keys, k)
		t.addEndnote(key, record)
	}
	if len(keys) == 0 {
		return nil, "the field of this citation holds no data that can be read"
	}
	return keys, ""
}

func endnoteSuffix(n *xmlNode) string {
	pages, suffix := n.own("Pages"), n.own("Suffix")
	if pages != "" && pages[0] >= '0' && pages[0] <= '9' {
		pages = locatorLabel("page", strings.ContainsAny(pages, "-–,")) + " " + pages
	}
	return strings.TrimSpace(pages + suffix)
}

// addEndnote makes a record one of the document's references.
func (r *docxReader) addEndnote(key string, record *xmlNode) {
	if record == nil || r.refs[key] {
		return
	}
	ref := Ref{Key: key, Type: endnoteType(record.find("ref-type").attribute("name"))}
	addField(&ref, "author", endnoteNames(record.find("authors")))
	addField(&ref, "editor", endnoteNames(record.find("secondary-authors")))
	addField(&ref, "year", record.find("dates").find("year").content())
	titles := record.find("titles")
	addField(&ref, "title", titles.find("title").content())
	container := record.find("periodical").find("full-title").content()
	if container == "" {
		container = titles.find("secondary-title").content()
	}
	addField(&ref, containerField(ref.Type), container)
	addField(&ref, "shorttitle", titles.find("short-title").content())
	for _, f := range [][2]string{{"volume", "volume"}, {"number", "number"}, {"pages", "pages"}, {"edition", "edition"}, {"publisher", "publisher"}, {"pub-location", "location"}, {"electronic-resource-num", "doi"}, {"isbn", "isbn"}} {
		addField(&ref, f[1], record.find(f[0]).content())
	}
	r.refs[key] = true
	r.doc.Refs = append(r.doc.Refs, ref)
}

// endnoteNames gives names that are written "Family, Given"; one that ends
// with a comma is an organisation's.
func endnoteNames(list *xmlNode) string {
	var names []string
	for _, a := range list.all("author") {
		name := a.content()
		family, given, ok := strings.Cut(name, ",")
		switch given = strings.TrimSpace(given); {
		case name == "":
		case !ok || given == "":
			names = append(names, bibGroup(strings.TrimSpace(family)))
		default:
			names = append(names, bibName(strings.TrimSpace(family), "", given))
		}
	}
	return strings.Join(names, " and ")
}

func endnoteType(name string) string {
	switch name {
	case "Journal Article", "Newspaper Article", "Magazine Article", "Electronic Article":
		return "article"
	case "Book", "Edited Book", "Electronic Book":
		return "book"
	case "Book Section", "Electronic Book Section":
		return "incollection"
	case "Conference Paper", "Conference Proceedings":
		return "inproceedings"
	case "Thesis":
		return "thesis"
	case "Report", "Government Document", "Standard":
		return "report"
	case "Web Page", "Blog", "Online Multimedia":
		return "online"
	case "Dataset":
		return "dataset"
	case "Computer Program":
		return "software"
	}
	return "misc"
}
