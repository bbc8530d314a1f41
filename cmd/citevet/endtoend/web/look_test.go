package web_test

import (
	"context"
	"os"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// On a phone nothing stands out of the page.
func narrow(t *testing.T, s site) {
	for _, c := range scenes {
		steps := append([]step{emulate(size{"", 320, 740, true}), becomes(isLocked)}, c.steps...)
		for _, width := range []int64{320, 390} {
			steps = append(steps, emulate(size{"", width, 740, true}), is(t, int(width), `innerWidth`), is(t, true, `document.documentElement.scrollWidth <= innerWidth`))
		}
		s.browse(t, s.url, steps...)
	}
}

// accessibility asks axe-core, whose file AXE_CORE names.
func accessibility(t *testing.T, s site) {
	if os.Getenv("AXE_CORE") == "" {
		t.Skip("AXE_CORE does not name axe.min.js of the npm package axe-core")
	}
	axe, err := os.ReadFile(os.Getenv("AXE_CORE"))
	require.NoError(t, err)
	for _, z := range sizes {
		for _, c := range scenes {
			t.Run(c.name+" "+z.name, func(t *testing.T) {
				steps := append([]step{emulate(z), becomes(isLocked)}, c.steps...)
				s.browse(t, s.url, append(steps, run(string(axe)+";0"), prefer("light"), asked(t), prefer("dark"), asked(t))...)
			})
		}
	}
}

func asked(t *testing.T) step {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		violations, err := chromedp.Evaluate[[]string](askAxe, chromedp.EvalAwaitPromise)(ctx, target)
		assert.Empty(t, violations)
		return err
	})
}

const askAxe = `axe.run(document, { iframes: false }).then(r => r.violations.map(v =>
	v.id + ": " + v.help + ": " + v.nodes.map(n => n.html.slice(0, 200) + " " + n.any.map(a => a.message).join(", ")).join(" | ")))`
