package htmlreport_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/cmd/citevet/internal/clitest"
	"github.com/citevet/citevet/cmd/citevet/internal/htmlreport/pagetest"
)

// Places are told in words that need no editor of plain text, and no byte is
// counted in any of them.
func TestPlaces(t *testing.T) {
	const notebook = `{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
 {"cell_type": "markdown", "metadata": {}, "source": ["# Rings"]},
 {"cell_type": "markdown", "metadata": {}, "source": ["The ring holds (Lindqvist 2018)."]}]}`
	for name, c := range map[string]struct{ text, place, short string }{
		"paper.md":    {"# Rings\n\nIt rains.\n\nThe ring holds\n(Lindqvist 2018).\n", "Paragraph 2, line 6 “The ring holds (Lindqvist 2018).”", "¶ 2"},
		"head.md":     {"# Rings (Lindqvist 2018)\n", "Heading, line 1 “Rings (Lindqvist 2018)”", "heading"},
		"cell.md":     {"| a | b |\n|---|---|\n| c | Lindqvist (2018) |\n", "Table, line 3 “Lindqvist (2018)”", "table"},
		"note.md":     {"It rains.[^1]\n\n[^1]: So (Lindqvist 2018).\n", "Note, paragraph 2, line 3 “So (Lindqvist 2018).”", "¶ 2"},
		"paper.pdf":   {"It rains.\n\n\fThe ring holds (Lindqvist 2018).\n", "Page 2 “The ring holds (Lindqvist 2018).”", "p. 2"},
		"paper.ipynb": {notebook, "Paragraph 1, cell 2 “The ring holds (Lindqvist 2018).”", "¶ 1"},
		"paper.docx":  {clitest.WordWithNote(t, "The ring (Lindqvist 2018).", "Again."), "Paragraph 1 “The ring (Lindqvist 2018).”", "¶ 1"},
		"notes.docx":  {clitest.WordWithNote(t, "The ring.", "Again (Lindqvist 2018)."), "Footnotes, paragraph 1 “Again (Lindqvist 2018).”", "footnotes ¶ 1"},
	} {
		page := pagetest.Render(t, pagetest.List, pagetest.File{Name: name, Text: c.text})
		ns := nodes(t, page)
		isSound(t, page)
		if at := inClass(ns, "at"); assert.NotEmpty(t, at, name) {
			assert.Equal(t, "1 year "+c.place, text(at[0]), name)
		}
		assert.Contains(t, text(inClass(ns, "back")[0]), "Perhaps meant: "+c.short+" (Lindqvist", name)
		assert.NotRegexp(t, `[a-z]:\d+:\d+`, text(ns[1])+text(ns[len(ns)-1]), name)
	}
}
