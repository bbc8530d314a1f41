package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// written writes modules of a line each to a folder.
func written(t *testing.T, modules map[string]string) string {
	folder := t.TempDir()
	for name, src := range modules {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(src+"\n"), 0o666))
	}
	return folder
}

func TestBundle(t *testing.T) {
	got, err := bundle(written(t, map[string]string{
		"main.js": "import { a } from \"./a.js\";\nimport { b } from \"./b.js\";\na(b);",
		"a.js":    "import { b } from \"./b.js\";\nexport function a() { return b; }",
		"b.js":    "export const b = 1;",
	}), "main.js")
	require.NoError(t, err)
	assert.Equal(t, "\"use strict\";\n(() => {\nconst b = 1;\nfunction a() { return b; }\na(b);\n})();\n", got)
}

func TestBundleRefuses(t *testing.T) {
	for _, test := range []struct {
		name, want string
		modules    map[string]string
	}{
		{"a name in two modules", "b.js and main.js both declare x", map[string]string{"main.js": "import { y } from \"./b.js\";\nconst x = y;", "b.js": "const x = 1;\nexport const y = x;"}},
		{"a module that is not there", "b.js", map[string]string{"main.js": "import { y } from \"./b.js\";"}},
		{"another import", "an import that the bundler does not know", map[string]string{"main.js": "const a = 1;\nimport y from \"./b.js\";"}},
		{"the end of a script", "ends or begins an element", map[string]string{"main.js": "const a = \"</script>\";"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := bundle(written(t, test.modules), "main.js")
			assert.ErrorContains(t, err, test.want)
		})
	}
}

// The page allows its own script and style and those of a report, and one kind of
// request.
func TestPage(t *testing.T) {
	p, err := newPage(filepath.Join("..", "..", ".."), "v1")
	require.NoError(t, err)
	files := p.files([]byte("engine"))
	require.Len(t, files, 3)
	served, single := string(files[0].content), string(files[2].content)
	for _, connect := range []string{"'self'", "'none'"} {
		policy := p.policy(connect)
		assert.Equal(t, 4, strings.Count(policy, "'sha256-"))
		assert.Contains(t, policy, hash(p.Script))
		assert.Contains(t, policy, "default-src 'none'")
		assert.NotContains(t, policy, "'unsafe-")
	}
	assert.True(t, strings.Contains(served, "connect-src 'self'"))
	assert.True(t, strings.Contains(served, `data-src="`+files[1].name+`"`))
	assert.True(t, strings.Contains(single, "connect-src 'none'"))
	assert.True(t, strings.Contains(single, ">ZW5naW5l</script>"))
}
