package lang

import "math/bits"

// labels are what can stand before a locator; after PageShort those that
// alone mean other things elsewhere.
const labels = 1<<(VerseShort+1) - 1

// shortOf tells which label the short ones stand for.
var shortOf = [...]Sense{
	PageShort: Page, ChapterShort: Chapter, ParagraphShort: Paragraph, NoteShort: Note, VolumeShort: Volume,
	Issue: Issue, RuleShort: Rule, LineShort: Line, FolioShort: Folio, Opus: Opus, FigureShort: Figure,
	CanonShort: Canon, PartShort: Part, VerseShort: Verse,
}

// Label gives the English name, in the singular, of a word that stands before
// a locator, and whether the word, alone, means other things elsewhere, so
// that a number has to follow.
func (w Word) Label() (name string, short, ok bool) {
	if w == 0 {
		return "", false, false
	}
	set := w.Senses().Low & labels
	if set == 0 {
		return "", false, false
	}
	s := Sense(bits.TrailingZeros64(set))
	if s >= PageShort {
		return shortOf[s].String(), true, true
	}
	return s.String(), false, true
}
