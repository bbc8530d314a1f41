package pipeline

import (
	"bufio"
	"context"
	"reflect"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/citevet/citevet/internal/archive"
)

func init() {
	beam.RegisterType(reflect.TypeFor[Source]())
	beam.RegisterDoFn(&matchFn{})
	beam.RegisterDoFn(&namesFn{})
}

// A Source is a file to read: a paper or an archive of papers. It is all that is
// sent to the worker that checks it.
type Source struct{ Path string }

// matchFn lists the files that a pattern matches. A file that is no paper by its
// name is left out, as the command leaves it out of a folder. (Beam's own
// fileio.MatchFiles also asks for the size and time of each file, which is one
// more request for each object, and one more open file on local disks.)
type matchFn struct{}

func (*matchFn) ProcessElement(ctx context.Context, pattern string, emit func(Source), fail func(Failure)) {
	names, err := list(ctx, pattern)
	if err == nil && len(names) == 0 {
		fail(Failure{pattern, Unlisted, "nothing has a name like this"})
	}
	if err != nil {
		fail(Failure{pattern, Unlisted, err.Error()})
	}
	for _, name := range names {
		if isPaper(name) || archive.Is(name) {
			emit(Source{name})
		}
	}
}

func list(ctx context.Context, pattern string) ([]string, error) {
	fs, err := filesystemOf(pattern)
	if err != nil {
		return nil, err
	}
	return fs.List(ctx, pattern)
}

// namesFn gives the papers that a file names, one a line. Each is checked,
// whatever its name is.
type namesFn struct{}

func (*namesFn) ProcessElement(ctx context.Context, file string, emit func(Source), fail func(Failure)) {
	err := eachLine(ctx, file, func(name string) {
		if name = strings.TrimSuffix(name, "\r"); name != "" {
			emit(Source{name})
		}
	})
	if err != nil {
		fail(Failure{file, Unlisted, err.Error()})
	}
}

func eachLine(ctx context.Context, file string, do func(string)) error {
	r, err := openFile(ctx, file)
	if err != nil {
		return err
	}
	defer r.Close()
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		do(lines.Text())
	}
	return lines.Err()
}
