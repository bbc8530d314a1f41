package pipeline

import (
	"context"
	"errors"

	"github.com/citevet/citevet/internal/archive"
)

// A visitor is told of the papers of a source, one after the other.
type visitor struct {
	limits Limits
	paper  func(p *place, open opener)
	failed func(name string, err error)
}

// An opener reads a paper.
type opener func(context.Context) ([]byte, error)

// A place is where a paper stands.
type place struct {
	name string
	home home
}

// inArchive tells of papers that share nothing with a paper elsewhere.
func (p *place) inArchive() bool {
	_, ok := p.home.(*contents)
	return ok
}

// visit goes through a source.
func (v *visitor) visit(ctx context.Context, src Source) {
	if !archive.Is(src.Path) {
		v.paper(&place{src.Path, filesHome{}}, func(ctx context.Context) ([]byte, error) {
			return readFile(ctx, src.Path, v.limits.Paper)
		})
		return
	}
	if err := v.unpack(ctx, src.Path); err != nil {
		v.failed(src.Path, err)
	}
}

// unpack goes through an archive from front to back. Its papers are held in
// memory one at a time.
func (v *visitor) unpack(ctx context.Context, name string) error {
	in := &contents{name: name, limits: v.limits, lists: shelf{most: maxShelf}}
	seen := map[uint64]bool{}
	return eachOf(ctx, name, v.limits, func(f archive.File) error {
		switch {
		case archive.Is(f.Name):
			v.failed(f.Name, errors.New("an archive in an archive is not read"))
			return nil
		case !isPaper(f.Name):
			return nil
		case seen[hash(f.Name)]:
			v.failed(f.Name, errors.New("the archive has this name twice"))
			return nil
		}
		seen[hash(f.Name)] = true
		text, err := f.Read()
		if err != nil {
			v.failed(f.Name, err)
			return nil
		}
		v.paper(&place{f.Name, in}, func(context.Context) ([]byte, error) { return text, nil })
		return nil
	})
}

// eachOf reads an archive of any filesystem. A read that takes longer than a paper
// may ends it.
func eachOf(ctx context.Context, name string, limits Limits, do func(archive.File) error) error {
	r, err := guarded(ctx, limits.deadline(), func(context.Context) (*stalling, error) {
		r, err := openFile(ctx, name) // which reads until ctx ends
		return &stalling{from: r, most: limits.deadline()}, err
	})
	if err != nil {
		return err
	}
	defer r.Close()
	return archive.Each(name, r.random(), archive.Limits{File: int64(limits.Paper)}, do)
}
