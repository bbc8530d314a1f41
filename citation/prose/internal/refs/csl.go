package refs

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/citevet/citevet/citation/prose"
)

// CSL turns an item of CSL into BibTeX's terms.
func CSL(n *yaml.Node) (r prose.Ref, ok bool) {
	if n.Kind != yaml.MappingNode {
		return r, false
	}
	item := map[string]*yaml.Node{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		item[n.Content[i].Value] = n.Content[i+1]
	}
	r.Key = scalar(item["id"])
	r.Type = cslType(scalar(item["type"]))
	add := func(name, value string) {
		if value != "" {
			r.Fields = append(r.Fields, prose.RefField{Name: name, Value: value})
		}
	}
	for _, f := range []string{"author", "editor", "translator"} {
		add(f, cslNames(item[f]))
	}
	add("date", cslDate(item["issued"]))
	add("origdate", cslDate(item["original-date"]))
	container := "booktitle"
	if r.Type == "article" {
		container = "journaltitle"
	}
	for _, f := range [][2]string{
		{"title", "title"}, {"title-short", "shorttitle"}, {"container-title", container}, {"collection-title", "series"},
		{"volume", "volume"}, {"issue", "number"}, {"page", "pages"}, {"number-of-pages", "pagetotal"}, {"edition", "edition"},
		{"publisher", "publisher"}, {"publisher-place", "location"}, {"status", "pubstate"}, {"genre", "type"},
		{"DOI", "doi"}, {"URL", "url"}, {"ISBN", "isbn"}, {"ISSN", "issn"}, {"note", "note"},
	} {
		add(f[1], scalar(item[f[0]]))
	}
	return r, r.Key != ""
}

func scalar(n *yaml.Node) string {
	if n == nil || n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		return ""
	}
	return strings.Join(strings.Fields(n.Value), " ")
}

// value gives the scalar that a mapping has under key.
func value(n *yaml.Node, key string) *yaml.Node {
	if n == nil || n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}

// cslType gives the entry type of biblatex for a type of CSL.
func cslType(t string) string {
	switch t {
	case "article-journal", "article-magazine", "article-newspaper", "review", "review-book":
		return "article"
	case "book", "classic":
		return "book"
	case "chapter":
		return "incollection"
	case "entry", "entry-dictionary", "entry-encyclopedia":
		return "inreference"
	case "paper-conference":
		return "inproceedings"
	case "thesis":
		return "thesis"
	case "report", "standard":
		return "report"
	case "webpage", "post", "post-weblog":
		return "online"
	case "dataset", "software":
		return t
	case "manuscript":
		return "unpublished"
	case "pamphlet":
		return "booklet"
	case "patent":
		return "patent"
	}
	return "misc"
}

// cslNames gives names as "Family, Given and {Organisation}".
func cslNames(n *yaml.Node) string {
	if n == nil {
		return ""
	}
	if n.Kind != yaml.SequenceNode {
		return cslName(n)
	}
	var names []string
	for _, c := range n.Content {
		if name := cslName(c); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, " and ")
}

func cslName(n *yaml.Node) string {
	if n.Kind == yaml.ScalarNode {
		if name := scalar(n); name != "" {
			return "{" + name + "}"
		}
		return ""
	}
	part := func(key string) string { return scalar(value(n, key)) }
	if literal := part("literal"); literal != "" {
		return "{" + literal + "}"
	}
	if name := part("name"); name != "" {
		return "{" + name + "}"
	}
	family, given := part("family"), part("given")
	if family == "" {
		return given
	}
	if strings.ContainsAny(family, ",") || strings.Contains(family, " and ") {
		family = "{" + family + "}"
	}
	particles := strings.TrimSpace(part("dropping-particle") + " " + part("non-dropping-particle"))
	name := strings.TrimSpace(particles + " " + family)
	if suffix := part("suffix"); suffix != "" {
		name += ", " + suffix
	}
	if given != "" {
		name += ", " + given
	}
	return name
}

// cslDate gives a date in EDTF, as biblatex takes it: "2019-03",
// "2019/2021", "1750~"; what is no date as it is.
func cslDate(n *yaml.Node) string {
	switch {
	case n == nil:
		return ""
	case n.Kind == yaml.ScalarNode:
		return scalar(n)
	case n.Kind == yaml.SequenceNode:
		return dateRange(n)
	}
	for _, key := range []string{"literal", "raw"} {
		if s := scalar(value(n, key)); s != "" {
			return s
		}
	}
	date := dateParts(n)
	if parts := value(n, "date-parts"); parts != nil {
		date = dateRange(parts)
	}
	if circa := scalar(value(n, "circa")); date != "" && circa != "" && circa != "false" && circa != "0" {
		date += "~"
	}
	return date
}

// dateRange reads [[2019, 3], [2020]] and [{year: 2019}].
func dateRange(n *yaml.Node) string {
	if n.Kind != yaml.SequenceNode {
		return ""
	}
	var dates []string
	for _, c := range n.Content {
		if c.Kind == yaml.ScalarNode { // [2019, 3], one level too few
			return joinDate(n.Content)
		}
		date := dateParts(c)
		if c.Kind == yaml.SequenceNode {
			date = joinDate(c.Content)
		}
		if date != "" {
			dates = append(dates, date)
		}
	}
	return strings.Join(dates[:min(len(dates), 2)], "/")
}

func dateParts(n *yaml.Node) string {
	return joinDate([]*yaml.Node{value(n, "year"), value(n, "month"), value(n, "day")})
}

func joinDate(parts []*yaml.Node) string {
	var out []string
	for i, p := range parts {
		s := scalar(p)
		if s == "" || i > 2 {
			break
		}
		if i > 0 && len(s) == 1 {
			s = "0" + s
		}
		out = append(out, s)
	}
	return strings.Join(out, "-")
}
