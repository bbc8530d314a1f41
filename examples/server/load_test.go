package main

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// byHeader tells the clients of a test apart, who all have one address.
func byHeader(r *http.Request) string { return r.Header.Get("X-Client") }

// send posts a paper as a client.
func send(t *testing.T, url, client, paper string) (status int, retry string) {
	body, contentType := form(t, map[string]string{"paper": paper, "list": list})
	req, err := http.NewRequest(http.MethodPost, url, body)
	require.NoError(t, err)
	req.Header.Set("Content-Type", contentType)
	req.Header.Set("X-Client", client)
	res, err := http.DefaultClient.Do(req)
	require.NoError(t, err)
	defer res.Body.Close()
	_, err = io.Copy(io.Discard, res.Body)
	require.NoError(t, err)
	return res.StatusCode, res.Header.Get("Retry-After")
}

// One client sends many uploads whose checks don't end, not even when they are
// broken off: it is told to come again, and each upload of the others is checked.
func TestOneClientShutsOutNobody(t *testing.T) {
	h := newHandler(limits{size: 4 << 20, held: 64, atOnce: 4, each: 2, queue: time.Minute, work: time.Minute})
	h.client = byHeader
	release := make(chan struct{})
	h.check = func(ctx context.Context, paper, list upload) answer {
		if len(paper.data) > 1<<20 {
			<-release
		}
		return check(ctx, paper, list)
	}
	server := httptest.NewServer(h)
	defer server.Close()
	long := strings.Repeat("The ring holds what it held. ", 1600<<10/29)

	statuses := make(chan int, 8)
	for range 8 {
		go func() {
			status, retry := send(t, server.URL, "attacker", long)
			assert.Equal(t, status == http.StatusServiceUnavailable, retry == "10")
			statuses <- status
		}()
	}
	for range 6 { // all but the two that are checked
		assert.Equal(t, http.StatusServiceUnavailable, <-statuses)
	}
	var others sync.WaitGroup
	for _, client := range []string{"b", "c", "d"} {
		others.Go(func() {
			for range 5 {
				status, _ := send(t, server.URL, client, paper)
				assert.Equal(t, http.StatusOK, status)
			}
		})
	}
	others.Wait()
	close(release)
	for range 2 {
		assert.Equal(t, http.StatusOK, <-statuses)
	}
}

// Clients that send slowly hold no place for checks; when too many do, the next
// one is told to come again.
func TestSlowClients(t *testing.T) {
	h := newHandler(limits{size: 1 << 20, held: 3, atOnce: 1, each: 1, work: time.Minute})
	server := httptest.NewServer(h)
	defer server.Close()
	begin := func() net.Conn {
		c, err := net.Dial("tcp", server.Listener.Addr().String())
		require.NoError(t, err)
		_, err = io.WriteString(c, "POST /check HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000\r\n\r\n--b\r\n")
		require.NoError(t, err)
		return c
	}
	for range 2 {
		defer begin().Close()
	}
	require.Eventually(t, func() bool { return len(h.held.places) == 2 }, time.Minute, time.Millisecond)
	status, _ := send(t, server.URL, "", paper)
	assert.Equal(t, http.StatusOK, status, "two slow clients are in nobody's way")

	defer begin().Close()
	require.Eventually(t, func() bool { return len(h.held.places) == 3 }, time.Minute, time.Millisecond)
	status, retry := send(t, server.URL, "", paper)
	assert.Equal(t, http.StatusServiceUnavailable, status)
	assert.Equal(t, "10", retry)
}

// A client that goes away frees its place.
func TestGone(t *testing.T) {
	h := newHandler(limits{size: 1 << 20, held: 3, atOnce: 1, each: 1, work: time.Minute})
	started := make(chan struct{})
	h.check = func(ctx context.Context, paper, list upload) answer { close(started); <-ctx.Done(); return answer{} }
	server := httptest.NewServer(h)
	defer server.Close()
	ctx, cancel := context.WithCancel(t.Context())
	body, contentType := form(t, map[string]string{"paper": paper, "list": list})
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, server.URL, body)
	require.NoError(t, err)
	req.Header.Set("Content-Type", contentType)
	go func() { <-started; cancel() }()
	_, err = http.DefaultClient.Do(req)
	require.ErrorIs(t, err, context.Canceled)
	h.checks.places <- struct{}{} // waits until it is free
}
