//go:build unix

package pipeline

import (
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

func init() {
	pipe = func(t *testing.T, name string) { require.NoError(t, syscall.Mkfifo(name, 0o600)) }
}
