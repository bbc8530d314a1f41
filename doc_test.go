package citevet_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each exported name has a doc comment: a function, a method and a type its
// own, a constant and a variable its own or that of its group.
func TestDocComments(t *testing.T) {
	require.NoError(t, filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
		require.NoError(t, err)
		assert.Empty(t, undocumented(file), path)
		return nil
	}))
}

func TestUndocumented(t *testing.T) {
	for src, want := range map[string][]string{
		"func F() {}":                    {"F"},
		"// F does.\nfunc F() {}":        nil,
		"func f() {}":                    nil,
		"func (T) M() {}":                {"M"},
		"func (*t) M() {}":               nil, // a method that an interface wants
		"type T int":                     {"T"},
		"// T is.\ntype T int":           nil,
		"var V, w int":                   {"V"},
		"// Kinds.\nconst (\nA = 1\n)":   nil,
		"const (\n// A is.\nA = 1\nB\n)": {"B"},
	} {
		file, err := parser.ParseFile(token.NewFileSet(), "a.go", "package a\n"+src, parser.ParseComments)
		require.NoError(t, err)
		assert.Equal(t, want, undocumented(file), src)
	}
}

// undocumented gives the exported names of a file that have no doc comment.
func undocumented(file *ast.File) []string {
	var names []string
	add := func(commented bool, ids ...*ast.Ident) {
		for _, id := range ids {
			if id.IsExported() && !commented {
				names = append(names, id.Name)
			}
		}
	}
	for _, decl := range file.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			if !isPrivateMethod(d) {
				add(d.Doc != nil, d.Name)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch s := spec.(type) {
				case *ast.TypeSpec:
					add(d.Doc != nil || s.Doc != nil, s.Name)
				case *ast.ValueSpec:
					add(d.Doc != nil || s.Doc != nil || s.Comment != nil, s.Names...)
				}
			}
		}
	}
	return names
}

func isPrivateMethod(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return false
	}
	typ := d.Recv.List[0].Type
	if p, ok := typ.(*ast.StarExpr); ok {
		typ = p.X
	}
	id, ok := typ.(*ast.Ident)
	return ok && !id.IsExported()
}

// The pages for developers, and the comments of packages that say which file
// does what, name files that there are.
func TestFilesNamedInDocs(t *testing.T) {
	check := func(page, pattern, folder string) (named int) {
		text, err := os.ReadFile(page)
		require.NoError(t, err)
		for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(string(text), -1) {
			name := filepath.Join(folder, m[1])
			if strings.Contains(name, "TAG") || strings.HasPrefix(name, "github.com") { // a place to fill, a module
				continue
			}
			named++
			assert.FileExists(t, name, page)
		}
		return named
	}
	const path = "`([\\w./-]+/[\\w-]+\\.[a-z]+)`"
	assert.Greater(t, check("docs/how-it-works.md", path, "."), 50)
	assert.Greater(t, check("docs/CONTRIBUTING.md", path, "."), 10)
	const link = `\]\(\.\./([\w./-]+)\)`
	assert.Positive(t, check("docs/how-it-works.md", link, "."))
	for _, page := range []string{"citation/doc.go", "bib/typed/doc.go", "citation/internal/bynumber/doc.go"} {
		assert.Positive(t, check(page, `\b([a-z_]+\.go)\b`, filepath.Dir(page)), page)
	}
}
