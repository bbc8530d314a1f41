package pdftext_test

import (
	"context"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/cmd/citevet/internal/clitest"
	"github.com/citevet/citevet/cmd/citevet/internal/pdftext"
)

func TestText(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed")
	}
	const limit = 1 << 20
	text, err := pdftext.Text(context.Background(), clitest.PDFLine("Grids (Okafor 2019) are old."), limit)
	require.NoError(t, err)
	assert.Equal(t, "Grids (Okafor 2019) are old.", strings.TrimSpace(string(text)))
	assert.Contains(t, string(text), "\f")

	_, err = pdftext.Text(context.Background(), clitest.PDFLine("Grids"), 2)
	assert.ErrorContains(t, err, "longer than")
	_, err = pdftext.Text(context.Background(), clitest.PDFLine(""), limit)
	assert.ErrorContains(t, err, "no text is in it")
	_, err = pdftext.Text(context.Background(), []byte("%PDF-1.4\nbroken"), limit)
	assert.ErrorContains(t, err, "pdftotext: ")
}

func TestTextWithoutTheProgram(t *testing.T) {
	t.Setenv("PATH", "")
	_, err := pdftext.Text(context.Background(), clitest.PDFLine("Grids"), 1<<20)
	assert.ErrorIs(t, err, pdftext.ErrMissing)
}

func TestIs(t *testing.T) {
	assert.True(t, pdftext.Is(clitest.PDFLine("")))
	assert.False(t, pdftext.Is([]byte("Grids")))
}
