package htmlreport

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// years are the cited entries, each with its year.
type years map[*entryView]int

// The timeline's width and height in its own units, and the most bars in it.
const (
	yearsWidth  = 600
	yearsHeight = 60
	maxBars     = 60
)

// A yearsView is a small timeline of the works that a paper cites.
type yearsView struct {
	Width, Height int
	Bars          []yearBar
	First, Last   string
	Says          string // the same in words
	Counts        string // "1911: 1, 2019: 4"
}

// A yearBar stands for the works of a year, or of several.
type yearBar struct{ X, Y, Width, Height, Title string }

// view gives the timeline; nil where there are fewer than five works to show.
func (ys years) view() *yearsView {
	var all []int
	for _, y := range ys {
		if y > 0 && y < 3000 {
			all = append(all, y)
		}
	}
	if len(all) < 5 {
		return nil
	}
	slices.Sort(all)
	first, last := all[0], all[len(all)-1]
	step := stepFor(last - first)
	count := map[int]int{}
	most := 0
	for _, y := range all {
		at := y - y%step
		count[at]++
		most = max(most, count[at])
	}
	from := first - first%step
	n := (last-from)/step + 1
	v := &yearsView{Width: yearsWidth, Height: yearsHeight, First: strconv.Itoa(first), Last: strconv.Itoa(last)}
	v.Says = fmt.Sprintf("%s with a year, %d to %d; half of them from %d or later.", counted(len(all), "cited work", "cited works"), first, last, all[len(all)/2])
	width := float64(yearsWidth) / float64(max(n, 12))
	var said []string
	for _, y := range slices.Sorted(maps.Keys(count)) {
		h := max(4, count[y]*(yearsHeight-2)/most)
		label := yearsFrom(y, step)
		said = append(said, label+": "+strconv.Itoa(count[y]))
		v.Bars = append(v.Bars, yearBar{
			X: fmt.Sprintf("%.1f", float64((y-from)/step)*width), Width: fmt.Sprintf("%.1f", width*0.8),
			Y: strconv.Itoa(yearsHeight - h), Height: strconv.Itoa(h), Title: label + ": " + counted(count[y], "work", "works"),
		})
	}
	v.Counts = strings.Join(said, ", ")
	return v
}

// stepFor gives how many years a bar stands for.
func stepFor(span int) int {
	for _, step := range []int{1, 2, 5, 10, 20, 50} {
		if span/step < maxBars {
			return step
		}
	}
	return 100
}

func yearsFrom(y, step int) string {
	if step == 1 {
		return strconv.Itoa(y)
	}
	return strconv.Itoa(y) + "–" + strconv.Itoa(y+step-1)
}
