package htmlreport_test

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestContrast holds the colours of both palettes to level AA of WCAG 2.2
// (1.4.3): 4.5 to 1 for text.
func TestContrast(t *testing.T) {
	var css []byte
	for _, name := range []string{"css/base.css", "css/print.css"} {
		part, err := os.ReadFile(name)
		require.NoError(t, err)
		css = append(css, part...)
	}
	variable := regexp.MustCompile(`--([a-z-]+): (#[0-9a-f]{3,6});`)
	light := map[string]string{}
	head, rest, ok := strings.Cut(string(css), "prefers-color-scheme: dark")
	require.True(t, ok)
	for _, m := range variable.FindAllStringSubmatch(head, -1) {
		light[m[1]] = m[2]
	}
	dark := map[string]string{}
	rest, print, ok := strings.Cut(rest, "@media print")
	require.True(t, ok)
	for _, m := range variable.FindAllStringSubmatch(rest, -1) {
		dark[m[1]] = m[2]
	}
	paper := map[string]string{}
	for _, m := range variable.FindAllStringSubmatch(print, -1) {
		paper[m[1]] = m[2]
	}
	for name, palette := range map[string]map[string]string{"light": light, "dark": dark, "print": paper} {
		for _, ground := range []string{"bg", "panel", "error-bg", "warning-bg", "note-bg", "agrees-bg"} {
			for _, ink := range []string{"text", "soft", "link", "error", "warning", "note", "undecided", "silenced", "agrees", "exempt", "focus"} {
				if palette[ink] == "" && name == "print" {
					continue // as on the screen
				}
				require.NotEmpty(t, palette[ink], ink)
				require.NotEmpty(t, palette[ground], ground)
				ratio := contrast(t, palette[ink], palette[ground])
				assert.GreaterOrEqual(t, ratio, 4.5, "%s: %s on %s", name, ink, ground)
			}
		}
	}
}

// contrast is the contrast ratio of two colours as WCAG defines it.
func contrast(t *testing.T, a, b string) float64 {
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(t *testing.T, colour string) float64 {
	hex := colour[1:]
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	n, err := strconv.ParseUint(hex, 16, 32)
	require.NoError(t, err)
	part := func(shift int) float64 {
		c := float64(n>>shift&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*part(16) + 0.7152*part(8) + 0.0722*part(0)
}
