package latex

import (
	"github.com/citevet/citevet/citation/prose/internal/blocks"
)

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
