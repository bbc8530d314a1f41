package main

import (
	"bytes"
	"fmt"
)

// A panel is one part of the plot: a bar for each run, and a line that none is to
// cross.
type panel struct {
	title, unit string
	of          func(run) float64
	limit       float64 // 0 for none
}

var panels = []panel{
	{"peak memory", "MB", func(r run) float64 { return float64(r.peak >> 20) }, 300},
	{"processor time a paper", "ms", run.perPaper, 0},
}

const (
	width, height = 300, 200 // of a panel
	edge          = 40
)

// plot draws the runs.
func plot(runs []run) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="11">`+"\n", len(panels)*width, height)
	fmt.Fprintf(&b, `<rect width="%d" height="%d" fill="white"/>`+"\n", len(panels)*width, height)
	for i, p := range panels {
		p.draw(&b, i*width, runs)
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

func (p panel) draw(b *bytes.Buffer, left int, runs []run) {
	most := p.limit
	for _, r := range runs {
		most = max(most, p.of(r))
	}
	scale := float64(height-2*edge) / (most * 1.1)
	floor := height - edge
	fmt.Fprintf(b, `<text x="%d" y="20" font-weight="bold">%s</text>`+"\n", left+edge, p.title)
	fmt.Fprintf(b, `<path d="M%d %dH%d" stroke="black"/>`+"\n", left+edge, floor, left+width-10)
	step := (width - edge - 10) / max(len(runs), 1)
	for i, r := range runs {
		x, size := left+edge+i*step+step/4, p.of(r)*scale
		fmt.Fprintf(b, `<rect x="%d" y="%.1f" width="%d" height="%.1f" fill="#3b6ea5"/>`+"\n", x, float64(floor)-size, step/2, size)
		fmt.Fprintf(b, `<text x="%d" y="%.1f" text-anchor="middle">%.3g %s</text>`+"\n", x+step/4, float64(floor)-size-4, p.of(r), p.unit)
		fmt.Fprintf(b, `<text x="%d" y="%d" text-anchor="middle">%d papers</text>`+"\n", x+step/4, floor+15, r.papers)
	}
	if p.limit > 0 {
		y := float64(floor) - p.limit*scale
		fmt.Fprintf(b, `<path d="M%d %.1fH%d" stroke="#b03030" stroke-dasharray="4 3"/>`+"\n", left+edge, y, left+width-10)
		fmt.Fprintf(b, `<text x="%d" y="%.1f" fill="#b03030">limit: %.0f %s</text>`+"\n", left+edge+2, y-4, p.limit, p.unit)
	}
}
