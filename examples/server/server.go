// Command server checks papers that are uploaded to it:
//
//	go run ./examples/server
//	curl -F paper=@paper.md -F list=@refs.bib http://localhost:8080/check
//
// The answer is JSON: what is wrong, and what could not be read. Uploads come
// from strangers, so each thing that they could use up has a limit: the bytes
// of an upload, the uploads that are held in memory, the checks that run at
// once, how many of these one client may have, and the time that a check takes.
// Where that time is over, or the client goes away, the check is broken off at
// its next step, and its place is free again then. Who finds no place is told
// when to come again, and the others go on.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"net"
	"net/http"
	"time"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/prose/formats"
)

func main() {
	mux := http.NewServeMux()
	mux.Handle("POST /check", newHandler(limits{
		size: 4 << 20, held: 64, atOnce: 4, each: 2, queue: 2 * time.Second, work: 10 * time.Second,
	}))
	server := &http.Server{
		Addr: "localhost:8080", Handler: mux,
		ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 30 * time.Second, WriteTimeout: 60 * time.Second,
		IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10,
	}
	log.Fatal(server.ListenAndServe())
}

// limits are what one server grants.
type limits struct {
	size   int64         // bytes of an upload, paper and list together
	held   int           // uploads that are received or checked at once: those of slow clients too
	atOnce int           // checks that run at once
	each   int           // checks that run at once for one client
	queue  time.Duration // that a client waits for a place
	work   time.Duration // that a check takes
}

// A handler checks one upload a request.
type handler struct {
	limits
	held   *gate
	checks *gate
	client func(*http.Request) string
	check  func(ctx context.Context, paper, list upload) answer
}

func newHandler(l limits) *handler {
	return &handler{limits: l, held: newGate(l.held, l.held), checks: newGate(l.atOnce, l.each), client: address, check: check}
}

// address tells clients apart. After a proxy it would be what the proxy says.
func address(r *http.Request) string {
	host, _, _ := net.SplitHostPort(r.RemoteAddr) // "" where there is none: all such clients are one
	return host
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

var (
	errBusy = errors.New("busy: too many checks at once")
	errLong = errors.New("the check takes too long")
)

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	leave, ok := h.held.enter(r.Context(), h.client(r), 0)
	if !ok {
		fail(w, errBusy)
		return
	}
	defer leave()
	r.Body = http.MaxBytesReader(w, r.Body, h.size)
	paper, list, err := uploads(r, h.size) // before a place is taken, which a slow client would hold
	if err != nil {
		fail(w, err)
		return
	}
	a, err := h.answer(r.Context(), h.client(r), paper, list)
	if err != nil {
		fail(w, err)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(a) // a client that is gone is not told
}

// answer checks an upload when there is a place for it. The place is free again
// when the check has ended, which may be after the client was told that it takes
// too long.
func (h *handler) answer(ctx context.Context, client string, paper, list upload) (answer, error) {
	leave, ok := h.checks.enter(ctx, client, h.queue)
	if !ok {
		return answer{}, errBusy
	}
	ctx, cancel := context.WithTimeout(ctx, h.work)
	defer cancel()
	done := make(chan answer, 1)
	go func() {
		defer leave()
		done <- h.check(ctx, paper, list)
	}()
	select {
	case a := <-done:
		return a, nil
	case <-ctx.Done():
		return answer{}, errLong
	}
}

// fail tells what went wrong.
func fail(w http.ResponseWriter, err error) {
	status := http.StatusBadRequest
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		status, err = http.StatusRequestEntityTooLarge, errors.New("the upload is too large")
	}
	if err == errBusy || err == errLong {
		w.Header().Set("Retry-After", "10")
		status = http.StatusServiceUnavailable
	}
	http.Error(w, err.Error(), status)
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
	findings, err := run.PaperContext(ctx, linked)
	if err != nil {
		return a
	}
	for _, d := range append(findings, run.Lists()...) {
		a.Findings = append(a.Findings, message{d.Pos.Filename, d.Pos.Line, d.Pos.Column, d.Check, d.Message})
	}
	return a
}
