package pdftext_test

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/cmd/citevet/internal/pdftext"
)

// pdfOf makes a PDF of one page with a line of text.
func pdfOf(line string) []byte {
	show := fmt.Sprintf("BT /F1 12 Tf 50 700 Td (%s) Tj ET", line)
	objects := []string{
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
		fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(show), show),
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
	}
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj%s endobj\n", i+1, o)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, o := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, xref)
	return b.Bytes()
}

func TestText(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed")
	}
	const limit = 1 << 20
	text, err := pdftext.Text(context.Background(), pdfOf("Grids \\(Okafor 2019\\) are old."), limit)
	require.NoError(t, err)
	assert.Equal(t, "Grids (Okafor 2019) are old.", strings.TrimSpace(string(text)))
	assert.Contains(t, string(text), "\f")

	_, err = pdftext.Text(context.Background(), pdfOf("Grids"), 2)
	assert.ErrorContains(t, err, "longer than")
	_, err = pdftext.Text(context.Background(), pdfOf(""), limit)
	assert.ErrorContains(t, err, "no text is in it")
	_, err = pdftext.Text(context.Background(), []byte("%PDF-1.4\nbroken"), limit)
	assert.ErrorContains(t, err, "pdftotext: ")
}

func TestTextWithoutTheProgram(t *testing.T) {
	t.Setenv("PATH", "")
	_, err := pdftext.Text(context.Background(), pdfOf("Grids"), 1<<20)
	assert.ErrorIs(t, err, pdftext.ErrMissing)
}

func TestIs(t *testing.T) {
	assert.True(t, pdftext.Is(pdfOf("")))
	assert.False(t, pdftext.Is([]byte("Grids")))
}
