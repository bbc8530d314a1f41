package citevet_test

import (
	"bytes"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write docs/api.txt")

// publicPackages gives the folders of the packages that programs may import to
// read and check papers.
func publicPackages(t *testing.T) []string {
	var dirs []string
	require.NoError(t, filepath.WalkDir(".", func(dir string, d fs.DirEntry, err error) error {
		switch name := d.Name(); {
		case err != nil || !d.IsDir():
			return err
		case slices.Contains([]string{"internal", "testdata", "cmd", "examples", "dist", "docs"}, name), dir != "." && name[0] == '.':
			return filepath.SkipDir
		}
		if files, _ := filepath.Glob(filepath.Join(dir, "*.go")); len(files) > 0 {
			dirs = append(dirs, dir)
		}
		return nil
	}))
	return dirs
}

// docs/api.txt lists all that is exported, so that a change of it is seen in
// review. Its first line has the number of names, fields apart.
func TestAPI(t *testing.T) {
	var lines []string
	for _, dir := range publicPackages(t) {
		lines = append(lines, surface(t, dir)...)
	}
	names := slices.DeleteFunc(slices.Clone(lines), func(l string) bool { return strings.Contains(l, ", field ") })
	got := fmt.Sprintf("%d names, fields apart\n%s\n", len(names), strings.Join(lines, "\n"))
	const golden = "docs/api.txt"
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	const how = "the API changed: go test . -run TestAPI -update writes " + golden
	was := strings.Split(strings.TrimSpace(string(want)), "\n")
	is := strings.Split(strings.TrimSpace(got), "\n")
	assert.Empty(t, without(is, was), "added: "+how)
	assert.Empty(t, without(was, is), "gone: "+how)
}

// without gives the lines that other does not have.
func without(lines, other []string) []string {
	return slices.DeleteFunc(slices.Clone(lines), func(l string) bool { return slices.Contains(other, l) })
}

// surface gives a line for each exported name of the package in dir.
func surface(t *testing.T, dir string) []string {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	require.NoError(t, err)
	var lines []string
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), f, nil, 0)
		require.NoError(t, err)
		for _, d := range file.Decls {
			for _, l := range exported(d) {
				lines = append(lines, file.Name.Name+", "+l)
			}
		}
	}
	slices.Sort(lines)
	return lines
}

// exported gives a line for each name that d exports, and each field.
func exported(d ast.Decl) []string {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if !d.Name.IsExported() || isPrivateMethod(d) {
			return nil
		}
		d.Body, d.Doc = nil, nil
		if d.Recv != nil {
			return []string{"method" + strings.TrimPrefix(source(d), "func")}
		}
		return []string{source(d)}
	case *ast.GenDecl:
		var lines []string
		kind := "" // of a constant, which stands at the first of a group
		for _, s := range d.Specs {
			if v, ok := s.(*ast.ValueSpec); ok && v.Type != nil {
				kind = " " + source(v.Type)
			}
			lines = append(lines, exportedSpec(d.Tok, s, kind)...)
		}
		return lines
	}
	return nil
}

func exportedSpec(tok token.Token, s ast.Spec, kind string) []string {
	switch s := s.(type) {
	case *ast.TypeSpec:
		if s.Name.IsExported() {
			return exportedType(s)
		}
	case *ast.ValueSpec:
		var lines []string
		for _, n := range s.Names {
			if n.IsExported() {
				lines = append(lines, tok.String()+" "+n.Name+kind)
			}
		}
		return lines
	}
	return nil
}

func exportedType(s *ast.TypeSpec) []string {
	switch x := s.Type.(type) {
	case *ast.StructType:
		return append([]string{"type " + s.Name.Name + " struct"}, members("field", s.Name.Name, x.Fields)...)
	case *ast.InterfaceType:
		return append([]string{"type " + s.Name.Name + " interface"}, members("method", s.Name.Name, x.Methods)...)
	}
	return []string{"type " + s.Name.Name + " " + source(s.Type)}
}

// members gives a line for each exported field of a struct or method of an
// interface.
func members(what, typ string, list *ast.FieldList) []string {
	var lines []string
	for _, f := range list.List {
		if len(f.Names) == 0 {
			lines = append(lines, fmt.Sprintf("%s %s.%s (embedded)", what, typ, source(f.Type)))
		}
		for _, n := range f.Names {
			if n.IsExported() {
				lines = append(lines, fmt.Sprintf("%s %s.%s %s", what, typ, n.Name, source(f.Type)))
			}
		}
	}
	return lines
}

// source prints a node on one line.
func source(node any) string {
	var b bytes.Buffer
	if err := printer.Fprint(&b, token.NewFileSet(), node); err != nil {
		return err.Error()
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
