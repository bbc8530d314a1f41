package web_test

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

var pictures = flag.String("pictures", "", "write pictures of the page to this folder")

// A size is one of a window in which the page is looked at.
type size struct {
	name   string
	w, h   int64
	mobile bool
}

var sizes = []size{{"1280", 1280, 860, false}, {"390", 390, 844, true}}

// scene is what is done before a picture is taken.
type scene struct {
	name  string
	steps []step
}

var scenes = []scene{
	{"start", nil},
	{"options", []step{click(".options summary")}},
	{"result", []step{click("#example"), becomes(isResult), chromedp.Sleep(1200 * time.Millisecond)}},
	{"corrections", []step{click("#example"), becomes(isResult), click("#tab-fixes"), chromedp.Sleep(200 * time.Millisecond)}},
	{"save", []step{click("#example"), becomes(isResult), click("#tab-save"), chromedp.Sleep(200 * time.Millisecond)}},
	{"paste", []step{click("#open-paste")}},
	{"trouble", []step{click("#open-paste"), chromedp.SendKeys(chromedp.CSS("#paste-paper"), "Grids are old (Halloran 1911)."), click("#paste .main"), becomes(`!document.querySelector("#trouble").hidden`)}},
}

// takePictures writes pictures of each scene, in each size, light and dark.
func takePictures(t *testing.T, s site) {
	if *pictures == "" {
		t.Skip("no -pictures")
	}
	for _, z := range sizes {
		for _, scheme := range []string{"light", "dark"} {
			for _, c := range scenes {
				steps := append([]step{emulate(z), prefer(scheme), becomes(`document.querySelector("#safe").classList.contains("locked")`)}, c.steps...)
				steps = append(steps, picture(t, c.name+"-"+z.name+"-"+scheme+".png"))
				s.browse(t, s.url, steps...)
			}
		}
	}
}

func emulate(z size) step {
	return call(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: z.w, Height: z.h, DeviceScaleFactor: 1, Mobile: z.mobile})
}

// prefer asks for light or dark, and for no change that takes time.
func prefer(scheme string) step {
	return call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}})
}

func picture(t *testing.T, name string) step {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		shot, err := cdp.Call(ctx, target, page.CaptureScreenshot, page.CaptureScreenshotParams{Format: "png"})
		require.NoError(t, err)
		return os.WriteFile(filepath.Join(*pictures, name), shot.Data, 0o666)
	})
}
