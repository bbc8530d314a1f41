// Package cslcite reads citations as Zotero and Mendeley write them into a word
// processor's file: JSON with the data of each cited item.
package cslcite

import (
	"cmp"
	"encoding/json"
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/refs"
	"github.com/citevet/citevet/internal/tree"
)

// A Reader reads the citations of one document. The data of the items become
// works of the document, each once.
type Reader struct {
	Doc  *prose.Document
	Refs map[string]bool // keys of Doc.Refs
}

// A citation is a citation of citeproc-js, with the data of each item.
type citation struct {
	Properties struct {
		Mode string `json:"mode"`
	} `json:"properties"`
	Items []item `json:"citationItems"`
}

type item struct {
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

// Read reads the JSON in the code of a field, and gives what it cites, or says
// why it can't be read. command is what the citations are called.
func (r *Reader) Read(command, code string) (keys []prose.KeyCite, fault string) {
	const unreadable = "the field of this citation holds no data that can be read"
	at := strings.IndexByte(code, '{')
	if at < 0 {
		return nil, unreadable
	}
	var c citation
	dec := json.NewDecoder(strings.NewReader(code[at:]))
	dec.UseNumber()
	if err := dec.Decode(&c); err != nil {
		return nil, unreadable + ": " + err.Error()
	}
	for _, item := range c.Items {
		key := item.key()
		if key == "" {
			continue
		}
		keys = append(keys, prose.KeyCite{Key: key, Command: command, Mode: item.mode(c.Properties.Mode), Prefix: strings.TrimSpace(item.Prefix), Suffix: item.suffix()})
		r.add(key, &item.Data)
	}
	return keys, ""
}

// key gives what an item is told from others by: the citation key that the
// program gave it, else the end of its address, else its number.
func (c *item) key() string {
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

func (c *item) mode(whole string) prose.Mode {
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
func (c *item) suffix() string {
	locator := strings.TrimSpace(jsonText(c.Locator))
	rest := strings.TrimSpace(c.Suffix)
	if locator == "" {
		return rest
	}
	locator = Label(c.Label, strings.ContainsAny(locator, "-–,&")) + " " + locator
	if rest == "" || strings.IndexByte(",;.:)", rest[0]) >= 0 {
		return locator + rest
	}
	return locator + " " + rest
}

// Label gives CSL's label of a locator as English writes it; as it is
// where it has no short form.
func Label(label string, several bool) string {
	switch {
	case label != "" && label != "page":
		return cmp.Or(shortLabels[label], label)
	case several:
		return "pp."
	}
	return "p."
}

var shortLabels = map[string]string{
	"chapter": "chap.", "section": "sec.", "paragraph": "para.", "figure": "fig.", "volume": "vol.", "note": "n.",
	"line": "l.", "verse": "v.", "book": "bk.", "part": "pt.", "folio": "fol.", "column": "col.", "issue": "no.",
	"opus": "op.", "sub verbo": "s.v.", "sub-verbo": "s.v.",
}

// An itemData is the data of an item, as CSL has them.
type itemData struct{ tree.Node }

// UnmarshalJSON implements json.Unmarshaler.
func (d *itemData) UnmarshalJSON(src []byte) error {
	d.Node = tree.NewJSON(string(src), func(int, string) {}).Value()
	return nil
}

// add makes an item's data one of the document's references.
func (r *Reader) add(key string, data *itemData) {
	if len(data.Pairs) == 0 || r.Refs[key] {
		return
	}
	r.Refs[key] = true
	ref := refs.CSL(&data.Node)
	ref.Key = key
	r.Doc.Refs = append(r.Doc.Refs, ref)
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
