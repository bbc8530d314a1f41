package cli_test

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/internal/clitest"
)

// A junitElement says which attributes an element of JUnit XML may have, which
// it must have, and what may stand in it.
type junitElement struct{ may, must, children string }

// junitForm is what Jenkins' xUnit plugin (junit-10.xsd) and GitLab (Unit test
// reports) both take.
var junitForm = map[string]junitElement{
	"testsuites": {"name time tests failures errors", "", "testsuite"},
	"testsuite":  {"name tests failures errors skipped time timestamp hostname id package file", "name tests failures errors", "testcase properties system-out system-err"},
	"testcase":   {"name classname time", "name classname", "failure error skipped system-out system-err"},
	"failure":    {"message type", "message", ""},
	"error":      {"message type", "message", ""},
	"skipped":    {"message type", "", ""},
}

// junitTree holds a report against the form, and gives its tests by class and
// name.
func junitTree(t *testing.T, report string) map[string]bool {
	tests := map[string]bool{}
	dec := xml.NewDecoder(strings.NewReader(report))
	var open []string
	for {
		token, err := dec.Token()
		if err == io.EOF {
			assert.Empty(t, open)
			return tests
		}
		require.NoError(t, err, report)
		switch at := token.(type) {
		case xml.StartElement:
			parent := "testsuites"
			if len(open) > 0 {
				parent = open[len(open)-1]
				assert.Contains(t, strings.Fields(junitForm[parent].children), at.Name.Local, parent)
			} else {
				assert.Equal(t, parent, at.Name.Local)
			}
			attrs := junitAttrs(t, at)
			if at.Name.Local == "testcase" {
				name := attrs["classname"] + ": " + attrs["name"]
				assert.NotContains(t, tests, name, "GitLab takes the first of a name only")
				tests[name] = true
			}
			open = append(open, at.Name.Local)
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
}

func junitAttrs(t *testing.T, at xml.StartElement) map[string]string {
	attrs := map[string]string{}
	for _, a := range at.Attr {
		assert.Contains(t, strings.Fields(junitForm[at.Name.Local].may), a.Name.Local, at.Name.Local)
		attrs[a.Name.Local] = a.Value
	}
	for _, name := range strings.Fields(junitForm[at.Name.Local].must) {
		assert.NotEmpty(t, attrs[name], "%s: %s", at.Name.Local, name)
	}
	return attrs
}

// Reports have the form, whatever stands in the papers.
func TestJUnitForm(t *testing.T) {
	papers, list := clitest.Hostile(t)
	junitTree(t, run(checks.All(), append([]string{"-junit", "-all", list}, papers...)...).out)
	junitTree(t, run(checks.All(), "-junit", "nosuch.md").out)
	clitest.Folder(t, map[string]string{"clean.txt": "One (Lindqvist 2019).\n", "refs.bib": clitest.Refs})
	tests := junitTree(t, runAll("-junit", "clean.txt").out)
	assert.Subset(t, tests, map[string]bool{"clean.txt: year": true, "refs.bib: unused": true})
	for _, name := range []string{"refs.bib: year", "clean.txt: unused", "clean.txt: quote"} {
		assert.NotContains(t, tests, name)
	}
}

// Each issue has the fields that GitLab documents, and a fingerprint of its own.
func TestGitLabForm(t *testing.T) {
	papers, list := clitest.Hostile(t)
	var issues []map[string]any
	out := run(checks.All(), append([]string{"-gitlab", "-all", list, "nosuch.md"}, papers...)...).out
	require.NoError(t, json.Unmarshal([]byte(out), &issues))
	require.NotEmpty(t, issues)
	prints := map[string]bool{}
	for _, issue := range issues {
		assert.NotEmpty(t, issue["description"])
		assert.Regexp(t, regexp.MustCompile("^[a-z]+$"), issue["check_name"])
		assert.Contains(t, []string{"info", "minor", "major", "critical", "blocker"}, issue["severity"])
		place := issue["location"].(map[string]any)
		assert.False(t, strings.HasPrefix(place["path"].(string), "./"))
		assert.GreaterOrEqual(t, place["lines"].(map[string]any)["begin"], 1.0)
		assert.False(t, prints[issue["fingerprint"].(string)], "%v", issue)
		prints[issue["fingerprint"].(string)] = true
	}
}

// In a file without lines the paragraph stands in the description.
func TestGitLabParagraphs(t *testing.T) {
	clitest.Folder(t, map[string]string{"word.docx": clitest.Word(t, "The ring.</w:t></w:r></w:p><w:p><w:r><w:t>It grew (Lindqvist 2018)."), "refs.bib": clitest.Refs})
	out := run(checks.All(), "-gitlab", "-year", "word.docx").out
	assert.Contains(t, out, `"description": "paragraph 2: Lindqvist 2018: the list has Lindqvist 2019`)
	assert.Contains(t, out, `"path": "word.docx",`)
	assert.Contains(t, out, `"begin": 1`)
}
