package pipeline

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
)

// parquetRows gives the rows of all Parquet files of a kind.
func parquetRows[T any](t *testing.T, o *Options, kind string) (all []T) {
	files, err := filepath.Glob(filepath.Join(o.Output, kind+"-*.parquet"))
	require.NoError(t, err)
	require.Len(t, files, o.Shards)
	for _, f := range files {
		part, err := parquet.ReadFile[T](f)
		require.NoError(t, err)
		all = append(all, part...)
	}
	return all
}

func counters(result beam.PipelineResult) map[string]int64 {
	out := map[string]int64{}
	for _, c := range result.Metrics().Query(func(m beam.MetricResult) bool { return m.Namespace() == Namespace }).Counters() {
		out[c.Key.Name] += c.Result()
	}
	return out
}

// The Parquet files, the summary and the counters tell the same as the lines.
func TestResultsAgree(t *testing.T) {
	dir := generate(t, size(500, 100))
	put(t, filepath.Join(dir, "x", "y", "broken.docx"), []byte("no zip"))
	o := testOptions(t, append(everyPaper(dir), dir+"/x/y/*")...)
	n := counters(runAll(t, o))

	found := rows(t, o, findings)
	var asLines []string
	for _, f := range parquetRows[Finding](t, o, findings) {
		if f.Entries == nil {
			f.Entries = []string{}
		}
		asLines = append(asLines, line(f))
	}
	slices.Sort(asLines)
	assert.Equal(t, found, asLines)
	all := parquetRows[Paper](t, o, papers)
	assert.Len(t, all, len(rows(t, o, papers)))
	assert.Len(t, parquetRows[Failure](t, o, failures), 1)

	var s Summary
	src, err := os.ReadFile(filepath.Join(o.Output, "summary.json"))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(src, &s))
	assert.EqualValues(t, len(all), s.Papers)
	assert.EqualValues(t, len(found), s.Findings)
	assert.Equal(t, map[string]int64{Unreadable: 1}, s.Failures)
	assert.Greater(t, s.Share, 0.3)
	assert.Less(t, s.Share, 0.9)
	var told int64
	for _, g := range s.By[byCheck] {
		told += g.Findings
	}
	assert.EqualValues(t, len(found), told)
	require.NotEmpty(t, s.Missing)
	assert.Equal(t, "Zwetkow 1949", s.Missing[0].Work)

	assert.Equal(t, s.Papers, n["papers"])
	assert.Equal(t, s.Findings, n["findings"])
	assert.Equal(t, s.Citations, n["citations"])
	assert.Equal(t, s.Bytes, n["bytes"])
	assert.EqualValues(t, 1, n["failures"])
}

// A list that all papers share is read once a worker, and what nothing cites in it
// is told once.
func TestAListForAllPapersIsReadOnce(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "shared.bib"), []byte(refs))
	for _, name := range []string{"a", "b", "c", "d", "e"} {
		put(t, filepath.Join(dir, name+".md"), []byte("As [@hale2018] and [@nobody1999] say.\n"))
	}
	o := testOptions(t, dir+"/*.md")
	o.Lists = []string{dir + "/shared.bib"}
	assert.EqualValues(t, 1, counters(runAll(t, o))["lists_read"])
	assert.Equal(t, command(t, dir, o.Lists[0]), rows(t, o, findings))
	assert.Len(t, rows(t, o, findings), 6)
}

func TestPapersAreNamedInAFile(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "refs.bib"), []byte(refs))
	put(t, filepath.Join(dir, "a.md"), []byte(wrong))
	put(t, filepath.Join(dir, "names"), []byte(dir+"/a.md\r\n\n"+dir+"/gone.md\n"))
	o := testOptions(t)
	o.FilesFrom = filepath.Join(dir, "names")
	runAll(t, o)
	assert.Len(t, rows(t, o, papers), 1)
	assert.Equal(t, Unreadable, failuresOf(t, o)["gone.md"].Kind)
}

func TestWhatPapersSayOfThemselves(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       about
	}{
		{"a.xml", `<article><front><journal-title>Land &amp; Sea</journal-title><publisher-name>Press</publisher-name><pub-date pub-type="epub"><day>1</day><month>2</month><year>2019</year></pub-date>`, about{"Land & Sea", "2019", "Press"}},
		{"a.xml", `<TEI><application version="0.8" ident="GROBID"><title level="j" type="main">Hills</title><date type="published" when="2020-01-02">`, about{"Hills", "2020", "GROBID"}},
		{"a.html", `<meta name="generator" content="pandoc"><meta name="citation_journal_title" content="Hills"><meta name="citation_publication_date" content="2018/03">`, about{"Hills", "2018", "pandoc"}},
		{"a.md", "---\njournal: Hills\ndate: 2021-05-06\n---\n", about{"Hills", "2021", ""}},
		{"a.tex", `\documentclass[a4paper]{elsarticle}\journal{Hills}\date{May 2017}`, about{"Hills", "2017", "elsarticle"}},
		{"a.docx", string(zipped(t, map[string]string{"docProps/app.xml": "<Properties><Application>Microsoft Office Word</Application>", "docProps/core.xml": `<dcterms:created xsi:type="dcterms:W3CDTF">2016-01-02T`})), about{"", "2016", "Microsoft Office Word"}},
		{"a.odt", string(zipped(t, map[string]string{"meta.xml": "<meta:creation-date>2015-01-02</meta:creation-date><meta:generator>LibreOffice/24.2</meta:generator>"})), about{"", "2015", "LibreOffice/24.2"}},
		{"a.docx", "PK, and no zip", about{}},
		{"a.txt", "journal: Hills", about{}},
		{"a.md", strings.Repeat("x", headSize) + "\njournal: Hills", about{}},
	} {
		assert.Equal(t, tt.want, aboutOf(tt.name, []byte(tt.text)), tt.text)
	}
}

func TestOptionsAreValidated(t *testing.T) {
	for why, change := range map[string]func(*Options){
		"no papers named":           func(o *Options) { o.Inputs = nil },
		"no folder for the results": func(o *Options) { o.Output = "" },
		"--lanes and --shards":      func(o *Options) { o.Shards = 0 },
		"limits are above 0":        func(o *Options) { o.Limits.Seconds = 0 },
		"--check":                   func(o *Options) { o.Flags = []string{"-nosuch"} },
		"hdfs":                      func(o *Options) { o.Inputs = []string{"hdfs://x/*"} },
	} {
		o := testOptions(t, "x/*")
		change(o)
		assert.ErrorContains(t, o.Validate(), why)
	}
	assert.NoError(t, testOptions(t, "x/*").Validate())
}
