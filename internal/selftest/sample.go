package selftest

import "slices"

// How much is tried of each kind of fault: the paper, and its lists for an
// entry that is deleted, are read so often that about maxBytes bytes are read,
// but at least minFaults and at most maxFaults times.
const (
	maxBytes             = 32 << 20
	minFaults, maxFaults = 3, 200
)

// sample leaves out faults, so that of each kind at most most are left, spread
// over the paper; with 0 as many as bounded work allows.
func (p *planter) sample(most int) {
	count, seen := map[Kind]int{}, map[Kind]int{}
	for _, f := range p.faults {
		count[f.Kind]++
	}
	p.faults = slices.DeleteFunc(p.faults, func(f *planted) bool {
		i, n, keep := seen[f.Kind], count[f.Kind], p.limit(f, most)
		seen[f.Kind]++
		return keep < n && (i+1)*keep/n == i*keep/n // keep of n, evenly
	})
}

// limit gives how many faults of the kind of f are tried.
func (p *planter) limit(f *planted, most int) int {
	if most > 0 {
		return most
	}
	size := len(p.Doc.Src) + 1
	if f.list >= 0 {
		for _, list := range p.Lists {
			size += len(list.Src)
		}
	}
	return min(max(maxBytes/size, minFaults), maxFaults)
}
