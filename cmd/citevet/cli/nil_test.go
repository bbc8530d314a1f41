package cli_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
	"github.com/citevet/citevet/cmd/citevet/internal/clitest"
)

// Run takes streams, arguments and checks that are nil.
func TestRunNil(t *testing.T) {
	clitest.Folder(t, map[string]string{"paper.txt": "(Lindqvist 2018)\n", "refs.bib": clitest.Refs})
	assert.Equal(t, 2, cli.Run(nil, nil, nil, nil))
	assert.Equal(t, 2, cli.Run(nil, nil, nil, nil, nil))
	assert.Equal(t, 1, cli.Run([]string{"paper.txt"}, nil, nil, nil, checks.All()...))
	assert.Equal(t, 2, cli.Run([]string{"paper.txt", "nosuch.txt"}, nil, nil, nil, checks.All()...))
	for _, args := range [][]string{{"-"}, {"bib", "-"}, {"cites", "-"}} {
		assert.NotPanics(t, func() { cli.Run(args, nil, nil, nil, checks.All()...) }, args)
	}
}
