package checks_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The checks are made of what everybody can import.
func TestChecksImportNothingInternal(t *testing.T) {
	for _, f := range parseFolder(t, ".") {
		for _, path := range imports(f) {
			assert.NotContains(t, path, "/internal/", f.Name)
		}
	}
}

// No exported name of a package that everybody can import has a type that
// nobody can: go doc would show it without fields or methods.
func TestNoInternalTypeIsExported(t *testing.T) {
	folders := 0
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || !d.IsDir():
			return err
		case path != ".." && strings.HasPrefix(d.Name(), ".") || d.Name() == "internal" || d.Name() == "testdata" || d.Name() == "examples":
			return filepath.SkipDir
		}
		folders++
		for _, f := range parseFolder(t, path) {
			inner := map[string]bool{} // names of imported packages
			for name, path := range imports(f) {
				inner[name] = strings.Contains(path, "/internal/")
			}
			for _, part := range exported(f) {
				ast.Inspect(part, func(n ast.Node) bool {
					if sel, ok := n.(*ast.SelectorExpr); ok {
						pkg, _ := sel.X.(*ast.Ident)
						assert.False(t, pkg != nil && inner[pkg.Name], "%s: %v.%s is exported", path, pkg, sel.Sel)
					}
					return true
				})
			}
		}
		return nil
	})
	require.NoError(t, err)
	assert.Greater(t, folders, 6)
}

// parseFolder parses the files of a package, without its tests.
func parseFolder(t *testing.T, folder string) []*ast.File {
	names, err := filepath.Glob(filepath.Join(folder, "*.go"))
	require.NoError(t, err)
	var out []*ast.File
	for _, name := range names {
		if !strings.HasSuffix(name, "_test.go") {
			f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			require.NoError(t, err)
			out = append(out, f)
		}
	}
	return out
}

// imports gives the paths that f imports, by the name that each has in it.
func imports(f *ast.File) map[string]string {
	out := map[string]string{}
	for _, spec := range f.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		name := path[strings.LastIndexByte(path, '/')+1:]
		if spec.Name != nil {
			name = spec.Name.Name
		}
		out[name] = path
	}
	return out
}

// exported gives the types and signatures of the exported names of f.
func exported(f *ast.File) []ast.Node {
	var out []ast.Node
	for _, decl := range f.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			if d.Name.IsExported() {
				out = append(out, d.Type)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				out = append(out, exportedIn(spec)...)
			}
		}
	}
	return out
}

func exportedIn(spec ast.Spec) []ast.Node {
	switch s := spec.(type) {
	case *ast.TypeSpec:
		if s.Name.IsExported() {
			return visible(s.Type)
		}
	case *ast.ValueSpec:
		if s.Names[0].IsExported() && s.Type != nil {
			return []ast.Node{s.Type}
		}
	}
	return nil
}

// visible gives what of a type others see: of a struct its exported fields.
func visible(t ast.Expr) []ast.Node {
	s, ok := t.(*ast.StructType)
	if !ok {
		return []ast.Node{t}
	}
	var out []ast.Node
	for _, field := range s.Fields.List {
		if len(field.Names) == 0 || field.Names[0].IsExported() {
			out = append(out, field.Type)
		}
	}
	return out
}
