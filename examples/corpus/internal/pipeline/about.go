package pipeline

import (
	"archive/zip"
	"bytes"
	"html"
	"io"
	"path"
	"regexp"
	"strings"
)

// headSize is how many bytes of a paper are looked at to learn where it is from.
const headSize = 32 << 10

// A about is what a paper says of itself; "" is not known.
type about struct{ journal, year, producer string }

// A saying is how files of some formats say where they are from. The first that
// matches counts.
type saying struct {
	exts    string // of the files, with blanks around
	journal *regexp.Regexp
	year    *regexp.Regexp
	// producer is who made the file: a publisher, or a program.
	producer *regexp.Regexp
}

// sayings are in the order in which they are asked. Each expression begins with
// letters that are looked for as they stand, so that a head costs little.
var sayings = []saying{
	{" .xml .nxml .jats ",
		regexp.MustCompile(`<journal-title>([^<]{1,200})<`),
		regexp.MustCompile(`<pub-date\b[^>]*>(?:\s*<(?:day|month|season)>[^<]*</(?:day|month|season)>)*\s*<year[^>]*>\s*(\d{4})`),
		regexp.MustCompile(`<publisher-name>([^<]{1,200})<`)},
	{" .xml .tei ",
		regexp.MustCompile(`<title level="j"[^>]*>([^<]{1,200})<`),
		regexp.MustCompile(`<date type="published" when="(\d{4})`),
		regexp.MustCompile(`<application [^>]*ident="([^"]{1,100})"`)},
	{" .html .htm .xhtml ",
		regexp.MustCompile(`<meta name="citation_journal_title" content="([^"]{1,200})"`),
		regexp.MustCompile(`<meta name="citation_(?:publication_)?date" content="(\d{4})`),
		regexp.MustCompile(`<meta name="generator" content="([^"]{1,100})"`)},
	{" .md .markdown .qmd .rmd .typ .org .rst ",
		regexp.MustCompile(`\njournal: *["']?([^"'\r\n]{1,200})`),
		regexp.MustCompile(`\ndate: *["']?(\d{4})`),
		regexp.MustCompile(`\n(?:generator|publisher): *["']?([^"'\r\n]{1,100})`)},
	{" .tex .latex .ltx ",
		regexp.MustCompile(`\\journal\{([^{}]{1,200})\}`),
		regexp.MustCompile(`\\date\{[^{}]{0,40}?(\d{4})\}`),
		regexp.MustCompile(`\\documentclass(?:\[[^\]]{0,200}\])?\{([^{}]{1,100})\}`)},
	{" .docx .docm ", never,
		regexp.MustCompile(`<dcterms:created[^>]*>(\d{4})`),
		regexp.MustCompile(`<Application>([^<]{1,100})<`)},
	{" .odt ", never,
		regexp.MustCompile(`<meta:creation-date>(\d{4})`),
		regexp.MustCompile(`<meta:generator>([^<]{1,100})<`)},
}

// never matches nothing: no such file names a journal.
var never = regexp.MustCompile(`\z.`)

// aboutOf reads the head of a paper. It guesses nothing.
func aboutOf(name string, src []byte) about {
	head := headOf(src)
	ext := " " + strings.ToLower(path.Ext(name)) + " "
	var a about
	for i := range sayings {
		s := &sayings[i]
		if !strings.Contains(s.exts, ext) {
			continue
		}
		take(&a.journal, s.journal, head)
		take(&a.year, s.year, head)
		take(&a.producer, s.producer, head)
	}
	return a
}

// headOf gives the bytes that tell of a file: its first, or the parts of a zipped
// one that are there for that.
func headOf(src []byte) []byte {
	if !bytes.HasPrefix(src, []byte("PK")) {
		return src[:min(len(src), headSize)]
	}
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		return nil
	}
	var head []byte
	for _, name := range []string{"docProps/app.xml", "docProps/core.xml", "meta.xml"} {
		if f, err := z.Open(name); err == nil {
			part, _ := io.ReadAll(io.LimitReader(f, headSize)) // of a damaged part what could be read
			head = append(head, part...)
			f.Close()
		}
	}
	return head
}

func take(into *string, what *regexp.Regexp, head []byte) {
	if *into != "" {
		return
	}
	if m := what.FindSubmatch(head); m != nil {
		*into = strings.Join(strings.Fields(html.UnescapeString(string(bytes.ToValidUTF8(m[1], nil)))), " ")
	}
}
