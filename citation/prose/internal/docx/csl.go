package docx

import (
	"encoding/json"
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/refs"
	"github.com/citevet/citevet/internal/tree"
)

// A cslCitation is a citation as Zotero and Mendeley write it: the citation
// of citeproc-js, with the data of each item.
type cslCitation struct {
	Properties struct {
		Mode string `json:"mode"`
	} `json:"properties"`
	Items []cslItem `json:"citationItems"`
}

type cslItem struct {
	ID             any      `json:"id"`
	URIs           []string `json:"uris"`
	URI            []string `json:"uri"`
	Data           itemData `json:"itemData"`
	Locator        any      `json:"locator"`
	Label          string   `json:"label"`
	Prefix         string   `json:"prefix"`
	Suffix         string   `json:"suffix"`
	SuppressAuthor any      `json:"suppress-author"`
	AuthorOnly     any      `json:"author-only"`
}

// cslCitation reads the JSON in the code of a field.
func (t *partReader) cslCitation(command, code string) ([]prose.KeyCite, string) {
	const fault = "the field of this citation holds no data that can be read"
	at := strings.IndexByte(code, '{')
	if at < 0 {
		return nil, fault
	}
	var c cslCitation
	dec := json.NewDecoder(strings.NewReader(code[at:]))
	dec.UseNumber()
	if err := dec.Decode(&c); err != nil {
		return nil, fault + ": " + err.Error()
	}
	var keys []prose.KeyCite
	for _, item := range c.Items {
		key := item.key()
		if key == "" {
			continue
		}
		keys = append(keys, prose.KeyCite{Key: key, Command: command, Mode: item.mode(c.Properties.Mode), Prefix: strings.TrimSpace(item.Prefix), Suffix: item.suffix()})
		t.addCSL(key, &item.Data)
	}
	return keys, ""
}

// mendeleyControl reads the tag of a control of Mendeley Cite.
func (t *partReader) mendeleyControl(tag string) ([]prose.KeyCite, string) {
	_, data, _ := strings.Cut(strings.TrimPrefix(tag, "MENDELEY_CITATION_"), "_")
	text, err := unbase64(data)
	if err != nil {
		return nil, "the tag of this citation holds no data that can be read: " + err.Error()
	}
	return t.cslCitation("MENDELEY_CITATION", string(text))
}

// key gives what an item is told from others by: the citation key that the
// program gave it, else the end of its address, else its number.
func (c *cslItem) key() string {
	if key := c.Data.Get("citation-key").Text(); key != "" {
		return key
	}
	for _, uri := range append(c.URIs, c.URI...) {
		if i := strings.LastIndexAny(uri, "/="); i >= 0 && i+1 < len(uri) {
			return uri[i+1:]
		}
	}
	return jsonText(c.ID)
}

func (c *cslItem) mode(whole string) prose.Mode {
	switch {
	case jsonTrue(c.SuppressAuthor):
		return prose.SuppressAuthor
	case jsonTrue(c.AuthorOnly) || whole == "composite" || whole == "author-only":
		return prose.AuthorInText
	}
	return prose.Normal
}

// suffix gives the locator with its label as English writes it, and the text
// behind it.
func (c *cslItem) suffix() string {
	locator := strings.TrimSpace(jsonText(c.Locator))
	rest := strings.TrimSpace(c.Suffix)
	if locator == "" {
		return rest
	}
	locator = locatorLabel(c.Label, strings.ContainsAny(locator, "-–,&")) + " " + locator
	if rest == "" || strings.IndexByte(",;.:)", rest[0]) >= 0 {
		return locator + rest
	}
	return locator + " " + rest
}

// locatorLabel gives CSL's label of a locator as English writes it; as it is
// where it has no short form.
func locatorLabel(label string, several bool) string {
	switch {
	case label != "" && label != "page":
		return mapped(shortLabels[:], label, label)
	case several:
		return "pp."
	}
	return "p."
}

var shortLabels = [...][2]string{
	{"chapter", "chap."}, {"section", "sec."}, {"paragraph", "para."}, {"figure", "fig."}, {"volume", "vol."}, {"note", "n."},
	{"line", "l."}, {"verse", "v."}, {"book", "bk."}, {"part", "pt."}, {"folio", "fol."}, {"column", "col."}, {"issue", "no."},
	{"opus", "op."}, {"sub verbo", "s.v."}, {"sub-verbo", "s.v."},
}

// mapped gives what a table has for key, else otherwise.
func mapped(table [][2]string, key, otherwise string) string {
	for _, row := range table {
		if row[0] == key {
			return row[1]
		}
	}
	return otherwise
}

// An itemData is the data of an item, as CSL has them.
type itemData struct{ tree.Node }

// UnmarshalJSON implements json.Unmarshaler.
func (d *itemData) UnmarshalJSON(src []byte) error {
	d.Node = tree.NewJSON(string(src), func(int, string) {}).Value()
	return nil
}

// addCSL makes an item's data one of the document's references.
func (r *reader) addCSL(key string, data *itemData) {
	if len(data.Pairs) == 0 || r.refs[key] {
		return
	}
	r.refs[key] = true
	ref := refs.CSL(&data.Node)
	ref.Key = key
	r.doc.Refs = append(r.doc.Refs, ref)
}

func jsonText(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	}
	return ""
}

func jsonTrue(v any) bool {
	switch v := v.(type) {
	case bool:
		return v
	case json.Number:
		return v != "0"
	}
	return false
}
