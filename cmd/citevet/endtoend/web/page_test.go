// Package web_test uses the page of dist/web in a real browser.
package web_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A site is the built page, served from a sub-path, and a browser.
type site struct {
	ctx    context.Context
	url    string // of index.html
	folder string // it was built to
}

type step = chromedp.Action[chromedp.Void]

// TestPage looks at the page in a real browser; without one it is skipped.
func TestPage(t *testing.T) {
	path := browser(t)
	folder := built(t)
	server := httptest.NewServer(http.StripPrefix("/some/where", http.FileServer(http.Dir(folder))))
	defer server.Close()
	opts := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.WindowSize(1280, 900), chromedp.WSURLReadTimeout(time.Minute))
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), opts...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	require.NoError(t, chromedp.Do(ctx))
	s := site{ctx, server.URL + "/some/where/", folder}
	for name, test := range map[string]func(*testing.T, site){
		"example": example, "pictures": takePictures,
	} {
		t.Run(name, func(t *testing.T) { test(t, s) })
	}
}

func browser(t *testing.T) string {
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
		got, err := chromedp.Evaluate[T](expression)(ctx, target)
		assert.Equal(t, want, got, expression)
		return err
	})
}

func run(expression string) step { return chromedp.Evaluate[chromedp.Void](expression) }

// becomes waits until a JavaScript expression is true.
func becomes(expression string) step {
	return chromedp.Poll[chromedp.Void](expression, chromedp.WithPollingTimeout(time.Minute))
}

func click(selector string) step { return chromedp.Click(chromedp.CSS(selector)) }

const isResult = `!document.querySelector("#result").hidden`

func example(t *testing.T, s site) {
	s.browse(t, s.url,
		click("#example"),
		becomes(isResult),
		is(t, "13 things to look at", `document.querySelector("#verdict").textContent`),
	)
}
