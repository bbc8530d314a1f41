package pipeline

import (
	"context"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
)

// readFile reads a file of any filesystem that has at most so many bytes.
func readFile(ctx context.Context, name string, most int) ([]byte, error) {
	r, err := openFile(ctx, name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return readAll(r, name, most)
}

// readAll reads at most so many bytes; more is a refusal.
func readAll(r io.Reader, name string, most int) ([]byte, error) {
	src, err := io.ReadAll(io.LimitReader(r, int64(most)+1))
	if err == nil && len(src) > most {
		return nil, &refusal{TooLarge, fmt.Sprintf("%s: has more than %d bytes", name, most)}
	}
	return src, err
}

// openFile opens a file of any filesystem.
func openFile(ctx context.Context, name string) (io.ReadCloser, error) {
	fs, err := filesystemOf(name)
	if err != nil {
		return nil, err
	}
	return fs.OpenRead(ctx, name)
}

// filesystems are those that this worker uses, by scheme, for as long as it
// lives: a client of a store costs a handshake, which is not to be paid for each
// paper.
var filesystems struct {
	sync.Mutex
	byScheme map[string]filesystem.Interface
}

func filesystemOf(name string) (filesystem.Interface, error) {
	scheme, _, _ := strings.Cut(name, "://")
	if !strings.Contains(name, "://") {
		scheme = ""
	}
	filesystems.Lock()
	defer filesystems.Unlock()
	if fs := filesystems.byScheme[scheme]; fs != nil {
		return fs, nil
	}
	fs, err := filesystem.New(context.Background(), name) // which it holds on to
	if err != nil {
		return nil, err
	}
	if filesystems.byScheme == nil {
		filesystems.byScheme = map[string]filesystem.Interface{}
	}
	filesystems.byScheme[scheme] = fs
	return fs, nil
}
