package docx

import (
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/cslcite"
	"github.com/citevet/citevet/citation/prose/internal/refs"
	"github.com/citevet/citevet/citation/prose/internal/xmlwalk"
	"github.com/citevet/citevet/internal/terms"
)

// wordCitation reads the code of Word's own field:
// CITATION Tag \l 1033 \p 12 \m Tag2 \n \f "see " \s " et passim".
func (t *partReader) wordCitation(code string) []prose.KeyCite {
	args := fieldArgs(code)
	var keys []prose.KeyCite
	for i := 1; i < len(args); i++ {
		arg := args[i]
		if !strings.HasPrefix(arg, `\`) {
			if len(keys) == 0 {
				keys = append(keys, t.wordKey(arg))
			}
			continue
		}
		value := ""
		if i+1 < len(args) && strings.ContainsAny(arg, "lpmfsv") {
			i++
			value = args[i]
		}
		if arg == `\m` {
			keys = append(keys, t.wordKey(value))
		} else if len(keys) > 0 {
			wordSwitch(&keys[len(keys)-1], arg, value)
		}
	}
	return keys
}

func wordSwitch(k *prose.KeyCite, name, value string) {
	switch name {
	case `\p`:
		k.Suffix = cslcite.Label("page", strings.ContainsAny(value, "-–,")) + " " + value + k.Suffix
	case `\v`:
		k.Suffix = "vol. " + value + k.Suffix
	case `\f`:
		k.Prefix = strings.TrimSpace(value)
	case `\s`:
		k.Suffix = strings.TrimSpace(k.Suffix + value)
	case `\n`:
		k.Mode = prose.SuppressAuthor
	}
}

// wordKey cites the source with a tag.
func (t *partReader) wordKey(tag string) prose.KeyCite {
	key := tag
	if ref, ok := t.word[tag]; ok {
		key = t.works.Add(ref, "CITATION "+tag)
	}
	return prose.KeyCite{Key: key, Command: "CITATION"}
}

// fieldArgs splits the code of a field at white space outside of quotes.
func fieldArgs(code string) []string {
	var args []string
	for code = strings.TrimSpace(code); code != ""; code = strings.TrimSpace(code) {
		end := strings.IndexAny(code, " \t\r\n\u00a0")
		if quoted := code[0] == '"'; quoted {
			code = code[1:]
			end = strings.IndexByte(code, '"')
		}
		if end < 0 {
			return append(args, code)
		}
		args = append(args, code[:end])
		code = code[end+1:]
	}
	return args
}

// readSources reads the sources that Word keeps for its own citations.
func (r *reader) readSources() {
	r.word = map[string]bib.Work{}
	for _, name := range r.zip.Names("customXml/", ".xml") {
		src, err := r.zip.Read(name)
		if err != nil || !strings.Contains(string(src), "Source") {
			continue
		}
		for _, s := range xmlwalk.Parse(src).All("Source") {
			if ref := wordRef(s); ref.Key != "" {
				r.word[ref.Key] = ref
			}
		}
	}
}

// wordRef puts a source in BibTeX's terms.
func wordRef(s *xmlwalk.Node) bib.Work {
	ref := bib.Work{Key: s.Own("Tag"), Type: wordType(s.Own("SourceType"))}
	people := s.Find("Author")
	refs.Add(&ref, "author", wordNames(people.Find("Author")))
	refs.Add(&ref, "editor", wordNames(people.Find("Editor")))
	container := s.Own("JournalName")
	for _, name := range []string{"BookTitle", "ConferenceName", "PeriodicalTitle", "InternetSiteTitle"} {
		if container == "" {
			container = s.Own(name)
		}
	}
	refs.Add(&ref, "year", s.Own("Year"))
	refs.Add(&ref, "title", s.Own("Title"))
	refs.Add(&ref, terms.Container(ref.Type), container)
	for _, f := range [][2]string{{"ShortTitle", "shorttitle"}, {"Volume", "volume"}, {"Issue", "number"}, {"Pages", "pages"}, {"Edition", "edition"}, {"Publisher", "publisher"}, {"City", "location"}, {"DOI", "doi"}, {"URL", "url"}} {
		refs.Add(&ref, f[1], s.Own(f[0]))
	}
	return ref
}

func wordNames(role *xmlwalk.Node) string {
	if group := role.Find("Corporate").Content(); group != "" {
		return terms.Group(group)
	}
	var names []string
	for _, p := range role.All("Person") {
		given := strings.TrimSpace(p.Own("First") + " " + p.Own("Middle"))
		names = append(names, terms.Name(p.Own("Last"), "", given))
	}
	return terms.Join(names)
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

func wordType(name string) string { return mapped(wordTypes[:], name, "misc") }

// wordTypes are the types of Word's sources that biblatex has an entry type
// for.
var wordTypes = [...][2]string{
	{"JournalArticle", "article"}, {"ArticleInAPeriodical", "article"},
	{"Book", "book"},
	{"BookSection", "incollection"},
	{"ConferenceProceedings", "inproceedings"},
	{"Report", "report"},
	{"InternetSite", "online"}, {"DocumentFromInternetSite", "online"}, {"ElectronicSource", "online"},
	{"Patent", "patent"},
}
