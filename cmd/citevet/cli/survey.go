package cli

import (
	"cmp"
	"errors"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/cmd/citevet/internal/project"
)

// A card is what is kept of a paper to find its list by; not its text.
type card struct {
	candidate
	format   string
	keys     []string // that it cites, each once
	cites    bool     // it has keys, or names lists
	named    []namedList
	lists    []string // those of named that are there
	absent   []string // those that are not
	problem  error    // of the first that is not
	held     bool     // it holds its references itself
	typed    bool     // it has references typed at its end
	parts    []string // files that it includes
	root     string   // the paper that it says it is a part of
	template bool
	rendered bool   // a page that a tool made
	unread   bool   // nothing of it could be read
	out      string // why it is left out; "" where it is not
}

// A namedList is a list that a paper names, and where.
type namedList struct {
	path string
	pos  token.Position
}

// A survey finds the lists of papers.
type survey struct {
	*app
	*plan
}

// A plan is what is known of the papers of a run before they are checked.
type plan struct {
	user  []string // lists that the user named
	alone bool     // papers without a list are kept
	shelf *library
	found []candidate

	cards      []*card // of those of found that others depend on; else nil
	byName     map[string]*card
	stems      map[string]string         // papers of any folder by their names without the ends
	includes   map[string]nameSet        // by part, the papers that include it
	neighbours map[neighbourhood][]*card // those that name lists
	folders    memo[[]string]            // the lists in each folder

	mu        sync.Mutex
	unchecked []*card // that cite, and have no list
}

// newSurvey makes a survey of the papers that were found, of which it reads
// those that others depend on.
func (a *app) newSurvey(found []candidate, p *plan) *survey {
	p.found, p.cards = found, make([]*card, len(found))
	p.folders.most = manyFolders
	s := &survey{a, p}
	if slices.ContainsFunc(found, func(c candidate) bool { return c.tree != "" }) {
		s.look()
	}
	return s
}

// forPaper gives the survey for one paper; see [app.forPaper].
func (s *survey) forPaper(a *app) *survey { return &survey{a, s.plan} }

// look reads the papers of which others may be a part, or be made. What is left
// out is told when it is its turn.
func (s *survey) look() {
	type looked struct {
		*app
		card *card
		doc  *prose.Document
	}
	inOrder(s.context(), len(s.found), maxInFlight, func(i int) (l looked) {
		if isApart(s.found[i].name) {
			return l
		}
		l.app = s.app.forPaper()
		l.card, l.doc = s.forPaper(l.app).read(s.found[i])
		return l
	}, func(i int, l looked) {
		if l.card == nil {
			return
		}
		s.merge(&l.log)
		if s.cards[i] = l.card; l.doc != nil {
			s.docs.put(l.card.name, l.doc)
		}
	})
	s.leaveOutOthers()
	s.leaveOutParts()
	s.resolveLists()
}

// apart are the formats whose files include no others, name no list, and are
// the source of none.
var apart = []string{"jats", "tei", "docx", "odt"}

// isApart tells of a file by its name that no other depends on it.
var isApart = func() func(name string) bool {
	exts := sync.OnceValue(func() nameSet {
		out := nameSet{}
		for _, r := range formats.Readers() {
			for _, ext := range r.Exts {
				if slices.Contains(apart, r.Name) {
					out.add(ext)
				}
			}
		}
		return out
	})
	return func(name string) bool { return exts()[strings.ToLower(filepath.Ext(name))] }
}()

// decide gives the i-th paper with the lists that it is checked against, and its
// text if that is at hand; false where it is not to be checked, which is told.
func (s *survey) decide(i int) (paper, *prose.Document, bool) {
	c, doc := s.cards[i], s.docs.take(s.found[i].name)
	if c == nil {
		c, doc = s.read(s.found[i])
		c.out = cmp.Or(s.otherThanPaper(c), s.partOfAnother(c))
		s.resolve(c)
	}
	if c.out != "" && c.tree != "" {
		s.leaveOut(c.name, c.out)
		return paper{}, nil, false
	}
	p, ok := s.choose(c)
	return p, doc, ok
}

// read makes the card of a paper. Its errors are told when it is checked.
func (s *survey) read(p candidate) (*card, *prose.Document) {
	c := &card{candidate: p}
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
		c.named = append(c.named, namedList{strings.Clone(ref.Path), doc.Position(ref.Offset)})
	}
	for _, k := range doc.Keys {
		if !k.CrossRef && k.Key != "*" {
			c.keys = append(c.keys, strings.Clone(k.Key)) // the text goes, the key stays
		}
	}
	c.keys = sortedOnce(c.keys)
	c.cites = len(c.keys)+len(c.named) > 0
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
	s.includes = map[string]nameSet{}
	for _, c := range s.left() {
		for _, part := range c.parts {
			by := s.includes[part]
			by.add(filepath.Clean(c.name))
			s.includes[part] = by
		}
	}
	for _, c := range s.left() {
		c.out = s.partOfAnother(c)
		c.parts = nil
	}
}

// left gives the cards that are not left out so far.
func (s *survey) left() []*card {
	return slices.DeleteFunc(slices.Clone(s.cards), func(c *card) bool { return c == nil || c.out != "" && c.tree != "" })
}

func (s *survey) partOfAnother(c *card) string {
	name := filepath.Clean(c.name)
	for by := range s.includes[name] {
		if !s.includes[by][name] {
			return "read as a part of another paper"
		}
	}
	return ""
}

// leaveOutOthers leaves out what is no paper by its name or its content, and
// what was made of a paper beside it.
func (s *survey) leaveOutOthers() {
	s.byName = map[string]*card{}
	for _, c := range s.left() {
		s.byName[strings.ToLower(c.name)] = c
	}
	if slices.ContainsFunc(s.left(), func(c *card) bool { return c.rendered }) {
		s.nameStems()
	}
	for _, c := range s.left() {
		c.out = s.otherThanPaper(c)
	}
}

// nameStems notes all papers but pages in HTML.
func (s *survey) nameStems() {
	s.stems = map[string]string{}
	for i, c := range s.cards {
		if c == nil || c.format != "html" {
			s.stems[stemOf(filepath.Base(s.found[i].name))] = s.found[i].name
		}
	}
}

// otherThanPaper says why a file is no paper, or not the one to check; "" for a
// paper.
func (s *survey) otherThanPaper(c *card) string {
	switch {
	case c.template:
		return "a template"
	case len(c.named) == 0 && project.IsAboutRepository(c.name):
		return "about the repository"
	}
	if c.rendered && s.stems[stemOf(filepath.Base(c.name))] != "" {
		return "made of " + s.stems[stemOf(filepath.Base(c.name))]
	}
	stem := stemOf(c.name)
	for _, ext := range project.Sources(c.name) {
		if source := s.byName[stem+ext]; source != nil && source.cites {
			return "made of " + source.name
		}
	}
	return ""
}

func stemOf(name string) string {
	return strings.ToLower(strings.TrimSuffix(name, filepath.Ext(name)))
}

// resolveLists looks for the lists that the papers name.
func (s *survey) resolveLists() {
	s.neighbours = map[neighbourhood][]*card{}
	for _, c := range s.left() {
		s.resolve(c)
		if len(c.lists) > 0 {
			at := neighbourhood{filepath.Dir(c.name), c.format}
			s.neighbours[at] = append(s.neighbours[at], c)
		}
		if len(c.lists)+len(s.user) > 0 { // they are not looked for by keys
			c.keys = nil
		}
	}
}

// resolve looks for the lists that a paper names.
func (s *survey) resolve(c *card) {
	for _, ref := range c.named {
		name, err := findList(s.disk, c.candidate, ref.path, ref.pos)
		if err == nil {
			c.lists = addOnce(c.lists, name)
			continue
		}
		c.absent = addOnce(c.absent, ref.path)
		c.problem = cmp.Or(c.problem, err)
	}
}

// choose gives a paper with the lists that it is checked against.
func (s *survey) choose(c *card) (paper, bool) {
	chosen := s.choice(c)
	p := paper{
		candidate: c.candidate, lists: chosen.lists, why: chosen.why, guessed: chosen.guessed, absent: chosen.absent,
		shared: chosen.shared, typed: chosen.typed,
	}
	switch {
	case s.alone && errors.Is(chosen.err, errNoList):
		p.unlisted = true
		return p, true
	case chosen.err == nil:
		return p, true
	case c.tree == "":
		s.fail(chosen.err)
	case c.cites || c.unread:
		s.unreadable(c.name, chosen.err)
		s.mu.Lock()
		s.unchecked = append(s.unchecked, c)
		s.mu.Unlock()
	default:
		s.leaveOut(c.name, "cites nothing by key, and no list is named in it or stands alone beside it")
	}
	return p, false
}

// citedKeys are the keys that papers cite which are not checked, by tree, and
// the lists of these trees: their entries are hardly unused.
type citedKeys struct {
	keys  map[string][]string
	lists map[string][]string // by list, the trees that it is in
}

func (s *survey) citedUnchecked() citedKeys {
	out := citedKeys{map[string][]string{}, map[string][]string{}}
	for _, c := range s.unchecked {
		if len(c.keys) > 0 && out.keys[c.tree] == nil {
			for _, list := range s.trees[c.tree] {
				out.lists[list] = append(out.lists[list], c.tree)
			}
		}
		out.keys[c.tree] = append(out.keys[c.tree], c.keys...)
	}
	return out
}

// concerns tells whether there are keys that may be in one of the lists.
func (k citedKeys) concerns(lists []string) bool {
	return slices.ContainsFunc(lists, func(name string) bool { return len(k.lists[name]) > 0 })
}

// tell tells a run that they are cited.
func (k citedKeys) tell(run *citevet.Run, lists map[string]*bib.List) {
	for name, list := range lists {
		for _, tree := range k.lists[name] {
			run.Cites(list, k.keys[tree]...)
		}
	}
}
