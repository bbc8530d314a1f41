package web_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

var wanted = flag.Bool("measure", false, "print sizes and times of the page")

// measure prints what docs/web.md says: sizes, the first load, and a paper of 10,000
// words. It asserts nothing.
func measure(t *testing.T, s site) {
	if !*wanted {
		t.Skip("no -measure")
	}
	files, err := filepath.Glob(filepath.Join(s.folder, "*"))
	require.NoError(t, err)
	for _, name := range files {
		info, err := os.Stat(name)
		require.NoError(t, err)
		fmt.Printf("%-32s %6.2f MB\n", filepath.Base(name), float64(info.Size())/1e6)
	}
	paper, list := tenThousand()
	s = s.served(t)
	tell := func(what, script string) step {
		return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
			ms, err := chromedp.Evaluate[float64](script)(ctx, target)
			fmt.Printf("%-32s %6.0f ms\n", what, ms)
			return err
		})
	}
	const since = `performance.now() - window.began`
	timed := `window.took = 0; window.began = performance.now(); new MutationObserver((_, o) => { if (` + isResult + `) { window.took = ` + since + `; o.disconnect(); } }).observe(document.querySelector("#result"), { attributes: true });`
	s.browse(t, s.url, becomes(isLocked), tell("ready, of the page's first load", `performance.now()`))
	steps := []step{becomes(isLocked), chromedp.Sleep(5 * time.Second)} // the time in which a user looks for a file
	for _, what := range []string{"10,000 words, first", "10,000 words, second", "10,000 words, third", "10,000 words, fourth", "10,000 words, fifth"} {
		steps = append(steps, run(timed), run(drop(map[string][]byte{"paper.md": paper, "refs.bib": list})), becomes(`window.took > 0`), tell(what, `window.took`), click("#again"))
	}
	s.browse(t, s.served(t).url, steps...)
}

// tenThousand gives a paper of 10,000 words with 300 citations of 150 works.
func tenThousand() (paper, list []byte) {
	var p, l strings.Builder
	names := strings.Fields("Berg Novak Okafor Lindqvist Marchetti Aalto Sundqvist Hale Varga Petersen Halloran Brandt Nowak Ruiz Detering")
	p.WriteString("# Ten thousand words\n\n")
	filler := strings.Repeat("the ring held through a long winter and the towns shared what they had ", 2)
	for i := range 300 {
		name, year := names[i%len(names)], 2000+i%150/len(names)
		fmt.Fprintf(&p, "In that year %sas one study (%s %d, %d) says. ", filler, name, year, 10+i%20)
		if i%5 == 4 {
			p.WriteString("\n\n")
		}
	}
	for i := range 150 {
		name, year := names[i%len(names)], 2000+i/len(names)
		fmt.Fprintf(&l, "@article{k%d,\n  author = {%s, Anna},\n  title = {Study number %d},\n  journal = {Grids},\n  year = {%d},\n  pages = {1--40}\n}\n", i, name, i, year)
	}
	return []byte(p.String()), []byte(l.String())
}
