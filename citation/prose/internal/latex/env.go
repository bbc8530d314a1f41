package latex

import (
	"bytes"
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/blocks"
)

// beginEnv reads \begin{…}, which stands at start.
func (r *reader) beginEnv(start int) {
	s, ok := r.braced()
	if !ok {
		return
	}
	env := strings.TrimSpace(string(r.src[s.from:s.to]))
	base := strings.TrimSuffix(env, "*")
	switch {
	case env == "document":
		r.beginDocument()
	case isRawEnv(base):
		r.rawEnv(env, start)
	case isMathEnv(base):
		r.mathEnv(env, start)
	default:
		r.textEnv(env, base)
	}
}

// beginDocument ends the preamble. What was read as text before it, in a file
// that names no class, was none.
func (r *reader) beginDocument() {
	if !r.preamble && len(r.reading) == 1 {
		r.discard()
	}
	r.preamble, r.w.Mute = false, 0
}

// discard forgets the text that was read.
func (r *reader) discard() {
	r.closeTo(r.floor)
	r.w.End()
	r.w.Doc.Blocks = r.w.Doc.Blocks[:0]
	for i := range r.doc.Keys {
		r.doc.Keys[i].Block = -1
	}
}

// isRawEnv tells the environments whose content is not read at all.
func isRawEnv(env string) bool {
	switch env {
	case "verbatim", "Verbatim", "BVerbatim", "LVerbatim", "SaveVerbatim", "alltt", "lstlisting", "minted", "comment", "filecontents",
		"code", "python", "luacode", "sagesilent", "sageblock", "tcblisting", "Sinput", "Soutput", "Schunk":
		return true
	}
	return false
}

// isMathEnv tells the environments that hold formulas or drawings.
func isMathEnv(env string) bool {
	switch env {
	case "equation", "align", "alignat", "flalign", "gather", "multline", "eqnarray", "math", "displaymath", "dmath", "IEEEeqnarray",
		"xalignat", "xxalignat", "tikzpicture", "pgfpicture", "picture", "pspicture", "forest", "axis", "tikzcd", "feynman":
		return true
	}
	return false
}

// rawEnv skips to the literal end of the environment.
func (r *reader) rawEnv(env string, start int) {
	r.w.End()
	r.listingOptions(env)
	mark := `\end{` + env + `}`
	end, ok := r.literal(r.pos, mark)
	if !ok {
		r.errorf(start, `\begin{%s} has no end: what follows is read as text`, env)
		return
	}
	r.pos = end + len(mark)
}

// listingOptions reads the citations in the options of a listing, such as its
// caption.
func (r *reader) listingOptions(env string) {
	switch env {
	case "lstlisting", "minted", "tcblisting", "Verbatim":
	default:
		return
	}
	if r.pos < r.stop && r.src[r.pos] == '[' {
		if options, ok := r.optional(); ok {
			r.citesIn(options, blocks.Place{Block: -1})
		}
	}
}

func (r *reader) mathEnv(env string, start int) {
	mark := `\end{` + env + `}`
	end, ok := r.find(r.pos, mark, false)
	if !ok {
		r.errorf(start, `\begin{%s} has no end: what follows is read as text`, env)
		return
	}
	r.skipOver(start, r.pos, end, end+len(mark))
}

// textEnv enters an environment whose content is text.
func (r *reader) textEnv(env, base string) {
	r.w.End()
	kind, args := r.w.Kind, "*"
	switch base {
	case "quote", "quotation", "quoting", "displayquote", "verse", "epigraph", "foreigndisplayquote":
		kind = prose.Quotation
	case "displaycquote":
		kind = prose.Quotation
		r.cite(env, citeCommand{plainCite, prose.Normal}, r.pos)
		r.w.End()
	case "tabular", "longtable", "array", "supertabular", "xtabular", "deluxetable", "longtabu", "tblr", "longtblr", "ctabular":
		kind, args = prose.Cell, "om"
		if env == "tabular*" {
			args = "mom"
		}
	case "tabularx", "tabulary", "xltabular", "NiceTabular", "tabularray":
		kind, args = prose.Cell, "omom"
	case "tabu":
		kind, args = prose.Cell, "m"
	case "figure", "table", "sidewaystable", "sidewaysfigure", "marginfigure", "margintable", "SCfigure", "minipage", "wrapfigure",
		"wraptable", "subfigure", "subtable", "longtabularx", "floatrow", "adjustbox", "enumerate", "itemize", "description", "algorithm":
		args = envArgs(base)
	case "thebibliography":
		kind, args = prose.References, "m"
	case "CSLReferences": // pandoc's
		kind, args = prose.References, "mm"
	case "references", "biblist", "thereferences", "REFERENCES":
		kind = prose.References
	case "otherlanguage", "multicols", "spacing", "CJK", "CJK*":
		args = "m"
	}
	r.skipArgs(args)
	r.enter(env, kind)
}

func envArgs(base string) string {
	switch base {
	case "minipage", "subfigure", "subtable", "adjustbox":
		return "om"
	case "wrapfigure", "wraptable":
		return "omom"
	}
	return "o"
}

// enter opens an environment in which blocks are of the given kind.
func (r *reader) enter(env string, kind prose.Kind) {
	if len(r.groups) >= maxGroups {
		return
	}
	outer := r.w.Kind
	r.w.Kind = kind
	r.groups = append(r.groups, openGroup{env: env, end: func() {
		r.w.End()
		r.w.Kind = outer
	}})
}

// endEnv reads \end{…}: it closes the environment of that name and all that
// is open inside it.
func (r *reader) endEnv() {
	s, ok := r.braced()
	if !ok {
		return
	}
	env := strings.TrimSpace(string(r.src[s.from:s.to]))
	if env == "document" {
		r.w.End()
		r.done = len(r.reading) == 1
		r.pos = r.stop
		return
	}
	for i := len(r.groups) - 1; i >= r.floor; i-- {
		if r.groups[i].env == env {
			r.closeTo(i)
			return
		}
	}
	r.w.End()
}

// skipFalse skips what stands between \iffalse and its \fi or \else.
func (r *scanner) skipFalse(start int) {
	p, open := r.pos, 0
	for p < r.stop {
		i := bytes.IndexAny(r.src[p:r.stop], "\\%")
		if i < 0 {
			break
		}
		if p += i; r.src[p] == '%' {
			p = r.afterComment(p)
			continue
		}
		name, next := r.name(p + 1)
		switch {
		case open == 0 && (name == "fi" || name == "else"):
			for next < r.stop && (r.src[next] == ' ' || r.src[next] == '\t') {
				next++
			}
			r.pos = next
			return
		case name == "fi":
			open--
		case conditional(name):
			open++
		}
		p = max(next, p+2)
	}
	r.errorf(start, `\iffalse has no \fi: the rest of the file is skipped`)
	r.pos = r.stop
}

// conditional tells the commands that end with \fi.
func conditional(name string) bool {
	switch name {
	case "iff", "ifthenelse", "ifdefined", "ifstrequal", "iftoggle", "ifblank", "ifdef", "ifundef", "ifdefempty", "ifboolexpr",
		"ifnumcomp", "ifbool", "ifdefstring", "ifstrempty", "ifcsdef", "ifcsundef", "ifnum@":
		return name == "ifdefined"
	}
	return strings.HasPrefix(name, "if")
}
