package web_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Once loaded, the page asks for nothing, whatever is done with it: neither the
// browser nor the server sees a request.
func silent(t *testing.T, s site) {
	s = s.served(t)
	ctx, cancel := chromedp.NewContext(s.ctx)
	defer cancel()
	ctx, stop := context.WithTimeout(ctx, 3*time.Minute)
	defer stop()
	var mu sync.Mutex
	var sent []string
	require.NoError(t, chromedp.Listen(ctx, func(ev any) {
		if e, ok := ev.(*network.EventRequestWillBeSent); ok {
			mu.Lock()
			sent = append(sent, e.Request.URL)
			mu.Unlock()
		}
	}))
	require.NoError(t, chromedp.Do(ctx, call(network.Enable, network.EnableParams{}), chromedp.Navigate(s.url), becomes(isLocked)))
	assert.Len(t, s.asked.take(), 2, "the page and its engine")
	mu.Lock()
	assert.NotEmpty(t, sent, "requests are seen")
	sent = nil
	mu.Unlock()
	require.NoError(t, chromedp.Do(ctx,
		click("#example"), becomes(isResult),
		click("#tab-fixes"), click("#panel-fixes .bar button:not(.main)"), becomes(`document.querySelector("#verdict").textContent.startsWith("9 things to look at")`),
		click("#again"), choose(t, "#files", formats+"paper.docx", formats+"refs.bib"), becomes(isResult),
		click("#tab-save"), chromedp.Sleep(500*time.Millisecond)))
	assert.Empty(t, s.asked.take(), "requests to the server")
	mu.Lock()
	defer mu.Unlock()
	for _, url := range sent {
		assert.True(t, strings.HasPrefix(url, "blob:") || strings.HasPrefix(url, "data:"), "a request for %s", url)
	}
}

// ways are those in which a script could send something. Each is an expression that
// gives "blocked" or fails if nothing is sent.
var ways = map[string]string{
	"fetch":        `fetch(URL_).then(() => "sent", () => "blocked")`,
	"no-cors":      `fetch(URL_, { mode: "no-cors", method: "POST", body: "x" }).then(() => "sent", () => "blocked")`,
	"XHR":          `new Promise(ok => { const x = new XMLHttpRequest(); x.onload = () => ok("sent"); x.onerror = () => ok("blocked"); x.open("GET", URL_); x.send(); })`,
	"beacon":       `Promise.resolve(navigator.sendBeacon(URL_, "x") ? "blocked" : "blocked")`,
	"event source": `new Promise(ok => { const e = new EventSource(URL_); e.onopen = () => ok("sent"); e.onerror = () => ok("blocked"); })`,
	"web socket":   `new Promise(ok => { try { const w = new WebSocket(URL_.replace("http", "ws")); w.onopen = () => ok("sent"); w.onerror = () => ok("blocked"); } catch { ok("blocked"); } })`,
	"image":        `new Promise(ok => { const i = new Image(); i.onload = () => ok("sent"); i.onerror = () => ok("blocked"); i.src = URL_; })`,
	"script":       `new Promise(ok => { const s = document.createElement("script"); s.onload = () => ok("sent"); s.onerror = () => ok("blocked"); s.src = URL_; document.head.append(s); })`,
	"style":        `new Promise(ok => { const l = document.createElement("link"); l.rel = "stylesheet"; l.onload = () => ok("sent"); l.onerror = () => ok("blocked"); l.href = URL_; document.head.append(l); })`,
	"prefetch":     `new Promise(ok => { const l = document.createElement("link"); l.rel = "prefetch"; l.onload = () => ok("sent"); l.onerror = () => ok("blocked"); l.href = URL_; document.head.append(l); setTimeout(ok, 800, "blocked"); })`,
	"frame":        `new Promise(ok => { const f = document.createElement("iframe"); f.src = URL_; document.body.append(f); setTimeout(ok, 800, "blocked"); })`,
	"form":         `new Promise(ok => { const f = document.createElement("form"); f.action = URL_; f.method = "post"; document.body.append(f); f.submit(); setTimeout(ok, 800, "blocked"); })`,
	"worker":       `new Promise(ok => { const w = new Worker(URL.createObjectURL(new Blob(["fetch('" + URL_ + "').then(() => postMessage('sent'), () => postMessage('blocked'))"]))); w.onmessage = e => ok(e.data); w.onerror = () => ok("blocked"); })`,
	"import":       `new Promise(ok => { const w = new Worker(URL.createObjectURL(new Blob(["try { importScripts('" + URL_ + "'); postMessage('sent') } catch { postMessage('blocked') }"]))); w.onmessage = e => ok(e.data); w.onerror = () => ok("blocked"); })`,
	"module":       `import(URL_).then(() => "sent", () => "blocked")`,
	"font":         `new FontFace("x", "url(" + URL_ + ")").load().then(() => "sent", () => "blocked")`,
}

// Even a script that tried could send nothing: neither to another server nor to the
// one that the page came from.
func locked(t *testing.T, s site) {
	s = s.served(t)
	var got requests
	other := httptest.NewServer(got.note(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")
	})))
	defer other.Close()
	for _, url := range []string{other.URL + "/taken", s.url + "index.html"} { // neither of which the browser has kept
		steps := []step{becomes(isLocked), forget(s)}
		for name, way := range ways {
			steps = append(steps, is(t, name+" blocked", `(async () => `+quoted(name+" ")+` + await (`+strings.ReplaceAll(way, "URL_", quoted(url+"?"+strings.ReplaceAll(name, " ", "-")))+`))()`))
		}
		s.browse(t, s.url, steps...)
		assert.Empty(t, got.take())
		assert.Empty(t, s.asked.take())
	}
}

// forget forgets the requests that were made before.
func forget(s site) step {
	return chromedp.Func(func(context.Context, *chromedp.Target) error {
		s.asked.take()
		return nil
	})
}

// With the server gone the page goes on.
func offline(t *testing.T, s site) {
	server := httptest.NewServer(http.FileServer(http.Dir(s.folder)))
	s.browse(t, server.URL,
		becomes(isLocked),
		chromedp.Func(func(context.Context, *chromedp.Target) error {
			server.Close()
			return nil
		}),
		click("#example"), becomes(isResult), says(t, "#verdict", "12 things to look at"))
}

// The page in one file works from a disk, and may connect to nothing from the start.
func oneFile(t *testing.T, s site) {
	s.asked.take()
	s.browse(t, "file://"+filepath.ToSlash(filepath.Join(s.folder, "citevet-offline.html")),
		is(t, true, `document.querySelector("meta[http-equiv]").content.includes("connect-src 'none'")`),
		click("#example"), becomes(isResult), says(t, "#verdict", "12 things to look at"))
	assert.Empty(t, s.asked.take())
}

// The page that is served can't be opened from a disk, and says what can.
func fromDisk(t *testing.T, s site) {
	s.browse(t, "file://"+filepath.ToSlash(filepath.Join(s.folder, "index.html")),
		becomes(isTrouble), says(t, "#trouble", "citevet-offline.html"))
}
