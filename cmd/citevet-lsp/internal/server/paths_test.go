package server

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPaths(t *testing.T) {
	for _, test := range []struct {
		uri, path string
		windows   bool
		back      string // the URI of the path; "" for the same
	}{
		{"file:///home/me/a%20b.md", "/home/me/a b.md", false, ""},
		{"file:///home/me/%C3%A9%23%3F.md", "/home/me/é#?.md", false, ""},
		{"file://localhost/home/me/a.md", "/home/me/a.md", false, "file:///home/me/a.md"},
		{"file:///c%3A/Users/me/a.md", "C:/Users/me/a.md", true, ""},
		{"file:///C:/Users/me/a.md", "C:/Users/me/a.md", true, "file:///c%3A/Users/me/a.md"},
		{"file:///D%3A/a.md", "D:/a.md", true, "file:///d%3A/a.md"},
		{"file://server/share/a.md", "//server/share/a.md", true, ""},
	} {
		path, ok := fileOf(test.uri, test.windows)
		assert.True(t, ok, test.uri)
		assert.Equal(t, test.path, path)
		if test.back == "" {
			test.back = test.uri
		}
		assert.Equal(t, test.back, fileURI(path))
	}
	for _, uri := range []string{"untitled:Untitled-1", "https://example.org/a.md", "file://server/a.md", "%", "file:"} {
		_, ok := fileOf(uri, false)
		assert.False(t, ok, uri)
	}
}
