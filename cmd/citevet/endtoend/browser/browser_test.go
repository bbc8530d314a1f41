// Package browser_test looks at the page of -html in a real browser.
package browser_test

import (
	"context"
	"fmt"
	"html"
	"net/http"
	"net/http/httptest"
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
		"steps": steps, "tabs": tabs, "long": longPage, "ticks": ticks, "sandbox": sandbox, "copy": copies,
		"phone": phone, "print": printed, "without a script": withoutScript, "accessibility": accessibility,
	} {
		t.Run(name, func(t *testing.T) { test(t, tab{ctx, t.TempDir()}) })
	}
}

// browse opens a page in a tab of its own, in a browser that has kept nothing
// of pages before, and does steps in it.
func (b tab) browse(t *testing.T, page string, steps ...step) {
	t.Helper()
	b.again(t, page, append([]step{run(`localStorage.clear()`), chromedp.Reload()}, steps...)...)
}

// again does the same in a browser that has kept what it may.
func (b tab) again(t *testing.T, page string, steps ...step) {
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
	page := strings.Replace(pagetest.Render(t, pagetest.List, pagetest.File{Name: "paper.md", Text: pagetest.Paper}), "<h1", slipped+"<h1", 1)
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
		is(t, 4, shown("li.finding")),
		is(t, 3, shown(".tick")),
		is(t, 0, shown("input")),
		is(t, 0, `document.querySelectorAll(".cite.off").length`),

		click("#filter > summary"),
		choose("missing"),
		is(t, 2, shown("li.finding")),
		is(t, 1, shown(".tick")),
		is(t, 2, `document.querySelectorAll(".cite.off").length`),
		is(t, "2 of 4 findings", `document.querySelector("#where").textContent`),
		is(t, "Filter (on)", `document.querySelector("#filter > summary").textContent`),

		choose("agrees"),
		is(t, 1, `document.querySelectorAll(".cite:not(.off)").length`),
		click(`input[name="only"]`),
		is(t, 1, shown(".text .body")),
		is(t, 2, shown(".text .heading")),

		click(`button[type="reset"]`),
		becomes(`document.querySelectorAll(".cite.off").length === 0`),
		is(t, 4, shown("li.finding")),
		is(t, 2, shown(".text .body")),
		is(t, "Filter", `document.querySelector("#filter > summary").textContent`),
		chromedp.KeyEvent(kb.Escape),
		is(t, 0, shown("input")),
		is(t, "SUMMARY", `document.activeElement.tagName`),
	)
}

// A citation that agrees has a card; one with a finding has it beside it.
func keyboard(t *testing.T, b tab) {
	page := pagetest.Render(t, pagetest.List, pagetest.File{Name: "paper.md", Text: pagetest.Paper})
	b.browse(t, page,
		chromedp.KeyEvent(kb.Tab),
		is(t, "Skip to the findings", `document.activeElement.textContent`),
		is(t, 0, shown("#card")),

		// Focus shows the card, Enter goes into it, Escape comes back.
		focus("#c2"),
		is(t, 1, shown("#card")),
		is(t, true, `document.querySelector("#card").textContent.includes("Who may switch off whom")`),
		is(t, true, `document.querySelector("#card").textContent.includes("page 34")`),
		is(t, "card", `document.querySelector("#c2").getAttribute("aria-describedby")`),
		chromedp.KeyEvent(kb.Enter),
		is(t, "card", `document.activeElement.id`),
		chromedp.KeyEvent(kb.Tab),
		is(t, "Close", `document.activeElement.getAttribute("aria-label")`),
		chromedp.KeyEvent(kb.Escape),
		is(t, "c2", `document.activeElement.id`),
		is(t, 0, shown("#card")),

		// Tab goes on to the next citation, whose card replaces it.
		chromedp.KeyEvent(kb.Tab),
		is(t, "c3", `document.activeElement.id`),
		is(t, true, `document.querySelector("#card").textContent.includes("Paying for a neighbour")`),
		chromedp.KeyEvent(kb.Tab),
		is(t, "c4", `document.activeElement.id`),
		is(t, 0, shown("#card")),
		is(t, "true", `document.querySelector("#f2").getAttribute("aria-current")`),
		chromedp.KeyEvent(kb.Enter),
		is(t, "f2", `document.activeElement.id`),
	)
}

// From finding to finding, and round, by button and by key.
func steps(t *testing.T, b tab) {
	page := pagetest.Render(t, pagetest.List, pagetest.File{Name: "paper.md", Text: pagetest.Paper})
	at := func(id, where string) step {
		return chromedp.Steps(is(t, id, `document.activeElement.id`), is(t, where, `document.querySelector("#where").textContent`))
	}
	b.browse(t, page,
		focus("#next"), chromedp.KeyEvent(kb.Enter), at("f1", "1 of 4"),
		is(t, true, `document.querySelector("#c1").classList.contains("chosen")`),
		is(t, true, inView("#f1")), is(t, true, inView("#c1")),
		chromedp.KeyEvent("n"), at("f2", "2 of 4"),
		is(t, true, inView("#f2")), is(t, true, inView("#c4")),
		chromedp.KeyEvent("p"), chromedp.KeyEvent("p"), at("f4", "4 of 4"),
		is(t, true, inView("#f4")),

		// What is done or ignored is passed by.
		chromedp.KeyEvent("n"), chromedp.KeyEvent("d"), at("f1", "1 of 4 · 1 dealt with"),
		chromedp.KeyEvent("n"), chromedp.KeyEvent("i"), at("f2", "2 of 4 · 2 dealt with"),
		is(t, true, `document.querySelector("#c4").classList.contains("dealt")`),
		chromedp.KeyEvent("p"), at("f4", "4 of 4 · 2 dealt with"),
		chromedp.KeyEvent("n"), at("f3", "3 of 4 · 2 dealt with"),

		// Keys can be turned off.
		click("#filter > summary"), click(`input[name="keys"]`), chromedp.KeyEvent(kb.Escape),
		chromedp.KeyEvent("d"), is(t, "3 of 4 · 2 dealt with", `document.querySelector("#where").textContent`),
	)
}

// A page of a book with thousands of findings does all that a short one does.
func longPage(t *testing.T, b tab) {
	page := pagetest.Render(t, pagetest.List, pagetest.File{Name: "book.md", Text: strings.Repeat("The ring holds (Lindqvist 2018), and it ends (Varga 2021).\n\n", 1500)})
	b.browse(t, page,
		is(t, true, `document.body.classList.contains("long")`),
		is(t, "3002 findings", `document.querySelector("#where").textContent`),
		becomes(`document.querySelector("#f3000 button[value=done]") !== null`),
		chromedp.KeyEvent("p"), chromedp.KeyEvent("p"), chromedp.KeyEvent("p"), // two entries are not cited
		is(t, "f3000", `document.activeElement.id`),
		becomes(inView("#f3000")), becomes(inView("#c3000")),
		chromedp.KeyEvent("d"),
		is(t, "3000 of 3002 · 1 dealt with", `document.querySelector("#where").textContent`),
		chromedp.KeyEvent("n"), chromedp.KeyEvent("n"), chromedp.KeyEvent("n"),
		is(t, "f1", `document.activeElement.id`),
		becomes(inView("#f1")), becomes(inView("#c1")),
	)
}

// Tab goes through the page in the order in which it is read, at any width.
func tabs(t *testing.T, b tab) {
	page := pagetest.Render(t, pagetest.List, pagetest.File{Name: "paper.md", Text: pagetest.Paper})
	for _, width := range []int64{390, 1280} {
		steps := []step{chromedp.EmulateViewport(width, 844), focus("#next")}
		for _, want := range []string{"Filter", "Paragraph 1, line 3", "10.5555/gr.2019.33", "In the list as lindqvist2019", "Copy Lindqvist 2019", "Done", "Ignore", "Paragraph 1, line 4", "Copy the entry"} {
			steps = append(steps, chromedp.KeyEvent(kb.Tab), is(t, want, `(e => e.getAttribute("aria-label") || e.textContent)(document.activeElement)`),
				is(t, true, `(r => r.top >= 0 && r.bottom <= innerHeight)(document.activeElement.getBoundingClientRect())`))
		}
		b.browse(t, page, steps...)
	}
}

func inView(selector string) string {
	return strings.Replace(`(r => r.top >= 0 && r.bottom <= innerHeight && r.width > 0)(document.querySelector("%").getBoundingClientRect())`, "%", selector, 1)
}

// What is done or ignored is so when the page is opened again, and when the
// paper is checked again.
func ticks(t *testing.T, b tab) {
	page := pagetest.Render(t, pagetest.List, pagetest.File{Name: "paper.md", Text: pagetest.Paper})
	later := pagetest.Render(t, "\n\n"+pagetest.List, pagetest.File{Name: "paper.md", Text: strings.Replace(pagetest.Paper, "The ring holds (Lindqvist 2018;", "The ring holds. It holds (", 1)})
	b.browse(t, page,
		click(`#f2 button[value="done"]`), click(`#f4 button[value="ignored"]`),
		is(t, "true", `document.querySelector('#f2 button[value="done"]').getAttribute("aria-pressed")`),
		is(t, 0, shown("#f2 .said")),
		is(t, "Finding 4 ignored", `document.querySelector("#told").textContent`),
		chromedp.Reload(),
		is(t, []string{"f2 done", "f4 ignored"}, dealt),
		click("#filter > summary"), click(`input[name="dealt"]`), chromedp.KeyEvent(kb.Escape),
		is(t, 2, shown("li.finding")),
		is(t, "2 of 4 findings · 2 dealt with", `document.querySelector("#where").textContent`),
		click(`#f1 button[value="done"]`), click(`#f3 button[value="done"]`),
		is(t, "0 of 4 findings · all dealt with", `document.querySelector("#where").textContent`),
		click("#next"),
		is(t, 0, shown("li.finding")),
		click("#filter > summary"), click(`input[name="dealt"]`), chromedp.KeyEvent(kb.Escape),
		click("#next"),
		is(t, "All of these findings are dealt with", `document.querySelector("#told").textContent`),
		click(`#f1 button[value="done"]`), click(`#f3 button[value="done"]`),
	)
	b.again(t, later, // in which the first finding is gone
		is(t, []string{"f1 done", "f3 ignored"}, dealt),
		click(`#f1 button[value="done"]`),
		chromedp.Reload(),
		is(t, []string{"f3 ignored"}, dealt),
	)
}

const dealt = `[...document.querySelectorAll("li:is(.done, .ignored)")].map(li => li.id + " " + li.querySelector(".state").textContent)`

// In a frame that may neither keep nor copy nor go anywhere the page works on.
func sandbox(t *testing.T, b tab) {
	page := pagetest.Render(t, pagetest.List, pagetest.File{Name: "paper.md", Text: pagetest.Paper})
	// This script presses buttons and tells the page around what became of it.
	look := `<script>"use strict"; addEventListener("load", () => {
		const one = s => document.querySelector(s);
		one('#f2 button[value="done"]').click();
		one("#f2 .copier").click();
		one("#e1 .back a").click();
		setTimeout(() => parent.postMessage(one(".state").textContent + ", " + one("#f2 .copier").textContent + ", " + one(":is(.lit, :target)").id, "*"), 500);
	})</script>`
	page = strings.Replace(page, "<script>", look+"<script>", 1)
	page = strings.Replace(page, "script-src &#39;sha256-", "script-src 'unsafe-inline' &#39;no-", 1)
	for how, src := range map[string]string{
		"srcdoc": `frame.srcdoc = page`,
		"blob":   `frame.src = URL.createObjectURL(new Blob([page], { type: "text/html" }))`,
	} {
		around := `<!doctype html><title>` + how + `</title><body><textarea>` + html.EscapeString(page) + `</textarea><script>
			addEventListener("message", e => { window.said = e.data });
			const page = document.querySelector("textarea").value, frame = document.createElement("iframe");
			frame.width = 1200; frame.height = 800; frame.sandbox = "allow-scripts";
			` + src + `;
			document.body.append(frame);
		</script>`
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, around) }))
		b.browse(t, "", chromedp.Navigate(server.URL),
			becomes(`window.said !== undefined`),
			is(t, true, `/^done, (Copied|Selected: press Ctrl.C), c2$/.test(window.said) || window.said`),
		)
		server.Close()
	}
}

// Copy takes what to write, and nothing else.
func copies(t *testing.T, b tab) {
	page := pagetest.Render(t, pagetest.List, pagetest.File{Name: "paper.md", Text: pagetest.Paper})
	b.browse(t, page,
		run(`navigator.clipboard.writeText = async text => { window.copied = text }`),
		click("#f1 .copier"),
		is(t, "Lindqvist 2019", `window.copied`),
		is(t, "Copied", `document.querySelector("#f1 .copier").textContent`),
		is(t, "Copied", `document.querySelector("#told").textContent`),
		click("#f2 .copier"),
		is(t, "@misc{varga2021,\n  author = {Varga},\n  title = {},\n  year = {2021},\n}\n", `window.copied`),
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
		click("#c4"),
		is(t, 0, shown("#card")),
		is(t, "true", `document.querySelector("#f2").getAttribute("aria-current")`),
	)
}

// On a phone nothing stands out of the page; the card is a sheet.
func phone(t *testing.T, b tab) {
	list := strings.ReplaceAll(pagetest.List, "petersen2016", strings.Repeat("petersen", 20))
	page := pagetest.Render(t, list, pagetest.File{Name: strings.Repeat("a-long-name-", 20) + ".md", Text: pagetest.Paper + strings.Repeat("x", 300) + "\n"})
	b.browse(t, page,
		chromedp.EmulateViewport(390, 844, chromedp.EmulateMobile, chromedp.EmulateTouch),
		chromedp.Reload(),
		is(t, true, `document.documentElement.scrollWidth <= innerWidth`),
		is(t, 390, `innerWidth`),
		chromedp.EmulateViewport(320, 700, chromedp.EmulateMobile, chromedp.EmulateTouch),
		is(t, true, `document.documentElement.scrollWidth <= innerWidth`),
		chromedp.EmulateViewport(390, 844, chromedp.EmulateMobile, chromedp.EmulateTouch),
		is(t, 0, shown("input")),
		is(t, true, `document.querySelector("#f1 h4").getBoundingClientRect().bottom < innerHeight`), // on the first screen
		chromedp.KeyEvent("n"), chromedp.KeyEvent("n"),
		is(t, true, inView("#f2 h4")),
		is(t, "f2", `document.activeElement.id`),
		chromedp.KeyEvent("d"),
		is(t, "2 of 4 · 1 dealt with", `document.querySelector("#where").textContent`),
		chromedp.KeyEvent("p"),
		is(t, true, inView("#f1 h4")),
		click("#c1"),
		is(t, "fixed", `getComputedStyle(document.querySelector("#card")).position`),
		is(t, true, `document.querySelector("#c1").getBoundingClientRect().bottom < document.querySelector("#card").getBoundingClientRect().top`),
		is(t, true, `document.querySelector("#card").getBoundingClientRect().right <= innerWidth`),
	)
}

func printed(t *testing.T, b tab) {
	page := pagetest.Render(t, pagetest.List, pagetest.File{Name: "paper.md", Text: pagetest.Paper})
	b.browse(t, page,
		media(emulation.SetEmulatedMediaParams{Media: "print"}),
		is(t, 0, shown("input, button, .skip")),
		is(t, 4, shown("li.finding")),
		is(t, "rgb(0, 0, 0)", `getComputedStyle(document.body).color`),
	)
}

// Without its script the page shows all of it, and no control that is dead.
func withoutScript(t *testing.T, b tab) {
	page := strings.Replace(pagetest.Render(t, pagetest.List, pagetest.File{Name: "paper.md", Text: pagetest.Paper}), "script-src &#39;sha256-", "script-src &#39;sha256-0", 1)
	b.browse(t, page,
		is(t, false, `document.documentElement.classList.contains("js")`),
		is(t, 0, shown("input, button, summary")),
		is(t, 4, shown("li.finding")),
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
	two := pagetest.Render(t, pagetest.List, pagetest.File{Name: "one.md", Text: pagetest.Paper}, pagetest.File{Name: "two.md", Text: pagetest.Paper})
	pages := map[string]struct {
		page    string
		prepare step
	}{
		"as opened":    {two, run("0")},
		"with a card":  {two, chromedp.Steps(click("#c2"), is(t, 1, shown("#card")))},
		"with filters": {two, chromedp.Steps(click("#filter > summary"), click(`input[value="missing"]`))},
		"with ticks":   {two, chromedp.Steps(click(`#f1 button[value="done"]`), click(`#f2 button[value="ignored"]`), click("#next"))},
		"silenced":     {pagetest.Render(t, pagetest.List, pagetest.File{Name: "paper.md", Text: pagetest.Silenced}), run("0")},
		"clean":        {pagetest.Render(t, pagetest.List, pagetest.File{Name: "paper.md", Text: "It holds (Lindqvist 2019).\n"}), run("0")},
		"nothing":      {pagetest.Nothing(t), run("0")},
	}
	for _, width := range []int64{390, 1280} {
		for _, scheme := range []string{"light", "dark"} {
			for state, p := range pages {
				t.Run(fmt.Sprint(width, " ", scheme, " ", state), func(t *testing.T) {
					b.browse(t, p.page,
						chromedp.EmulateViewport(width, 844),
						media(emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}),
						p.prepare,
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
}

const askAxe = `axe.run().then(r => r.violations.map(v =>
	v.id + ": " + v.help + ": " + v.nodes.map(n => n.html.slice(0, 200) + " " + n.any.map(a => a.message).join(", ")).join(" | ")))`
