package pipeline

import (
	"context"
	"fmt"
	"io/fs"
	"strings"

	"github.com/citevet/citevet/internal/archive"
)

// A contents is the home of papers in an archive, which stands for a folder.
type contents struct {
	name  string
	files *archive.Archive
	lists *shelf
}

// fullName gives the name of a file in the archive as it is told.
func (c *contents) fullName(inside string) string {
	return strings.TrimSuffix(c.name+"/"+inside, "/")
}

func (c *contents) shelf() *shelf { return c.lists }

func (c *contents) get(_ context.Context, name string) ([]byte, error) {
	return fs.ReadFile(c.files, strings.TrimPrefix(name, c.name+"/"))
}

// limited gives a file that has at most so many bytes.
func (c *contents) limited(ctx context.Context, name string, most int) ([]byte, error) {
	src, err := c.get(ctx, name)
	if err == nil && len(src) > most {
		return nil, &refusal{TooLarge, fmt.Sprintf("%s: has more than %d bytes", name, most)}
	}
	return src, err
}

func (c *contents) listsIn(_ context.Context, dir string) ([]string, error) {
	inside := strings.TrimPrefix(strings.TrimPrefix(dir, c.name), "/")
	if inside == "" {
		inside = "."
	}
	files, err := c.files.ReadDir(inside)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, f := range files {
		if isList(f.Name()) {
			names = append(names, join(dir, f.Name()))
		}
	}
	return names, nil
}
