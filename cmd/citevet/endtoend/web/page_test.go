// Package web_test uses the page of dist/web in a real browser, and its engine in
// Node.
package web_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A site is the built page, served from a sub-path, and a browser.
type site struct {
	ctx       context.Context
	url       string // of the page
	folder    string // that it was built to
	downloads string
	asked     *requests
}

// requests are those that a server got.
type requests struct {
	mu    sync.Mutex
	paths []string
}

func (r *requests) note(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		r.mu.Lock()
		r.paths = append(r.paths, q.Method+" "+q.URL.Path)
		r.mu.Unlock()
		next.ServeHTTP(w, q)
	})
}

// take gives the requests since it was asked last.
func (r *requests) take() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	out := r.paths
	r.paths = nil
	return out
}

type step = chromedp.Action[chromedp.Void]

// TestPage uses the page in a real browser; without one it is skipped.
func TestPage(t *testing.T) {
	path := chromium(t)
	s := site{folder: built(t), downloads: t.TempDir()}.served(t)
	opts := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.WindowSize(1280, 900), chromedp.WSURLReadTimeout(time.Minute))
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), opts...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	require.NoError(t, chromedp.Do(ctx))
	_, err := chromedp.CallBrowser(ctx, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{Behavior: "allow", DownloadPath: s.downloads})
	require.NoError(t, err)
	s.ctx = ctx
	for name, test := range map[string]func(*testing.T, site){
		"example": example, "files": chosenFiles, "list later": listLater, "word": word, "archive": archive, "dropped": dropped, "pasted": pasted, "options": options,
		"corrections": corrections, "report": reportInside, "keyboard": keyboard,
		"silent": silent, "locked": locked, "offline": offline, "one file": oneFile, "from disk": fromDisk,
		"trouble": badFiles, "cancel": cancelled, "replaced": replaced, "crash": crash, "hostile": hostile,
		"narrow": narrow, "accessibility": accessibility, "pictures": takePictures, "measure": measure,
	} {
		t.Run(name, func(t *testing.T) { test(t, s) })
	}
}

// served gives the site from a server of its own, of which the browser has kept
// nothing.
func (s site) served(t *testing.T) site {
	s.asked = &requests{}
	server := httptest.NewServer(s.asked.note(http.StripPrefix("/some/where", http.FileServer(http.Dir(s.folder)))))
	t.Cleanup(server.Close)
	s.url = server.URL + "/some/where/"
	return s
}

func chromium(t *testing.T) string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no browser found: install chromium to test the page in one")
	return ""
}

// browse opens an address in a tab of its own and does steps in it.
func (s site) browse(t *testing.T, url string, steps ...step) {
	t.Helper()
	ctx, cancel := chromedp.NewContext(s.ctx)
	defer cancel()
	ctx, stop := context.WithTimeout(ctx, 3*time.Minute)
	defer stop()
	require.NoError(t, chromedp.Do(ctx, chromedp.Navigate(url)))
	for i, step := range steps {
		require.NoError(t, chromedp.Do(ctx, step), "step %d", i+1)
	}
}

// is wants the value of a JavaScript expression.
func is[T any](t *testing.T, want T, expression string) step {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		got, err := chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise)(ctx, target)
		assert.Equal(t, want, got, expression)
		return err
	})
}

// says wants the text of an element to contain words.
func says(t *testing.T, selector, words string) step {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		got, err := chromedp.Evaluate[string](`document.querySelector("`+selector+`").textContent`)(ctx, target)
		assert.Contains(t, got, words)
		return err
	})
}

func run(expression string) step { return chromedp.Evaluate[chromedp.Void](expression) }

// becomes waits until a JavaScript expression is true.
func becomes(expression string) step {
	return chromedp.Poll[chromedp.Void](expression, chromedp.WithPollingTimeout(time.Minute))
}

func click(selector string) step { return chromedp.Click(chromedp.CSS(selector)) }
func focus(selector string) step { return chromedp.Focus(chromedp.CSS(selector)) }

// call makes a call of the DevTools protocol.
func call[P, R any](cmd cdp.Command[P, R], params P) step {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, cmd, params)
		return err
	})
}

const (
	isResult  = `!document.querySelector("#result").hidden`
	isTrouble = `!document.querySelector("#trouble").hidden`
	isLocked  = `document.querySelector("#safe").classList.contains("locked")`
)
