package page

import (
	"strings"

	"github.com/citevet/citevet/internal/lang"
)

// What several senses of package lang are together here.
var (
	ands   = lang.SetOf(lang.And, lang.AndPerhaps)
	labels = lang.SetOf(lang.Page, lang.PageShort)
	notes  = lang.SetOf(lang.Note, lang.NoteShort)
)

// IsTo tells whether w, in lower case, stands for the dash of a range: "pp. 12
// to 15".
func IsTo(w string) bool { return lang.Look(w).Is(lang.To) }

// IsAnd tells whether w, in lower case, joins two pages, or stands before a
// word for the pages that follow: "et seq.".
func IsAnd(w string) bool { return lang.Look(w).Any(ands) }

// IsOr tells whether w, in lower case, stands between two pages one of which
// is meant.
func IsOr(w string) bool { return lang.Look(w).Is(lang.Or) }

// IsFollowing tells whether w, in lower case and without its full stop, says
// that more pages follow: "ff.", "sqq.", "passim".
func IsFollowing(w string) bool { return lang.Look(w).Is(lang.Following) }

// IsFollowingPoint tells of words that say so only with a full stop, "s.",
// "sv.".
func IsFollowingPoint(w string) bool { return lang.Look(w).Is(lang.FollowingShort) }

// IsTail tells of words that say so only behind an "and": "e.v.",
// "et s.", "és köv.".
func IsTail(w string) bool { return lang.Look(w).Is(lang.FollowingTail) }

// isNote tells whether w stands before the number of a note on the page.
func isNote(w string) bool { return lang.Look(w).Any(notes) }

// isLabel tells whether w stands before pages, or behind their number.
func isLabel(w string) bool { return lang.Look(strings.ToLower(w)).Any(labels) }
