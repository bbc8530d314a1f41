package cli

import (
	"errors"
	"go/token"
	"path/filepath"
	"slices"
	"strings"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/cmd/citevet/internal/project"
)

// A card is what is kept of a paper to find its list by; not its text.
type card struct {
	paper
	format   string
	keys     []string // that it cites, each once
	named    []namedList
	lists    []string // those of named that are there
	absent   []string // those that are not
	problem  error    // of the first that is not
	held     bool     // it holds its references itself
	typed    bool     // it has references typed at its end
	parts    []string // files that it includes
	root     string   // the paper that it says it is a part of
	template bool
	rendered bool // a page that a tool made
	unread   bool // nothing of it could be read
}

// A namedList is a list that a paper names, and where.
type namedList struct {
	path string
	pos  token.Position
}

// A survey is what is known of all papers of a run before they are checked.
type survey struct {
	*app
	user  []string // lists that the user named
	alone bool     // papers without a list are kept
	shelf *library
	cards []*card

	neighbours map[neighbourhood][]*card // those that name lists
	folders    memo[[]string]            // the lists in each folder
	unchecked  []*card                   // that cite, and have no list
}

// plan reads the papers and gives those that are to be checked, each with its
// lists. What is left out is told.
func (s *survey) plan(papers []paper) []paper {
	s.cards = make([]*card, len(papers))
	docs := make([]*prose.Document, len(papers))
	s.each(len(papers), func(i int) { s.cards[i], docs[i] = s.read(papers[i]) })
	for i, c := range s.cards {
		if docs[i] != nil {
			s.docs.put(c.name, docs[i])
		}
	}
	s.leaveOutOthers()
	s.leaveOutParts()
	s.resolveLists()
	return s.choose()
}

// read makes the card of a paper. Its errors are told when it is checked.
func (s *survey) read(p paper) (*card, *prose.Document) {
	c := &card{paper: p}
	doc, err := s.open(p)
	if doc == nil {
		c.unread, c.problem = true, err
		return c, nil
	}
	if err != nil && len(doc.Blocks)+len(doc.Keys) == 0 {
		c.unread, c.problem = true, err
	}
	c.fill(doc)
	if p.tree != "" {
		c.rendered = doc.Format == "html" && project.IsRendered(doc.Src)
		c.template = project.IsTemplate(doc.Src)
	}
	return c, doc
}

// fill notes what a paper cites, names and includes.
func (c *card) fill(doc *prose.Document) {
	c.format, c.held, c.typed = doc.Format, len(doc.Refs) > 0, hasTypedList(doc)
	for _, ref := range doc.Lists {
		c.named = append(c.named, namedList{ref.Path, doc.Position(ref.Offset)})
	}
	for _, k := range doc.Keys {
		if !k.CrossRef && k.Key != "*" {
			c.keys = append(c.keys, k.Key)
		}
	}
	slices.Sort(c.keys)
	c.keys = slices.Compact(c.keys)
	for _, f := range doc.Files {
		if name := filepath.Clean(f.Name); name != filepath.Clean(c.name) && f.Name != "" && !f.List && !strings.Contains(f.Name, "#") {
			c.parts = append(c.parts, name)
		}
	}
	if doc.Format == "latex" {
		c.root = rootOf(c.name, fileOf(doc, doc.Name))
	}
}

// leaveOutParts leaves out the files of a tree that another one includes, such
// as the chapters of a book: they are read, and checked, with it.
func (s *survey) leaveOutParts() {
	includes := map[string]map[string]bool{} // by part, the papers that include it
	for _, c := range s.cards {
		for _, part := range c.parts {
			if includes[part] == nil {
				includes[part] = map[string]bool{}
			}
			includes[part][filepath.Clean(c.name)] = true
		}
	}
	s.filter(func(c *card) string {
		name := filepath.Clean(c.name)
		for by := range includes[name] {
			if !includes[by][name] {
				return "read as a part of another paper"
			}
		}
		return ""
	})
}

// leaveOutOthers leaves out what is no paper by its name or its content, and
// what was made of a paper beside it.
func (s *survey) leaveOutOthers() {
	cards := map[string]*card{}
	stems := map[string]*card{} // papers of any folder by their names without the ends
	for _, c := range s.cards {
		cards[strings.ToLower(c.name)] = c
		if c.format != "html" {
			stems[stemOf(filepath.Base(c.name))] = c
		}
	}
	s.filter(func(c *card) string {
		switch {
		case c.template:
			return "a template"
		case len(c.named) == 0 && project.IsAboutRepository(c.name):
			return "about the repository"
		}
		if source := stems[stemOf(filepath.Base(c.name))]; source != nil && c.rendered {
			return "made of " + source.name
		}
		stem := stemOf(c.name)
		for _, ext := range project.Sources(c.name) {
			if source := cards[stem+ext]; source != nil && len(source.keys)+len(source.named) > 0 {
				return "made of " + source.name
			}
		}
		return ""
	})
}

func stemOf(name string) string {
	return strings.ToLower(strings.TrimSuffix(name, filepath.Ext(name)))
}

// filter leaves out the cards of a tree for which why gives a reason.
func (s *survey) filter(why func(*card) string) {
	s.cards = slices.DeleteFunc(s.cards, func(c *card) bool {
		if c.tree == "" {
			return false
		}
		reason := why(c)
		if reason != "" {
			s.leaveOut(c.name, reason)
			s.docs.take(c.name)
		}
		return reason != ""
	})
}

// resolveLists looks for the lists that the papers name.
func (s *survey) resolveLists() {
	s.neighbours = map[neighbourhood][]*card{}
	for _, c := range s.cards {
		for _, ref := range c.named {
			s.resolve(c, ref)
		}
		if len(c.lists) > 0 {
			at := neighbourhood{filepath.Dir(c.name), c.format}
			s.neighbours[at] = append(s.neighbours[at], c)
		}
	}
}

// resolve looks for one list that a paper names.
func (s *survey) resolve(c *card, ref namedList) {
	name, err := findList(c.paper, ref.path, ref.pos)
	if err == nil {
		c.lists = addOnce(c.lists, name)
		return
	}
	c.absent = addOnce(c.absent, ref.path)
	if c.problem == nil {
		c.problem = err
	}
}

// choose gives the papers with the lists that they are checked against.
func (s *survey) choose() []paper {
	var out []paper
	for _, c := range s.cards {
		p := c.paper
		chosen := s.choice(c)
		p.lists, p.why, p.guessed, p.absent = chosen.lists, chosen.why, chosen.guessed, chosen.absent
		p.shared, p.typed = chosen.shared, chosen.typed
		if s.alone && errors.Is(chosen.err, errNoList) {
			p.unlisted = true
			out = append(out, p)
			continue
		}
		if chosen.err == nil {
			out = append(out, p)
			continue
		}
		s.docs.take(c.name)
		switch {
		case p.tree == "":
			s.fail(chosen.err)
		case len(c.keys)+len(c.named) > 0 || c.unread:
			s.unreadable(p.name, chosen.err)
			s.unchecked = append(s.unchecked, c)
		default:
			s.leaveOut(p.name, "cites nothing by key, and no list is named in it or stands alone beside it")
		}
	}
	return out
}

// citeUnchecked notes the entries that papers cite which are not checked: they
// are hardly unused.
func (s *survey) citeUnchecked(run *citevet.Run) {
	for _, c := range s.unchecked {
		for _, name := range s.trees[c.tree] {
			if list, err := s.shelf.list(name); err == nil {
				run.Cites(list, c.keys...)
			}
		}
	}
}
