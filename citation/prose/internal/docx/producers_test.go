package docx_test

import (
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

// Each archive is a document as one program makes it: its parts, and in data/
// what is encoded in them. {{field FILE|PRINTED}} is a field with the code in
// the file, {{base64 FILE}}, {{zlib FILE}} and {{text FILE}} what it holds.
func TestProducers(t *testing.T) {
	files, err := filepath.Glob("testdata/producers/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			require.NoError(t, err)
			doc, _ := formats.Read("paper.docx", producerFile(t, archive))
			prosetest.Spans(t, doc)
			got := describeDoc(doc)
			for i := range archive.Files {
				want := &archive.Files[i]
				if want.Name != "want" {
					continue
				}
				if *prosetest.Update {
					want.Data = []byte(got)
					require.NoError(t, os.WriteFile(file, txtar.Format(archive), 0o666))
					return
				}
				assert.Equal(t, string(want.Data), got)
			}
		})
	}
}

// producerFile zips the document of an archive.
func producerFile(t testing.TB, archive *txtar.Archive) []byte {
	all := map[string]string{}
	for _, f := range archive.Files {
		all[f.Name] = string(f.Data)
	}
	parts := map[string]string{}
	for name, text := range all {
		if !strings.HasPrefix(name, "data/") && name != "want" && name != "body" {
			parts[name] = expand(t, all, text)
		}
	}
	return docx(t, strings.ReplaceAll(expand(t, all, all["body"]), "\n", ""), parts)
}

var macro = regexp.MustCompile(`\{\{(\w+) ([^|}]+)(?:\|([^}]*))?\}\}`)

func expand(t testing.TB, all map[string]string, text string) string {
	return macro.ReplaceAllStringFunc(text, func(s string) string {
		m := macro.FindStringSubmatch(s)
		data, ok := all["data/"+m[2]]
		require.True(t, ok, "no file data/%s", m[2])
		data = strings.TrimSuffix(data, "\n")
		switch m[1] {
		case "base64":
			return base64.StdEncoding.EncodeToString([]byte(data))
		case "zlib":
			var buf bytes.Buffer
			w := zlib.NewWriter(&buf)
			_, err := w.Write([]byte(data))
			require.NoError(t, err)
			require.NoError(t, w.Close())
			return base64.StdEncoding.EncodeToString(buf.Bytes())
		case "text":
			return html.EscapeString(expand(t, all, data))
		}
		return field(expand(t, all, data), m[3])
	})
}

// describeDoc writes what was read, one thing a line.
func describeDoc(doc *prose.Document) string {
	var b strings.Builder
	for _, block := range doc.Blocks {
		kind := map[prose.Kind]string{prose.References: "reference", prose.Note: "note", prose.Heading: "heading", prose.Cell: "cell"}[block.Kind]
		if kind == "" {
			kind = "text"
		}
		fmt.Fprintf(&b, "%s: %s\n", kind, block.Text)
	}
	for _, k := range doc.Keys {
		fmt.Fprintf(&b, "cite: %s\n", strings.Join([]string{doc.Position(k.Offset).String(), k.Key, k.Mode.String(), k.Prefix, k.Suffix, k.Printed}, " | "))
	}
	for _, w := range doc.Refs {
		fmt.Fprintf(&b, "work: %s | %s | %s", doc.Position(w.Offset), w.Key, w.Type)
		for _, f := range w.Fields {
			fmt.Fprintf(&b, " | %s=%s", f.Name, f.Value)
		}
		b.WriteByte('\n')
	}
	for _, note := range doc.Notes {
		fmt.Fprintf(&b, "note: %s\n", note)
	}
	for _, err := range doc.Errors {
		fmt.Fprintf(&b, "error: %s\n", err)
	}
	return b.String()
}
