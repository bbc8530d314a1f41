package citation

import (
	"context"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/internal/weigh"
	"github.com/citevet/citevet/citation/prose/formats"
)

// An exampleList has Novak 2019 and May 2019.
type exampleList struct{}

func (exampleList) Answer(authors []Author, etAl bool, d Date) Answer {
	if len(authors) != 1 || etAl {
		return Unknown
	}
	switch name := authors[0].Family; {
	case (name == "Novak" || name == "May") && d.Year == "2019":
		return Listed
	case name == "Novak" || name == "May":
		return OtherYear
	case name == "Nowak" && d.Year == "2019":
		return Near
	}
	return Unknown
}

// parseBy counts the citations that a table finds in a text.
func parseBy(t *testing.T, table *weigh.Table[*candidate], text string) (citations int, held uint64) {
	t.Helper()
	doc, err := formats.Read("paper.txt", []byte(text))
	require.NoError(t, err)
	p, err := parse(context.Background(), doc, exampleList{}, manner{table: table})
	require.NoError(t, err)
	for it := range p.Items() {
		citations++
		held |= it.why.Rows
	}
	return citations, held
}

// Each row stands there for its example: without the row it would be judged
// the other way.
func TestEvidenceExamples(t *testing.T) {
	for i, r := range evidence.Rows {
		t.Run(r.Name, func(t *testing.T) {
			with, held := parseBy(t, evidence, r.Example)
			without, _ := parseBy(t, weigh.New(slices.Delete(slices.Clone(evidence.Rows), i, i+1)...), r.Example)
			if r.Weight > 0 {
				assert.Greater(t, with, without, r.Example)
				assert.NotZero(t, held&(1<<i), r.Example)
			} else {
				assert.Less(t, with, without, r.Example)
			}
		})
	}
}

func TestEvidenceTable(t *testing.T) {
	require.LessOrEqual(t, len(evidence.Rows), weigh.MaxRows)
	names, decisive := map[string]bool{}, 0
	for _, e := range EvidenceTable() {
		assert.False(t, names[e.Name], e.Name)
		names[e.Name] = true
		assert.NotZero(t, e.Weight, e.Name)
		assert.NotEmpty(t, e.Why, e.Name)
		if e.Decides {
			decisive++
		}
	}
	assert.LessOrEqual(t, decisive, 5)
}
