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
	"errors"
	"flag"
	"fmt"
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
	if err := os.MkdirAll(folder, 0o777); err != nil {
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

// removeOld removes the engines of earlier builds, whose names say what is in them.
func removeOld(folder string) error {
	old, err := filepath.Glob(filepath.Join(folder, "citevet-????????????.wasm.gz"))
	for _, name := range old {
		err = errors.Join(err, os.Remove(name))
	}
	return err
}
