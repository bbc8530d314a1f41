// Package htmlreport writes the outcome of a check as one HTML page that
// needs nothing but itself: the text of each paper with its citations marked,
// the findings, and the lists with who cites each entry.
//
// Papers and lists are other people's text. All of it passes through
// html/template as text or as a checked web address, and the page's
// Content-Security-Policy allows the one script and the one style sheet that
// are part of this package, by their hashes, and no request at all.
package htmlreport

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"strings"
	"sync"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/citation/pair"
)

// A Report is what a page shows.
type Report struct {
	Papers []Paper
	Lists  []citevet.Diagnostic // the findings about lists, as citevet.Run.Lists gives them
	Checks []*citevet.Check     // that ran
}

// A Paper is a paper with its citations, their entries, and what the checks
// found in it.
type Paper struct {
	*pair.Linked
	Findings []citevet.Diagnostic
}

// Write writes r as a page. The error is w's.
func Write(w io.Writer, r Report) error {
	out := bufio.NewWriter(w)
	if err := pageTemplate().Execute(out, newPage(r)); err != nil {
		return err
	}
	return out.Flush()
}

//go:embed page.html
var pageSource string

//go:embed page.css
var styleSource string

//go:embed page.js
var scriptSource string

var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Parse(pageSource))
})

// An asset is a part of the page that the policy lets work.
type asset struct{ text, hash string }

// newAsset hashes source as a browser does, to which a line ends with LF.
func newAsset(source string) asset {
	text := strings.ReplaceAll(source, "\r\n", "\n")
	sum := sha256.Sum256([]byte(text))
	return asset{text, "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"}
}

// policy gives the Content-Security-Policy: nothing is loaded, sent or framed.
func policy(style, script asset) string {
	return "default-src 'none'; style-src " + style.hash + "; script-src " + script.hash + "; base-uri 'none'; form-action 'none'"
}
