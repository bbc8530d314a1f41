package pipeline

import (
	"context"
	"io/fs"
)

// An opener reads a paper, and gives the folder that it may include files from;
// nil where that is not known.
type opener func(context.Context) ([]byte, fs.FS, error)

// each calls do for each paper of a source.
func each(ctx context.Context, src Source, limits Limits, do func(name string, open opener)) {
	do(src.Path, func(ctx context.Context) ([]byte, fs.FS, error) {
		text, err := readFile(ctx, src.Path, limits.Paper)
		return text, folderFS{ctx, folder(src.Path)}, err
	})
}

func isArchive(string) bool { return false }
