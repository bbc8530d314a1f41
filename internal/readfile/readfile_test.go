package readfile_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/internal/readfile"
)

func TestRead(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, os.WriteFile(name, []byte("1234"), 0o666))
	src, err := readfile.Read(name, 4)
	assert.NoError(t, err)
	assert.Equal(t, "1234", string(src))
	_, err = readfile.Read(name, 3)
	assert.EqualError(t, err, name+": is larger than 0 MB")
	_, err = readfile.Read(filepath.Dir(name), 4)
	assert.EqualError(t, err, filepath.Dir(name)+": is a folder")
	_, err = readfile.Read(name+"x", 4)
	assert.EqualError(t, err, name+"x: no such file or directory")
}

func TestReadNoRegularFile(t *testing.T) {
	_, err := readfile.Read(os.DevNull, 4)
	assert.EqualError(t, err, os.DevNull+": is not a regular file")
}

func TestReadClosedFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, os.WriteFile(name, nil, 0o000))
	if _, err := os.ReadFile(name); err == nil {
		t.Skip("this user may read everything")
	}
	_, err := readfile.Read(name, 4)
	assert.EqualError(t, err, name+": permission denied")
}

func TestFrom(t *testing.T) {
	src, err := readfile.From(strings.NewReader("1234"), "standard input", 4)
	assert.NoError(t, err)
	assert.Equal(t, "1234", string(src))
	_, err = readfile.From(strings.NewReader("12345"), "standard input", 4)
	assert.EqualError(t, err, "standard input: is larger than 0 MB")
	_, err = readfile.From(iotest.ErrReader(&fs.PathError{Op: "read", Path: "x", Err: errors.New("it is gone")}), "standard input", 4)
	assert.EqualError(t, err, "standard input: it is gone")
}

// A file that others write to and cut while it is read gives what it held at
// some moment, or is too large; it is never read without end.
func TestReadWhileItChanges(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, os.WriteFile(name, nil, 0o666))
	const limit = 1 << 20
	done := make(chan struct{})
	stopped := make(chan struct{})
	go func() {
		defer close(stopped)
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_APPEND, 0)
		if !assert.NoError(t, err) {
			return
		}
		defer f.Close()
		block := make([]byte, 1<<16)
		for i := 0; ; i++ {
			select {
			case <-done:
				return
			default:
			}
			_, err := f.Write(block)
			assert.NoError(t, err)
			if i%64 == 63 {
				assert.NoError(t, f.Truncate(0))
			}
		}
	}()
	for range 200 {
		src, err := readfile.Read(name, limit)
		if err != nil {
			assert.ErrorContains(t, err, "is larger than 1 MB")
		}
		assert.LessOrEqual(t, len(src), limit)
	}
	close(done)
	<-stopped
}

// An endless file is no reason to read without end.
func TestFromEndless(t *testing.T) {
	_, err := readfile.From(zeros{}, "stdin", 1<<20)
	assert.EqualError(t, err, "stdin: is larger than 1 MB")
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return len(p), nil }
