package pipeline

import (
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

func pipe(t *testing.T, name string) { require.NoError(t, syscall.Mkfifo(name, 0o600)) }
