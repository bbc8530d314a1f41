package pipeline

import (
	"context"
	"errors"
	"io/fs"
	"strings"

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

// unpack goes through an archive by the names in it. Its papers are held in memory
// one at a time.
func (v *visitor) unpack(ctx context.Context, name string) error {
	local, release, err := onDisk(ctx, name, v.limits.deadline())
	if err != nil {
		return err
	}
	defer release()
	pool := &archive.Pool{}
	defer pool.Close()
	a, err := pool.Open(ctx, local, archive.Usual)
	if err != nil {
		return errors.New(strings.ReplaceAll(err.Error(), local, name))
	}
	in := &contents{name: name, files: a, lists: newShelf()}
	for _, s := range a.Skipped {
		v.failed(in.fullName(strings.TrimPrefix(s.Name, local)), errors.New(s.Why))
	}
	return fs.WalkDir(a, ".", func(inside string, d fs.DirEntry, err error) error {
		full := in.fullName(inside)
		switch {
		case err != nil || d.IsDir():
			return err
		case archive.Is(inside):
			v.failed(full, errors.New("an archive in an archive is not read"))
		case isPaper(inside):
			v.paper(&place{full, in}, func(ctx context.Context) ([]byte, error) { return in.limited(ctx, full, v.limits.Paper) })
		}
		return nil
	})
}
