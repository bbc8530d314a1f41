package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

// The encodings that files come in.
var encodings = map[string]func(string) []byte{
	"UTF-8":               func(s string) []byte { return []byte(s) },
	"UTF-8 with a mark":   func(s string) []byte { return []byte("\ufeff" + s) },
	"UTF-16LE":            func(s string) []byte { return wide(binary.LittleEndian, "\ufeff"+s) },
	"UTF-16BE":            func(s string) []byte { return wide(binary.BigEndian, "\ufeff"+s) },
	"UTF-16LE, no mark":   func(s string) []byte { return wide(binary.LittleEndian, s) },
	"Latin-1":             func(s string) []byte { return single(charmap.ISO8859_1, s) },
	"Windows-1252":        func(s string) []byte { return single(charmap.Windows1252, s) },
	"UTF-8, CR LF":        func(s string) []byte { return []byte(strings.ReplaceAll(s, "\n", "\r\n")) },
	"UTF-8, CR":           func(s string) []byte { return []byte(strings.ReplaceAll(s, "\n", "\r")) },
	"UTF-16LE, CR LF":     func(s string) []byte { return wide(binary.LittleEndian, "\ufeff"+strings.ReplaceAll(s, "\n", "\r\n")) },
	"Windows-1252, CR LF": func(s string) []byte { return single(charmap.Windows1252, strings.ReplaceAll(s, "\n", "\r\n")) },
}

func wide(order binary.AppendByteOrder, s string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = order.AppendUint16(out, u)
	}
	return out
}

func single(m *charmap.Charmap, s string) []byte {
	out, err := m.NewEncoder().String(s)
	if err != nil {
		panic(err) // the sample has only letters of Latin-1
	}
	return []byte(out)
}

const (
	encodedPaper = "Über den Ring hält man (Müller 2018), così è.\n\nIl tient déjà (Ångström and Çelik 2020).\n"
	encodedList  = "@article{mueller,\n  author = {Müller, Jörg},\n  title = {Über},\n  year = 2019\n}\n\n@article{angstrom,\n  author = {Ångström, Åsa and Çelik, Ö.},\n  title = {Déjà},\n  year = 2020\n}\n"
)

// A paper and a list in any encoding are read, and a citation's place is that
// of its bytes on disk.
func TestEncodings(t *testing.T) {
	for paperIn, encodePaper := range encodings {
		for listIn, encodeList := range encodings {
			t.Run(paperIn+" with a list in "+listIn, func(t *testing.T) {
				dir := t.TempDir()
				paper, list := filepath.Join(dir, "paper.txt"), filepath.Join(dir, "refs.bib")
				src := encodePaper(encodedPaper)
				require.NoError(t, os.WriteFile(paper, src, 0o666))
				require.NoError(t, os.WriteFile(list, encodeList(encodedList), 0o666))

				found := runLines(t, "", "-year", paper, list) // that a list is not UTF-8 is a finding of its own
				require.Len(t, found, 1, "%q", found)
				assert.Contains(t, found[0], "paper.txt:1:")
				assert.Contains(t, found[0], "Müller 2018: the list has Müller 2019")
				assert.Contains(t, found[0], "refs.bib:1)")

				var texts []string
				for _, line := range runLines(t, "cites", "-json", paper, list) {
					var c struct {
						Offset, End int
						Text        string
					}
					require.NoError(t, json.Unmarshal([]byte(line), &c))
					texts = append(texts, c.Text)
					assert.True(t, bytes.HasSuffix(encodePaper(c.Text), src[c.Offset:c.End]), "%q at %d", src[c.Offset:c.End], c.Offset)
				}
				assert.Equal(t, []string{"Müller 2018", "Ångström and Çelik 2020"}, texts)
			})
		}
	}
}

// runLines runs a subcommand and gives the lines that it prints.
func runLines(t *testing.T, subcommand string, args ...string) []string {
	if subcommand != "" {
		args = append([]string{subcommand}, args...)
	}
	var out, errs bytes.Buffer
	status := cli.Run(args, nil, &out, &errs, checks.All()...)
	assert.LessOrEqual(t, status, 1, errs.String())
	return strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
}

// What is no text is refused, and never looks like a clean paper; what has a
// few odd bytes is read, and the places behind them are right.
func TestOddBytes(t *testing.T) {
	for name, c := range map[string]struct {
		src    []byte
		status int
		says   string // on standard error, or the finding
	}{
		"NUL bytes":             {[]byte("The ring\x00 holds (Müller 2018).\n"), 2, "NUL"},
		"an unpaired surrogate": {append([]byte{0xff, 0xfe, 0x3d, 0xd8}, wide(binary.LittleEndian, " holds (Müller 2018).\n")...), 1, "paper.txt:1:21: Müller 2018"},
		"half a character":      {append(wide(binary.LittleEndian, "\ufeffIt holds (Müller 2018).\n"), 'x'), 1, "paper.txt:1:23: Müller 2018"},
		"one byte of Latin-1":   {[]byte("Caf\xe9 hält, hält, hält (Müller 2018).\n"), 1, "paper.txt:1:27: Müller 2018"},
		"a CESU-8 surrogate":    {[]byte("It \xed\xa0\xbd holds, hält, hält, hält (Müller 2018).\n"), 1, "paper.txt:1:36: Müller 2018"},
		"a PDF":                 {[]byte("%PDF-1.7\n(Müller 2018)"), 2, "pdftotext"},
		"a picture":             {[]byte("\x89PNG\r\n\x1a\n"), 2, "picture"},
		"zeros":                 {make([]byte, 1000), 2, "NUL"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			paper, list := filepath.Join(dir, "paper.txt"), filepath.Join(dir, "refs.bib")
			require.NoError(t, os.WriteFile(paper, c.src, 0o666))
			require.NoError(t, os.WriteFile(list, []byte(encodedList[:strings.Index(encodedList, "@article{angstrom")]), 0o666))
			var out, errs bytes.Buffer
			status := cli.Run([]string{paper, list}, nil, &out, &errs, checks.All()...)
			assert.Equal(t, c.status, status, "%s%s", &out, &errs)
			assert.Contains(t, fmt.Sprint(&out, &errs), c.says)
			if c.status == 2 {
				assert.Empty(t, out.String(), "nothing is reported of a paper that was not read")
			}
		})
	}
}
