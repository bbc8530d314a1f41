package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// The page's modules import and export names in these two ways alone, so joining
// them needs no more than this.
var (
	importLine = regexp.MustCompile(`(?m)^import \{[^}]*\} from "\./([a-z]+\.js)";\n`)
	exportWord = regexp.MustCompile(`(?m)^export `)
	declared   = regexp.MustCompile(`(?m)^(?:export )?(?:async )?(?:function|class|const|let) (\w+)`)
)

// bundle joins a module and those that it imports to one script, each once and
// after what it needs. Their names share one scope, so none may be declared twice.
func bundle(folder, entry string) (string, error) {
	b := &bundler{folder: folder, owner: map[string]string{}, seen: map[string]bool{}}
	if err := b.add(entry); err != nil {
		return "", err
	}
	text := "\"use strict\";\n(() => {\n" + b.out.String() + "})();\n"
	if strings.Contains(text, "</script") || strings.Contains(text, "<!--") {
		return "", fmt.Errorf("%s: the script holds what ends or begins an element of HTML", entry)
	}
	return text, nil
}

type bundler struct {
	folder string
	out    strings.Builder
	owner  map[string]string // of each name, the module that declares it
	seen   map[string]bool
}

func (b *bundler) add(name string) error {
	if b.seen[name] {
		return nil
	}
	b.seen[name] = true
	src, err := os.ReadFile(filepath.Join(b.folder, name))
	if err != nil {
		return err
	}
	text := strings.ReplaceAll(string(src), "\r\n", "\n")
	for _, m := range importLine.FindAllStringSubmatch(text, -1) {
		if err := b.add(m[1]); err != nil {
			return err
		}
	}
	for _, m := range declared.FindAllStringSubmatch(text, -1) {
		if other := b.owner[m[1]]; other != "" {
			return fmt.Errorf("%s and %s both declare %s", other, name, m[1])
		}
		b.owner[m[1]] = name
	}
	text = exportWord.ReplaceAllString(importLine.ReplaceAllString(text, ""), "")
	if strings.Contains(text, "\nimport ") {
		return fmt.Errorf("%s: an import that the bundler does not know", name)
	}
	b.out.WriteString(text)
	return nil
}
