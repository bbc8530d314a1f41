package match

import (
	"slices"
	"strings"
	"sync"

	"github.com/citevet/citevet/internal/name"
)

// A year has the works of one year, among which names are looked for that
// differ from the printed ones by more than their keys. Where these are many,
// most are left out by what is known of them without comparing names.
type year struct {
	works []int32

	onceMarks sync.Once
	plain     plainMarks // of the first name of each
	marks     []mark     // of the others
	odd       []int32    // works that have to be compared with every name

	onceNames sync.Once
	names     keyIndex // every key of every name
	oddNames  []int32  // works that have to be compared with every two names

	onceTitles sync.Once
	titles     map[string][]int32 // by the keys of whole titles, and of those without subtitles
}

// crowd is from how many works on it pays to choose among them.
const crowd = 8

// suspects appends to out the works of the year that compare may find to be
// like ps, in their order and without most of the others.
func (y *year) suspects(x *Index, out []int32, ps []name.Written) []int32 {
	if len(ps) == 1 && ps[0].Anonymous() {
		return append(out, y.works...)
	}
	y.onceMarks.Do(func() { y.mark(x) })
	var keyRoom [16]string
	keys := keyRoom[:0]
	out = append(out, y.odd...)
	of := markOf(&ps[0])
	out = alike(y.plain.alike(out, &of), y.marks, &of)
	if len(ps) == 1 {
		for _, k := range ps[0].MoreKeys(keys) {
			out = y.appendFirst(x, out, k)
		}
	} else {
		// Of several names one may be any other, if the rest agrees.
		y.onceNames.Do(func() { y.indexNames(x) })
		out = append(out, y.oddNames...)
		for i := range ps {
			for _, k := range ps[i].MoreKeys(ps[i].Keys(keys)) {
				out = y.names.appendTo(out, k)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// appendFirst appends the works of the year whose first name has the key.
func (y *year) appendFirst(x *Index, out []int32, key string) []int32 {
	posts, h := x.first.find(key)
	for _, p := range posts {
		if _, in := slices.BinarySearch(y.works, p.work); in && p.hash == h {
			out = append(out, p.work)
		}
	}
	return out
}

// appendTo appends the works that the key leads to.
func (x *keyIndex) appendTo(out []int32, key string) []int32 {
	posts, h := x.find(key)
	for _, p := range posts {
		if p.hash == h {
			out = append(out, p.work)
		}
	}
	return out
}

// mark notes what is known of the first names of the works.
func (y *year) mark(x *Index) {
	var marks []mark
	for _, i := range y.works {
		switch w := &x.works[i]; {
		case w.free != nil:
			y.odd = append(y.odd, i)
		case len(w.names) > 0:
			marks = appendMarks(marks, &w.names[0], i)
		case w.title != "":
			marks = append(marks, mark{work: i, literal: true, full: sketchOf(w.title)})
		}
	}
	y.plain, y.marks = plainMarksOf(marks)
}

func (y *year) indexNames(x *Index) {
	b := newKeyBuilder(len(y.works))
	for _, i := range y.works {
		b.begin(i)
		w := &x.works[i]
		odd := w.etAl // then there may be fewer names than are printed
		for k := range w.names {
			n := &w.names[k]
			odd = odd || n.Literal || n.Full != n.Family // of which a part may be printed
			n.Keys(b.put)
			if given := strings.ReplaceAll(n.Given, " ", ""); given != "" {
				b.put(given)
				b.put(n.Full + given)
			}
		}
		if odd {
			y.oddNames = append(y.oddNames, i)
		}
	}
	y.names = b.index()
}

// byTitle gives the works of the year that have the title, with or without their
// subtitles.
func (y *year) byTitle(x *Index, key string) []int32 {
	y.onceTitles.Do(func() {
		y.titles = map[string][]int32{}
		for _, i := range y.works {
			w := &x.works[i]
			if w.title == "" {
				continue
			}
			y.titles[w.title] = append(y.titles[w.title], i)
			if main := w.mainTitle(); main != w.title {
				y.titles[main] = append(y.titles[main], i)
			}
		}
	})
	return y.titles[key]
}
