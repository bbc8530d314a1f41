// Command build makes a folder that any static host serves: the page that checks
// papers in the browser.
//
//	go run ./dist/web/build -o DIR
//
// DIR gets index.html and the packed engine, which the page fetches once, and
// citevet-offline.html, which has both in one file and needs no server. All
// addresses are relative, so DIR may be served from any path.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

func main() {
	out := flag.String("o", "", "the folder to write to; it is made if it is not there")
	version := flag.String("version", "(development)", "the version that the page names")
	flag.Parse()
	if *out == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := build(*out, *version); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

// build writes all files of the page to a folder.
func build(folder, version string) error {
	root, err := moduleRoot()
	if err != nil {
		return err
	}
	if err := errors.Join(os.MkdirAll(folder, 0o777), keepsOthers(folder)); err != nil {
		return err
	}
	engine, err := packedEngine(root)
	if err != nil {
		return err
	}
	p, err := newPage(root, version)
	if err != nil {
		return err
	}
	if err := removeOld(folder); err != nil {
		return err
	}
	for _, f := range p.files(engine) {
		if err := os.WriteFile(filepath.Join(folder, f.name), f.content, 0o666); err != nil {
			return err
		}
		fmt.Printf("%9d  %s\n", len(f.content), filepath.Join(folder, f.name))
	}
	return nil
}

// keepsOthers refuses a folder whose index.html is another page: nothing of
// somebody else is replaced.
func keepsOthers(folder string) error {
	name := filepath.Join(folder, "index.html")
	src, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && !bytes.Contains(src, []byte("citevet-offline.html")) {
		return fmt.Errorf("%s is another page; nothing was written: name a new folder", name)
	}
	return err
}

// removeOld removes the engines of earlier builds, whose names say what is in them.
func removeOld(folder string) error {
	old, err := filepath.Glob(filepath.Join(folder, "citevet-????????????.wasm.gz"))
	for _, name := range old {
		err = errors.Join(err, os.Remove(name))
	}
	return err
}
