package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// moduleRoot gives the folder of the module that the command is run in.
func moduleRoot() (string, error) {
	mod, err := goTool(".", nil, "env", "GOMOD")
	if err != nil {
		return "", err
	}
	root := filepath.Dir(mod)
	if _, err := os.Stat(filepath.Join(root, "dist/web/engine")); err != nil {
		return "", errors.New("run it inside of citevet's own module")
	}
	return root, nil
}

// packedEngine compiles the engine to WebAssembly and packs it. Functions are not
// inlined (-l): that takes a seventh off what is loaded, and the first check, for
// which the browser has to compile what runs, is quicker for it.
func packedEngine(root string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "citevet-web")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	wasm := filepath.Join(dir, "citevet.wasm")
	env := append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=")
	if _, err := goTool(root, env, "build", "-trimpath", "-ldflags=-s -w", "-gcflags=all=-l", "-o", wasm, "./dist/web/engine"); err != nil {
		return nil, err
	}
	src, err := os.ReadFile(wasm)
	if err != nil {
		return nil, err
	}
	return pack(src)
}

func pack(src []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(src); err != nil {
		return nil, err
	}
	err = w.Close()
	return out.Bytes(), err
}

// wasmExec gives the script of Go's distribution that runs what it compiles.
func wasmExec() (string, error) {
	goroot, err := goTool(".", nil, "env", "GOROOT")
	if err != nil {
		return "", err
	}
	src, err := os.ReadFile(filepath.Join(goroot, "lib/wasm/wasm_exec.js"))
	return string(src), err
}

// goTool runs the go command in a folder and gives what it prints.
func goTool(dir string, env []string, args ...string) (string, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir, cmd.Env = dir, env
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w\n%s", args[0], err, said.Bytes())
	}
	return strings.TrimSpace(string(out)), nil
}
