package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"text/template"

	"github.com/citevet/citevet/citation/prose/formats"
)

// A page is the page with all that stands in it but the engine.
type page struct {
	template               *template.Template
	Style, Script, Worker  string
	Formats, Sample, Icon  string
	Version                string
	reportStyle, reportRun string // the hashes of what runs in a report

	Policy     string
	Offline    bool
	Engine     string // base64, if it stands in the page
	EngineFile string // else the file that it is in
	EngineSize int    // packed
}

// A file is one of the folder that is built.
type file struct {
	name    string
	content []byte
}

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"><rect width="32" height="32" rx="7" fill="#fbfaf7"/><path stroke="#20242a" d="M11 6C7 10 7 22 11 26M21 6c4 4 4 16 0 20"/><path stroke="#1c6a3c" d="m12.5 16 2.7 3 4.8-6"/></svg>`

// newPage reads what the page is made of.
func newPage(root, version string) (*page, error) {
	folder := filepath.Join(root, "dist/web/page")
	p := &page{Version: version, Icon: "data:image/svg+xml," + url.PathEscape(icon)}
	var err error
	if p.template, err = template.ParseFiles(filepath.Join(folder, "index.html")); err != nil {
		return nil, err
	}
	style, err := os.ReadFile(filepath.Join(folder, "style.css"))
	if err != nil {
		return nil, err
	}
	p.Style = string(bytes.ReplaceAll(style, []byte("\r\n"), []byte("\n")))
	if p.Script, err = bundle(folder, "main.js"); err != nil {
		return nil, err
	}
	run, err := wasmExec()
	if err != nil {
		return nil, err
	}
	worker, err := bundle(folder, "worker.js")
	if err != nil {
		return nil, err
	}
	p.Worker = run + "\n" + worker
	if p.Sample, err = sample(root); err != nil {
		return nil, err
	}
	if p.Formats, err = asJSON(known()); err != nil {
		return nil, err
	}
	p.reportStyle, p.reportRun, err = reportHashes()
	return p, err
}

// files gives the page as it is served and as one file.
func (p *page) files(engine []byte) []file {
	sum := sha256.Sum256(engine)
	name := fmt.Sprintf("citevet-%x.wasm.gz", sum[:6])
	served := *p
	served.EngineSize, served.EngineFile, served.Policy = len(engine), name, p.policy("'self'")
	single := *p
	single.EngineSize, single.Engine, single.Policy, single.Offline = len(engine), base64.StdEncoding.EncodeToString(engine), p.policy("'none'"), true
	return []file{{"index.html", served.render()}, {name, engine}, {"citevet-offline.html", single.render()}}
}

func (p *page) render() []byte {
	var out bytes.Buffer
	if err := p.template.Execute(&out, p); err != nil {
		panic(err) // the template is ours, and no field can fail
	}
	return out.Bytes()
}

// policy gives the Content-Security-Policy: the scripts and styles of the page and
// of the reports in it, by their hashes, and no request but for the engine. It
// binds the worker, and the frame of the report, too.
func (p *page) policy(connect string) string {
	return "default-src 'none'; script-src " + hash(p.Script) + " " + p.reportRun + " 'wasm-unsafe-eval'; style-src " + hash(p.Style) + " " + p.reportStyle +
		"; worker-src blob:; frame-src blob:; img-src data:; connect-src " + connect + "; base-uri 'none'; form-action 'none'"
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// known gives the extensions that the engine reads.
func known() map[string][]string {
	var papers []string
	for _, r := range formats.Readers() {
		papers = append(papers, r.Exts...)
	}
	return map[string][]string{"papers": papers, "lists": listExts}
}

// listExts are the extensions that nothing but a list has. Project files have the
// others, .yaml and .yml, too.
var listExts = []string{".bib", ".bibtex", ".ris", ".nbib", ".json"}

// sample gives the paper that the page shows as an example.
func sample(root string) (string, error) {
	type text struct {
		Name string `json:"name"`
		Text string `json:"text"`
	}
	var out []text
	for _, name := range []string{"paper.md", "refs.bib"} {
		src, err := os.ReadFile(filepath.Join(root, "dist/web/sample", name))
		if err != nil {
			return "", err
		}
		out = append(out, text{name, string(src)})
	}
	return asJSON(out)
}

// asJSON gives JSON that may stand in an element of HTML.
func asJSON(v any) (string, error) {
	b, err := json.Marshal(v)
	return string(b), err
}
