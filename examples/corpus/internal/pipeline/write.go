package pipeline

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/parquet-go/parquet-go"
)

func init() {
	beam.RegisterDoFn(&shardFn{})
	beam.RegisterDoFn(&writeFn{})
}

// The kinds of results; each is written as JSON lines and as Parquet.
const (
	findings = "findings"
	papers   = "papers"
	failures = "failures"
)

// write writes rows, lines of JSON by the name of a paper, as so many files of
// each kind. Each file is written, if only empty: a job that runs again
// replaces all that an earlier one wrote.
func write(s beam.Scope, o *Options, kind string, rows beam.PCollection) {
	s = s.Scope("write." + kind)
	keyed := beam.ParDo(s, &shardFn{o.Shards}, rows)
	every := make([]int, o.Shards)
	for i := range every {
		every[i] = i
	}
	none := beam.ParDo(s, emptyShard, beam.CreateList(s, every))
	beam.ParDo0(s, &writeFn{Folder: o.Output, Kind: kind, Shards: o.Shards},
		beam.GroupByKey(s, beam.Flatten(s, keyed, none)))
}

func init() { beam.RegisterFunction(emptyShard) }

func emptyShard(i int) (int, string) { return i, "" }

// shardFn says which file a row goes to: all of a paper to the same.
type shardFn struct{ Shards int }

func (f *shardFn) ProcessElement(paper, line string, emit func(int, string)) {
	emit(share(paper, f.Shards), line)
}

// writeFn writes the two files of a shard, sorted: whatever order the rows came
// in, the bytes are the same. It holds the rows of one shard in memory.
type writeFn struct {
	Folder string
	Kind   string
	Shards int
}

func (f *writeFn) ProcessElement(ctx context.Context, shard int, rows func(*string) bool) error {
	var lines []string
	for row := ""; rows(&row); {
		if row != "" {
			lines = append(lines, row)
		}
	}
	slices.Sort(lines)
	name := join(f.Folder, fmt.Sprintf("%s-%05d-of-%05d", f.Kind, shard, f.Shards))
	err := replace(ctx, name+".jsonl", func(w io.Writer) error {
		for _, l := range lines {
			if _, err := io.WriteString(w, l+"\n"); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return replace(ctx, name+".parquet", func(w io.Writer) error { return writers[f.Kind](w, lines) })
}

// writers write lines of JSON as Parquet, by the kind of rows.
var writers = map[string]func(io.Writer, []string) error{
	findings: writeParquet[Finding],
	papers:   writeParquet[Paper],
	failures: writeParquet[Failure],
}

// rowsAtOnce is how many rows are decoded before they are written.
const rowsAtOnce = 1024

func writeParquet[T any](w io.Writer, lines []string) error {
	out := parquet.NewGenericWriter[T](w, parquet.Compression(&parquet.Zstd), parquet.CreatedBy("citevet", "", ""))
	for chunk := range slices.Chunk(lines, rowsAtOnce) {
		rows := make([]T, len(chunk))
		for i, l := range chunk {
			if err := json.Unmarshal([]byte(l), &rows[i]); err != nil {
				return err
			}
		}
		if _, err := out.Write(rows); err != nil {
			return err
		}
	}
	return out.Close()
}

// replace writes a file so that nobody sees half of it. Where files can be
// renamed at once, as on a disk, it is written beside its place first, for two
// workers may write it at the same time; an object of a store appears when it is
// whole, and the last one stays.
func replace(ctx context.Context, name string, write func(io.Writer) error) error {
	fs, err := filesystemOf(name)
	if err != nil {
		return err
	}
	if strings.Contains(name, "://") {
		var b bytes.Buffer // an error must not leave half an object
		if err := write(&b); err != nil {
			return err
		}
		return filesystem.Write(ctx, fs, name, b.Bytes())
	}
	draft := fmt.Sprintf("%s.%016x.tmp", name, rand.Uint64())
	w, err := fs.OpenWrite(ctx, draft)
	if err != nil {
		return err
	}
	if err := errors.Join(write(w), w.Close()); err != nil {
		return errors.Join(err, remove(ctx, fs, draft))
	}
	return filesystem.Rename(ctx, fs, draft, name)
}

func remove(ctx context.Context, fs filesystem.Interface, name string) error {
	if r, ok := fs.(filesystem.Remover); ok {
		return r.Remove(ctx, name)
	}
	return nil
}
