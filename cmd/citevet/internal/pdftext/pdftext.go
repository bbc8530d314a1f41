// Package pdftext gives the text of a PDF as the program pdftotext makes it,
// where that is installed.
package pdftext

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"time"
)

// program belongs to Poppler, and to Xpdf.
const program = "pdftotext"

// How long the program may take, and what it may say when it fails.
const (
	maxTime  = time.Minute
	maxSaid  = 200 // bytes
	killWait = 2 * time.Second
)

// Is reports whether a file begins as a PDF does.
func Is(src []byte) bool { return bytes.HasPrefix(src, []byte("%PDF-")) }

// ErrMissing says that the program is not installed.
var ErrMissing = errors.New("a PDF is read through the program " + program + ", which is not installed: it is in the package poppler-utils (Debian, Ubuntu, Fedora) or poppler (Homebrew)")

// Text gives the text of the PDF src in UTF-8, a form feed after each page, in
// the order in which it is read: a column after the other. A text of more
// than limit bytes is an error, as is a PDF that takes the program longer than
// a minute.
func Text(ctx context.Context, src []byte, limit int64) ([]byte, error) {
	path, err := exec.LookPath(program)
	if err != nil {
		return nil, ErrMissing
	}
	ctx, cancel := context.WithTimeout(ctx, maxTime)
	defer cancel()
	cmd := exec.CommandContext(ctx, path, "-enc", "UTF-8", "-q", "-", "-")
	cmd.WaitDelay = killWait
	cmd.Stdin = bytes.NewReader(src)
	out := &bounded{limit: limit, full: cancel}
	said := &bounded{limit: maxSaid}
	cmd.Stdout, cmd.Stderr = out, said
	err = cmd.Run()
	switch {
	case out.over:
		return nil, fmt.Errorf("its text is longer than %d MB", limit>>20)
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return nil, fmt.Errorf("%s took longer than %v", program, maxTime)
	case err != nil:
		return nil, fmt.Errorf("%s: %s", program, reason(err, said.taken.String()))
	case len(bytes.TrimSpace(out.taken.Bytes())) == 0:
		return nil, errors.New("no text is in it: it may be made of pictures of pages")
	}
	return out.taken.Bytes(), nil
}

// reason gives the first line that the program said, else the error.
func reason(err error, said string) string {
	if line, _, _ := strings.Cut(strings.TrimSpace(said), "\n"); line != "" {
		return line
	}
	return err.Error()
}

// A bounded buffer takes up to limit bytes, and passes over the rest.
type bounded struct {
	taken bytes.Buffer
	limit int64
	over  bool
	full  func() // called once there are more; may be nil
}

// Write implements io.Writer.
func (b *bounded) Write(p []byte) (int, error) {
	room := b.limit - int64(b.taken.Len())
	if int64(len(p)) > room {
		b.over = true
		if b.full != nil {
			b.full()
		}
		b.taken.Write(p[:max(room, 0)])
		return len(p), nil
	}
	return b.taken.Write(p)
}

var _ io.Writer = (*bounded)(nil)
