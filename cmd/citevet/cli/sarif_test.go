package cli_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/internal/clitest"
)

// The parts of a SARIF log that the tests look at.
type sarifLog struct {
	Runs []struct {
		ColumnKind         string
		OriginalURIBaseIDs map[string]struct{ URI string } `json:"originalUriBaseIds"`
		Tool               struct {
			Driver struct {
				Rules []struct {
					ID   string
					Help struct{ Text string }
				}
			}
		}
		Invocations []struct {
			ExecutionSuccessful        bool
			ExitCode                   int
			ToolExecutionNotifications []struct {
				Level     string
				Message   struct{ Text string }
				Locations []sarifLocation
			}
		}
		Results []sarifResult
	}
}

type sarifResult struct {
	RuleID              string
	RuleIndex           int
	Level               string
	Message             struct{ Text string }
	Locations           []sarifLocation
	RelatedLocations    []sarifLocation
	PartialFingerprints map[string]string
	Fixes               []struct {
		ArtifactChanges []struct {
			ArtifactLocation struct{ URI string }
			Replacements     []struct {
				DeletedRegion   sarifRegion
				InsertedContent struct{ Text string }
			}
		}
	}
}

type sarifLocation struct {
	PhysicalLocation struct {
		ArtifactLocation struct{ URI, URIBaseID string }
		Region           sarifRegion
	}
	LogicalLocations []struct{ Name string }
	Message          struct{ Text string }
}

type sarifRegion struct{ StartLine, StartColumn, EndLine, EndColumn int }

// readSARIF reads a log; the module endtoend holds logs against the standard's
// schema.
func readSARIF(t *testing.T, log string) sarifLog {
	var out sarifLog
	require.NoError(t, json.Unmarshal([]byte(log), &out))
	require.Len(t, out.Runs, 1)
	return out
}

func TestSARIF(t *testing.T) {
	clitest.Folder(t, map[string]string{
		"a paper.txt": "𝔄 Ärger (Lindqvist 2018). Now [x](y) {0} (Varga\n2021).\n",
		"refs.bib":    clitest.Refs,
	})
	got := run(checks.All(), "-sarif", "a paper.txt", "nosuch.md", "refs.bib")
	require.Equal(t, 2, got.status)
	log := readSARIF(t, got.out).Runs[0]

	assert.Equal(t, "utf16CodeUnits", log.ColumnKind)
	assert.True(t, strings.HasPrefix(log.OriginalURIBaseIDs["%SRCROOT%"].URI, "file:///"))
	ids := map[string]int{}
	for i, rule := range log.Tool.Driver.Rules {
		ids[rule.ID] = i
		assert.Contains(t, rule.Help.Text, "Reported:\n", rule.ID)
	}
	require.Len(t, log.Results, 2)

	year := log.Results[0]
	assert.Equal(t, "year", year.RuleID)
	assert.Equal(t, ids["year"], year.RuleIndex)
	assert.Equal(t, "error", year.Level)
	at := year.Locations[0].PhysicalLocation
	assert.Equal(t, "a%20paper.txt", at.ArtifactLocation.URI)
	assert.Equal(t, "%SRCROOT%", at.ArtifactLocation.URIBaseID)
	assert.Equal(t, sarifRegion{1, 11, 1, 25}, at.Region, "𝔄 counts two, Ä one")
	assert.Equal(t, "refs.bib", year.RelatedLocations[0].PhysicalLocation.ArtifactLocation.URI)
	assert.Contains(t, year.RelatedLocations[0].Message.Text, "Lindqvist 2019")
	change := year.Fixes[0].ArtifactChanges[0]
	assert.Equal(t, "a%20paper.txt", change.ArtifactLocation.URI)
	assert.Equal(t, sarifRegion{1, 21, 1, 25}, change.Replacements[0].DeletedRegion)
	assert.Equal(t, "2019", change.Replacements[0].InsertedContent.Text)

	missing := log.Results[1]
	assert.Equal(t, sarifRegion{1, 44, 2, 5}, missing.Locations[0].PhysicalLocation.Region)

	call := log.Invocations[0]
	assert.False(t, call.ExecutionSuccessful)
	assert.Equal(t, 2, call.ExitCode)
	require.Len(t, call.ToolExecutionNotifications, 1)
	assert.Equal(t, "error", call.ToolExecutionNotifications[0].Level)
	assert.Contains(t, call.ToolExecutionNotifications[0].Message.Text, "nosuch.md")
}

// Fingerprints are those of the findings before lines were added, moved and
// broken elsewhere, and differ among findings.
func TestFingerprints(t *testing.T) {
	clitest.Folder(t, map[string]string{
		"paper.txt": "One (Lindqvist 2018). Two (Lindqvist 2018).\n\nThree (Varga 2021).\n", "refs.bib": clitest.Refs,
	})
	prints := func() (out []string) {
		for _, r := range readSARIF(t, run(checks.All(), "-sarif", "paper.txt").out).Runs[0].Results {
			out = append(out, r.PartialFingerprints["primaryLocationLineHash"])
		}
		return out
	}
	before := prints()
	require.Len(t, before, 3)
	require.NoError(t, os.WriteFile("paper.txt", []byte("Zero.\n\nOne (Lindqvist\n2018). Changed: two (Lindqvist 2018).\n\n\nThree, that is (Varga 2021).\n"), 0o666))
	require.NoError(t, os.WriteFile("refs.bib", []byte("% a list\n\n"+clitest.Refs), 0o666))
	assert.Equal(t, before, prints())
	assert.NotEqual(t, before[0], before[1])
	assert.NotEqual(t, before[0], before[2])
}

// A run without findings and one with errors in a file at a known place are
// valid, too.
func TestSARIFEdges(t *testing.T) {
	clitest.Folder(t, map[string]string{"clean.txt": "One (Lindqvist 2019).\n", "refs.bib": clitest.Refs, "main.tex": "\\input{nosuch}\n\\bibliography{refs}\nOne (Lindqvist 2019).\n"})
	got := run(checks.All(), "-sarif", "clean.txt")
	assert.Equal(t, 0, got.status)
	assert.Contains(t, got.out, `"results": []`)
	assert.True(t, readSARIF(t, got.out).Runs[0].Invocations[0].ExecutionSuccessful)
	got = run(checks.All(), "-sarif", "main.tex")
	notes := readSARIF(t, got.out).Runs[0].Invocations[0].ToolExecutionNotifications
	assert.Equal(t, 0, got.status, "a part that is not there is no failure")
	require.NotEmpty(t, notes, got)
	assert.Equal(t, 1, notes[0].Locations[0].PhysicalLocation.Region.StartLine)
}

// A zipped file has no lines: its paragraphs are not given as such.
func TestParagraphs(t *testing.T) {
	const next = "</w:t></w:r></w:p><w:p><w:r><w:t>"
	clitest.Folder(t, map[string]string{"word.docx": clitest.Word(t, "The ring."+next+"It grew (Lindqvist 2018)."), "plain.txt": "The ring.\nIt grew (Lindqvist 2018).\n", "refs.bib": clitest.Refs})
	results := readSARIF(t, run(checks.All(), "-sarif", "-year", "plain.txt", "word.docx").out).Runs[0].Results
	require.Len(t, results, 2)
	plain, word := results[0], results[1]
	assert.Equal(t, 2, plain.Locations[0].PhysicalLocation.Region.StartLine)
	assert.Empty(t, plain.Locations[0].LogicalLocations)
	assert.Zero(t, word.Locations[0].PhysicalLocation.Region)
	assert.Equal(t, "word.docx", word.Locations[0].PhysicalLocation.ArtifactLocation.URI)
	assert.Equal(t, "paragraph 2", word.Locations[0].LogicalLocations[0].Name)
	assert.Equal(t, "paragraph 2: "+plain.Message.Text, word.Message.Text)
	assert.Equal(t, 1, word.RelatedLocations[0].PhysicalLocation.Region.StartLine, "a list has lines")

	out := run(checks.All(), "-github", "-year", "word.docx", "plain.txt").out
	assert.Contains(t, out, "::error file=word.docx,title=citevet%3A year in paragraph 2::")
	assert.Contains(t, out, "::error file=plain.txt,line=2,col=")
}
