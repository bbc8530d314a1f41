package pipeline

import (
	"context"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/memfs"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Nothing is a file on a disk: papers, lists, archives and results stand in a
// filesystem that has a scheme, as a store has.
func TestAFilesystemWithAScheme(t *testing.T) {
	memfs.Write("memfs://papers/a/refs.bib", []byte(refs))
	memfs.Write("memfs://papers/a/wrong.md", []byte(wrong))
	memfs.Write("memfs://papers/b/beside.md", []byte("As [@hale2018] says.\n"))
	memfs.Write("memfs://papers/b/refs.bib", []byte(refs))
	memfs.Write("memfs://papers/c.zip", zipped(t, map[string]string{"d/wrong.md": wrong, "d/refs.bib": refs}))
	o := testOptions(t, "memfs://papers/*.zip", "memfs://papers/*/*")
	o.Output, o.Shards = "memfs://results", 1
	runAll(t, o)
	got := readMem(t, "memfs://results/findings-00000-of-00001.jsonl")
	for _, posn := range []string{"memfs://papers/a/wrong.md:4:21", "memfs://papers/a/refs.bib:2:1", "memfs://papers/b/refs.bib:2:1", "memfs://papers/c.zip/d/wrong.md:4:21", "memfs://papers/c.zip/d/refs.bib:2:1"} {
		assert.Contains(t, got, `"posn":"`+posn+`"`)
	}
	assert.Equal(t, 5, strings.Count(got, "\n"))
	assert.Empty(t, readMem(t, "memfs://results/failures-00000-of-00001.jsonl"))
}

func readMem(t *testing.T, name string) string {
	src, err := filesystem.Read(context.Background(), memfs.New(context.Background()), name)
	require.NoError(t, err)
	return string(src)
}

// A read that stalls ends, and with it the archive; what goes on coming does not.
func TestReadsThatStall(t *testing.T) {
	r, w := io.Pipe()
	go w.Write([]byte("some")) // and then nothing
	s := &stalling{from: r, most: 50 * time.Millisecond}
	got, err := io.ReadAll(s)
	assert.Equal(t, "some", string(got))
	assert.ErrorIs(t, err, errTooSlow)
	_, err = s.Read(make([]byte, 1))
	assert.ErrorIs(t, err, errTooSlow)
	long := strings.Repeat("text", 1<<20)
	got, err = io.ReadAll(&stalling{from: strings.NewReader(long), most: time.Minute})
	require.NoError(t, err)
	assert.Equal(t, long, string(got))
}

func TestResultsOfOtherShardsStayApart(t *testing.T) {
	dir := t.TempDir()
	put(t, dir+"/refs.bib", []byte(refs))
	put(t, dir+"/a.md", []byte(clean))
	o := testOptions(t, dir+"/*.md")
	runAll(t, o)
	assert.NoError(t, o.CheckOutput(context.Background()))
	o.Shards++
	assert.ErrorContains(t, o.CheckOutput(context.Background()), "findings-00000-of-00003.jsonl")
	o.Output = dir + "/none/yet"
	assert.NoError(t, o.CheckOutput(context.Background()))
}
