// Command server checks papers that are uploaded to it:
//
//	go run ./examples/server
//	curl -F paper=@paper.md -F list=@refs.bib http://localhost:8080/check
//
// The answer is JSON: what is wrong, and what could not be read. Uploads come
// from strangers, so each thing that they could use up has a limit: the bytes
// of an upload, the checks that run at once, and the time that a client
// waits. Where that time is over, or the client goes away, the check is broken
// off at its next step, and keeps its slot until then.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"mime/multipart"
	"net/http"
	"path/filepath"
	"time"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/prose/formats"
)

func main() {
	mux := http.NewServeMux()
	mux.Handle("POST /check", newHandler(limits{size: 4 << 20, atOnce: 4, wait: 10 * time.Second}))
	server := &http.Server{
		Addr: "localhost:8080", Handler: mux,
		ReadTimeout: 30 * time.Second, WriteTimeout: 60 * time.Second, MaxHeaderBytes: 16 << 10,
	}
	log.Fatal(server.ListenAndServe())
}

// limits are what one server grants.
type limits struct {
	size   int64         // bytes of an upload, paper and list together
	atOnce int           // checks that run at once
	wait   time.Duration // for a slot and for the check
}

// A handler checks one upload a request.
type handler struct {
	limits
	slots chan struct{}
	check func(ctx context.Context, paper, list upload) answer
}

func newHandler(l limits) *handler {
	return &handler{limits: l, slots: make(chan struct{}, l.atOnce), check: check}
}

// An upload is a file of a request.
type upload struct {
	name string
	data []byte
}

// An answer is what the client is told.
type answer struct {
	Findings []message `json:"findings"`
	Unread   []string  `json:"unread"` // what could not be read in the paper
}

type message struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"` // in bytes, from 1
	Check   string `json:"check"`
	Message string `json:"message"`
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, h.size)
	paper, list, err := uploads(r, h.size) // before a slot is taken, which a slow client would hold
	if err != nil {
		fail(w, err)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), h.wait)
	defer cancel()
	select {
	case h.slots <- struct{}{}:
	case <-ctx.Done():
		w.Header().Set("Retry-After", "10")
		http.Error(w, "busy: too many checks at once", http.StatusServiceUnavailable)
		return
	}
	done := make(chan answer, 1)
	go func() {
		defer func() { <-h.slots }()
		done <- h.check(ctx, paper, list)
	}()
	select {
	case a := <-done:
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(a) // a client that is gone is not told
	case <-ctx.Done():
		http.Error(w, "the check takes too long", http.StatusServiceUnavailable)
	}
}

// uploads reads both files of a request into memory.
func uploads(r *http.Request, size int64) (paper, list upload, err error) {
	if err := r.ParseMultipartForm(size); err != nil {
		return paper, list, err
	}
	defer r.MultipartForm.RemoveAll()
	if paper, err = file(r.MultipartForm, "paper"); err != nil {
		return paper, list, err
	}
	list, err = file(r.MultipartForm, "list")
	return paper, list, err
}

func file(form *multipart.Form, field string) (upload, error) {
	files := form.File[field]
	if len(files) != 1 {
		return upload{}, fmt.Errorf("send one file as %s", field)
	}
	f, err := files[0].Open()
	if err != nil {
		return upload{}, err
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	return upload{filepath.Base(files[0].Filename), data}, err
}

func fail(w http.ResponseWriter, err error) {
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		http.Error(w, "the upload is too large", http.StatusRequestEntityTooLarge)
		return
	}
	http.Error(w, err.Error(), http.StatusBadRequest)
}

// check checks a paper against a list. Files are only those that were sent: a
// paper that includes others is told that they can't be read. When ctx ends
// nobody waits for the answer, and it is what there is by then.
func check(ctx context.Context, paper, list upload) answer {
	a := answer{Findings: []message{}, Unread: []string{}}
	doc, _ := formats.Options{}.ReadContext(ctx, paper.name, paper.data) // the error is doc.Errors
	for _, err := range doc.Errors {
		a.Unread = append(a.Unread, err.Error())
	}
	entries, _ := bib.ReadContext(ctx, list.name, list.data) // nil when ctx ends
	run := citevet.NewRun(checks.Default()...)
	linked, err := run.PairContext(ctx, doc, entries)
	if err != nil {
		return a
	}
	for _, d := range append(run.Paper(linked), run.Lists()...) {
		a.Findings = append(a.Findings, message{d.Pos.Filename, d.Pos.Line, d.Pos.Column, d.Check, d.Message})
	}
	return a
}
