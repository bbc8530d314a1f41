package match

import "hash/maphash"

// A keyIndex finds the works that have a key. It holds a part of the hash of
// each key, not the key: the index of a long list would be larger than the
// list. What it finds may have another key of the same hash, so the caller
// looks whether a work has the key.
type keyIndex struct {
	seed  maphash.Seed
	shift uint8     // what is left of a hash is its bucket
	start []uint32  // of each bucket in posts, and where the last one ends
	posts []posting // in each bucket in the order of the works
}

type posting struct {
	hash uint32
	work int32
}

// A keyBuilder collects the keys of works.
type keyBuilder struct {
	seed  maphash.Seed
	posts []posting
	work  int32
	last  int // where the keys of work begin
}

func newKeyBuilder(works int) *keyBuilder {
	return &keyBuilder{seed: maphash.MakeSeed(), posts: make([]posting, 0, 4*works)}
}

// begin says whose keys come next.
func (b *keyBuilder) begin(work int32) { b.work, b.last = work, len(b.posts) }

// put adds a key of the work. A key that it has already is not added again.
func (b *keyBuilder) put(key string) {
	if key == "" {
		return
	}
	h := hash(b.seed, key)
	for _, p := range b.posts[b.last:] {
		if p.hash == h {
			return
		}
	}
	b.posts = append(b.posts, posting{h, b.work})
}

func hash(seed maphash.Seed, key string) uint32 { return uint32(maphash.String(seed, key) >> 32) }

// index sorts what was collected into buckets, each of which keeps the order
// of the works.
func (b *keyBuilder) index() keyIndex {
	bits := uint8(1)
	for 1<<bits < len(b.posts) && bits < 31 {
		bits++
	}
	x := keyIndex{seed: b.seed, shift: 32 - bits, start: make([]uint32, 1<<bits+1), posts: make([]posting, len(b.posts))}
	for _, p := range b.posts {
		x.start[p.hash>>x.shift+1]++
	}
	for i := range x.start[1:] {
		x.start[i+1] += x.start[i]
	}
	next := x.start
	for _, p := range b.posts {
		i := p.hash >> x.shift
		x.posts[next[i]] = p
		next[i]++
	}
	// Each start has moved to the end of its bucket, where the next one starts.
	copy(x.start[1:], x.start)
	x.start[0] = 0
	return x
}

// find gives the postings among which those of the works that have the key
// are, in their order: those of the hash h.
func (x *keyIndex) find(key string) (posts []posting, h uint32) {
	if key == "" || len(x.start) == 0 {
		return nil, 0
	}
	h = hash(x.seed, key)
	i := h >> x.shift
	return x.posts[x.start[i]:x.start[i+1]], h
}
