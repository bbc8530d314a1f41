package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	paper = "The ring holds (Lindqvist 2018).\n"
	list  = "@article{lindqvist2019, author = {Lindqvist, Åsa}, title = {Who may}, year = {2019}}\n"
)

// form gives the body of a request that sends files by field.
func form(t *testing.T, files map[string]string) (body io.Reader, contentType string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for field, text := range files {
		name := map[string]string{"paper": "../paper.txt", "list": "refs.bib"}[field]
		part, err := w.CreateFormFile(field, name)
		require.NoError(t, err)
		_, err = io.WriteString(part, text)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return &b, w.FormDataContentType()
}

// post sends files by field to h.
func post(t *testing.T, h http.Handler, files map[string]string) (status int, body string) {
	t.Helper()
	server := httptest.NewServer(h)
	defer server.Close()
	sent, contentType := form(t, files)
	res, err := http.Post(server.URL, contentType, sent)
	require.NoError(t, err)
	defer res.Body.Close()
	got, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	return res.StatusCode, string(got)
}

var generous = limits{size: 1 << 20, held: 8, atOnce: 2, each: 2, queue: time.Minute, work: time.Minute}

func TestCheck(t *testing.T) {
	status, body := post(t, newHandler(generous), map[string]string{"paper": paper, "list": list})
	require.Equal(t, http.StatusOK, status, body)
	var a answer
	require.NoError(t, json.Unmarshal([]byte(body), &a))
	assert.Equal(t, []message{{"paper.txt", 1, 17, "year", "Lindqvist 2018: the list has Lindqvist 2019 (refs.bib:1)"}}, a.Findings)
	assert.Empty(t, a.Unread)
}

func TestRefused(t *testing.T) {
	for name, c := range map[string]struct {
		files  map[string]string
		status int
		body   string
	}{
		"no list":   {map[string]string{"paper": paper}, http.StatusBadRequest, "send one file as list"},
		"no paper":  {map[string]string{"list": list}, http.StatusBadRequest, "send one file as paper"},
		"too large": {map[string]string{"paper": strings.Repeat("x", 2<<20), "list": list}, http.StatusRequestEntityTooLarge, "too large"},
	} {
		t.Run(name, func(t *testing.T) {
			status, body := post(t, newHandler(generous), c.files)
			assert.Equal(t, c.status, status)
			assert.Contains(t, body, c.body)
		})
	}
}

// A check that takes too long keeps its place until it ends; who comes
// meanwhile is told to come again.
func TestBusy(t *testing.T) {
	h := newHandler(limits{size: 1 << 20, held: 8, atOnce: 1, each: 1, work: 10 * time.Millisecond})
	release := make(chan struct{})
	h.check = func(_ context.Context, paper, list upload) answer { <-release; return answer{} }
	files := map[string]string{"paper": paper, "list": list}

	status, body := post(t, h, files)
	assert.Equal(t, http.StatusServiceUnavailable, status)
	assert.Contains(t, body, "too long")
	status, body = post(t, h, files)
	assert.Equal(t, http.StatusServiceUnavailable, status)
	assert.Contains(t, body, "busy")

	close(release)
	h.checks.places <- struct{}{} // the place is free again
	<-h.checks.places
	h.each, h.work, h.check = 1, time.Minute, check
	require.Eventually(t, func() bool { status, _ = post(t, h, files); return status == http.StatusOK }, time.Minute, time.Millisecond)
}

// What the paper names on the server's disk is not read.
func TestNothingElseIsRead(t *testing.T) {
	a := check(t.Context(), upload{"paper.tex", []byte("\\documentclass{article}\\begin{document}\\input{/etc/hostname}\\end{document}")}, upload{"refs.bib", nil})
	require.Len(t, a.Unread, 1)
	assert.Contains(t, a.Unread[0], "/etc/hostname")
}
