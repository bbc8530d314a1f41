package citation_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/internal/lang"
)

func itemsOf(t *testing.T, text string) []*citation.Item {
	return slices.Collect(read(t, text, nil).Items())
}

// What stands for further authors, in every language, is read as that.
func TestEveryEtAl(t *testing.T) {
	for _, phrase := range lang.All(lang.EtAl) {
		items := itemsOf(t, "It was seen (Novakov "+phrase+", 2019).")
		if assert.Len(t, items, 1, phrase) {
			assert.True(t, items[0].EtAl, phrase)
		}
	}
}

// Every label of every language leads to a locator of its kind.
func TestEveryLabel(t *testing.T) {
	for s := lang.Page; s < lang.SubVerbo; s++ {
		for _, word := range lang.All(s) {
			items := itemsOf(t, "It was seen (Novakov, 2019, "+word+" 12).")
			if assert.Len(t, items, 1, word) && assert.Len(t, items[0].Locators, 1, word) {
				want, _, _ := lang.Look(word).Label()
				assert.Equal(t, want, items[0].Locators[0].Label, word)
			}
		}
	}
}

// What stands for an earlier work, in every language, is read as that.
func TestEveryIbid(t *testing.T) {
	for _, phrase := range lang.All(lang.Ibid) {
		items := itemsOf(t, "It was seen (Novakov, 2019). And seen ("+phrase+", 12).")
		if assert.Len(t, items, 2, phrase) {
			assert.True(t, items[1].Ibid, phrase)
		}
	}
	assert.Len(t, itemsOf(t, "It was seen (Novakov, 2019). The sample (see ID) was kept."), 1)
	items := itemsOf(t, "Gesagt (Novakov 2019: 23). Und noch einmal (vgl. ebd., S. 26).")
	if assert.Len(t, items, 2) {
		assert.Equal(t, "26", items[1].Locators[0].Value)
	}
}

// A work that is cited in another is known through it, in every language whose
// script has capitals; in others the phrase hangs on the names.
func TestEveryCitedIn(t *testing.T) {
	for _, phrase := range lang.All(lang.CitedIn) {
		if strings.ToUpper(phrase) == phrase {
			continue
		}
		items := itemsOf(t, "It was seen (Novakov, 1990, "+phrase+" Horaci, 2019).")
		if assert.Len(t, items, 2, phrase) {
			assert.True(t, items[0].Exempt, phrase)
		}
	}
}
