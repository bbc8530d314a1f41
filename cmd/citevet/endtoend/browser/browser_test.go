// Package browser_test looks at the page of -html in a real browser.
package browser_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/cmd/citevet/internal/htmlreport/pagetest"
)

// A tab opens pages in a browser.
type tab struct {
	ctx    context.Context
	folder string
}

// TestBrowser looks at pages in a real browser; without one it is skipped.
func TestBrowser(t *testing.T) {
	opts := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(browser(t)), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.WindowSize(1280, 900), chromedp.WSURLReadTimeout(time.Minute))
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), opts...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	require.NoError(t, chromedp.Do(ctx))
	for name, test := range map[string]func(*testing.T, tab){
		"hostile": hostileText, "policy": policy, "filters": filters, "keyboard": keyboard, "pointer": pointer,
		"phone": phone, "print": printed, "without a script": withoutScript, "accessibility": accessibility,
	} {
		t.Run(name, func(t *testing.T) { test(t, tab{ctx, t.TempDir()}) })
	}
}

// browse opens a page in a tab of its own and does steps in it.
func (b tab) browse(t *testing.T, page string, steps ...step) {
	t.Helper()
	name := filepath.Join(b.folder, "report.html")
	require.NoError(t, os.WriteFile(name, []byte(page), 0o666))
	ctx, cancel := chromedp.NewContext(b.ctx)
	defer cancel()
	require.NoError(t, chromedp.Do(ctx, chromedp.Navigate("file://"+filepath.ToSlash(name))))
	ctx, stop := context.WithTimeout(ctx, 2*time.Minute)
	defer stop()
	for i, s := range steps {
		require.NoError(t, chromedp.Do(ctx, s), "step %d", i+1)
	}
}

type step = chromedp.Action[chromedp.Void]

func browser(t *testing.T) string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no browser found: install chromium to test the page in one")
	return ""
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
	return chromedp.Poll[chromedp.Void](expression, chromedp.WithPollingTimeout(20*time.Second))
}

func click(selector string) step { return chromedp.Click(chromedp.CSS(selector)) }
func focus(selector string) step { return chromedp.Focus(chromedp.CSS(selector)) }

func media(params emulation.SetEmulatedMediaParams) step {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, params)
		return err
	})
}

const visible = `[...document.querySelectorAll("%")].filter(e => e.checkVisibility()).length`

func shown(selector string) string { return strings.Replace(visible, "%", selector, 1) }

// Text of a paper or list runs nothing.
func hostileText(t *testing.T, b tab) {
	page := pagetest.Hostile(t)
	b.browse(t, page,
		is(t, true, `document.documentElement.classList.contains("js")`), // the page's own script has run
		is(t, true, `document.title.startsWith("Citations of ")`),
		is(t, 0, `document.querySelectorAll("img, iframe, object, svg[onload], script[src]").length`),
		is(t, 0, `[...document.links].filter(a => !/^(file|https?):/.test(a.href)).length`),
		run(`for (const c of document.querySelectorAll(".cite")) { c.focus(); c.click(); }`), // fill each card
		is(t, 0, `document.querySelectorAll("#card img, #card script, #card style").length`),
		is(t, true, `document.title.startsWith("Citations of ")`),
	)
}

// Even markup that got into the page by a fault runs nothing, for the policy
// forbids it.
func policy(t *testing.T, b tab) {
	slipped := `<script>document.title = "run"</script><img src="data:," onerror="document.title = 'run'">` +
		`<a id="evil" href="javascript:document.title='run'">x</a><p id="styled" style="display: none">x</p><base href="https://example.org/">`
	page := strings.Replace(pagetest.Render(t, pagetest.List, pagetest.File{Name: "paper.md", Text: pagetest.Paper}), "<h1>", slipped+"<h1>", 1)
	b.browse(t, page,
		is(t, true, `document.documentElement.classList.contains("js")`),
		run(`document.querySelector("#evil").click()`),
		chromedp.Sleep(100*time.Millisecond),
		is(t, "Citations of paper.md", `document.title`),
		is(t, true, `document.querySelector("#styled").checkVisibility()`),
		is(t, false, `document.baseURI.startsWith("https")`),
	)
}

func filters(t *testing.T, b tab) {
	page := pagetest.Render(t, pagetest.List, pagetest.File{Name: "paper.md", Text: pagetest.Paper})
	choose := func(value string) step { return click(`input[value="` + value + `"]`) }
	b.browse(t, page,
		is(t, 4, shown(".findings > li")),
		is(t, 3, shown(".tick")),
		is(t, 0, `document.querySelectorAll(".cite.off").length`),

		choose("missing"),
		is(t, 2, shown(".findings > li")),
		is(t, 1, shown(".tick")),
		is(t, 2, `document.querySelectorAll(".cite.off").length`),
		is(t, "2 of 4 findings shown", `document.querySelector("#shown").textContent`),

		choose("agrees"),
		is(t, 1, `document.querySelectorAll(".cite:not(.off)").length`),
		click(`input[name="only"]`),
		is(t, 1, shown(".text .body")),
		is(t, 2, shown(".text .heading")),

		click(`button[type="reset"]`),
		becomes(`document.querySelectorAll(".cite.off").length === 0`),
		is(t, 4, shown(".findings > li")),
		is(t, 2, shown(".text .body")),
	)
}

func keyboard(t *testing.T, b tab) {
	page := pagetest.Render(t, pagetest.List, pagetest.File{Name: "paper.md", Text: pagetest.Paper})
	b.browse(t, page,
		chromedp.KeyEvent(kb.Tab),
		is(t, "Skip to the findings", `document.activeElement.textContent`),
		is(t, 0, shown("#card")),

		// Focus shows the card, Enter goes into it, Escape comes back.
		focus("#c1"),
		is(t, 1, shown("#card")),
		is(t, true, `document.querySelector("#card").textContent.includes("Who may switch off whom")`),
		is(t, true, `document.querySelector("#card").textContent.includes("the list has Lindqvist 2019")`),
		is(t, "card", `document.querySelector("#c1").getAttribute("aria-describedby")`),
		chromedp.KeyEvent(kb.Enter),
		is(t, "card", `document.activeElement.id`),
		chromedp.KeyEvent(kb.Tab),
		is(t, "Close", `document.activeElement.getAttribute("aria-label")`),
		chromedp.KeyEvent(kb.Escape),
		is(t, "c1", `document.activeElement.id`),
		is(t, 0, shown("#card")),

		// Tab goes on to the next citation, whose card replaces it.
		chromedp.KeyEvent(kb.Tab),
		is(t, "c2", `document.activeElement.id`),
		is(t, true, `document.querySelector("#card").textContent.includes("page 34")`),
		chromedp.KeyEvent(kb.Escape),

		// From finding to finding, and round.
		focus("#next"), chromedp.KeyEvent(kb.Enter),
		is(t, "c1", `document.activeElement.id`),
		focus("#next"), chromedp.KeyEvent(kb.Enter),
		is(t, "c4", `document.activeElement.id`),
		focus("#prev"), chromedp.KeyEvent(kb.Enter),
		focus("#prev"), chromedp.KeyEvent(kb.Enter),
		is(t, "f4", `document.activeElement.id`),
		is(t, true, `getComputedStyle(document.querySelector("#f4")).outlineStyle !== "none"`),
	)
}

func pointer(t *testing.T, b tab) {
	page := pagetest.Render(t, pagetest.List, pagetest.File{Name: "paper.md", Text: pagetest.Paper})
	b.browse(t, page,
		chromedp.ScrollIntoView(chromedp.CSS("#c2")),
		click("#c2"),
		is(t, 1, shown("#card")),
		is(t, "", `location.hash`), // the card, not the anchor
		is(t, true, `document.querySelector("#card").getBoundingClientRect().right <= innerWidth`),
		click("#card .entry a[href='#e1']"),
		is(t, 0, shown("#card")),
		is(t, "#e1", `location.hash`),
		click("#e1 .back a"),
		is(t, "#c2", `location.hash`),
	)
}

// On a phone nothing stands out of the page; the card is a sheet.
func phone(t *testing.T, b tab) {
	page := pagetest.Render(t, pagetest.List, pagetest.File{Name: strings.Repeat("a-long-name-", 20) + ".md", Text: pagetest.Paper + strings.Repeat("x", 300) + "\n"})
	b.browse(t, page,
		chromedp.EmulateViewport(360, 740, chromedp.EmulateMobile, chromedp.EmulateTouch),
		chromedp.Reload(),
		is(t, true, `document.documentElement.scrollWidth <= innerWidth`),
		is(t, 360, `innerWidth`),
		click("#c1"),
		is(t, "fixed", `getComputedStyle(document.querySelector("#card")).position`),
		is(t, true, `document.querySelector("#card").getBoundingClientRect().right <= innerWidth`),
	)
}

func printed(t *testing.T, b tab) {
	page := pagetest.Render(t, pagetest.List, pagetest.File{Name: "paper.md", Text: pagetest.Paper})
	b.browse(t, page,
		media(emulation.SetEmulatedMediaParams{Media: "print"}),
		is(t, 0, shown("input, button, .skip")),
		is(t, 4, shown(".findings > li")),
		is(t, "rgb(0, 0, 0)", `getComputedStyle(document.body).color`),
	)
}

// Without its script the page shows all of it, and no control that is dead.
func withoutScript(t *testing.T, b tab) {
	page := strings.Replace(pagetest.Render(t, pagetest.List, pagetest.File{Name: "paper.md", Text: pagetest.Paper}), "script-src &#39;sha256-", "script-src &#39;sha256-0", 1)
	b.browse(t, page,
		is(t, false, `document.documentElement.classList.contains("js")`),
		is(t, 0, shown("input, button")),
		is(t, 4, shown(".findings > li")),
		is(t, 9, shown(".cite")),
		click("#c2"),
		is(t, "#e1", `location.hash`),
	)
}

// accessibility asks axe-core, whose file AXE_CORE names.
func accessibility(t *testing.T, b tab) {
	if os.Getenv("AXE_CORE") == "" {
		t.Skip("AXE_CORE does not name axe.min.js of the npm package axe-core")
	}
	axe, err := os.ReadFile(os.Getenv("AXE_CORE"))
	require.NoError(t, err)
	for _, scheme := range []string{"light", "dark"} {
		for state, prepare := range map[string]step{
			"as opened":    run("0"),
			"with a card":  chromedp.Steps(click("#c1"), is(t, 1, shown("#card"))),
			"with filters": click(`input[value="missing"]`),
		} {
			t.Run(scheme+" "+state, func(t *testing.T) {
				b.browse(t, pagetest.Render(t, pagetest.List, pagetest.File{Name: "one.md", Text: pagetest.Paper}, pagetest.File{Name: "two.md", Text: pagetest.Paper}),
					media(emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}),
					prepare,
					run(string(axe)+";0"),
					chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
						violations, err := chromedp.Evaluate[[]string](askAxe, chromedp.EvalAwaitPromise)(ctx, target)
						assert.Empty(t, violations)
						return err
					}),
				)
			})
		}
	}
}

const askAxe = `axe.run().then(r => r.violations.map(v =>
	v.id + ": " + v.help + ": " + v.nodes.map(n => n.html.slice(0, 200) + " " + n.any.map(a => a.message).join(", ")).join(" | ")))`
