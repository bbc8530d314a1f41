package pipeline

import (
	"context"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// onDisk gives the name of a file of any filesystem on this worker's disk: its
// own, or that of a copy, which release removes. Nothing of the file may keep
// it waiting longer than a time.
func onDisk(ctx context.Context, name string, wait time.Duration) (local string, release func(), err error) {
	if !strings.Contains(name, "://") {
		info, err := os.Stat(name)
		if err == nil && !info.Mode().IsRegular() {
			err = errors.New(name + ": is not a regular file")
		}
		return name, func() {}, err
	}
	dir, err := os.MkdirTemp("", "citevet-*")
	if err != nil {
		return "", nil, err
	}
	release = func() { os.RemoveAll(dir) }
	local = filepath.Join(dir, path.Base(name)) // its end says what it is
	if err := copyTo(ctx, local, name, wait); err != nil {
		release()
		return "", nil, err
	}
	return local, release, nil
}

func copyTo(ctx context.Context, local, name string, wait time.Duration) error {
	r, err := guarded(ctx, wait, func(context.Context) (io.ReadCloser, error) { return openFile(ctx, name) })
	if err != nil {
		return err
	}
	defer r.Close()
	w, err := os.Create(local)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, &stalling{from: r, most: wait})
	return errors.Join(err, w.Close())
}
