package main

import (
	"bytes"
	"errors"
	"html"
	"os"
	"path/filepath"
	"regexp"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

var (
	styleHash  = regexp.MustCompile(`style-src ('sha256-[^']+')`)
	scriptHash = regexp.MustCompile(`script-src ('sha256-[^']+')`)
)

// reportHashes gives the hashes of the style and the script that a page of -html
// has, which its own policy names. The page around it has to allow them, too.
func reportHashes() (style, script string, err error) {
	dir, err := os.MkdirTemp("", "citevet-web")
	if err != nil {
		return "", "", err
	}
	defer os.RemoveAll(dir)
	paper, list := filepath.Join(dir, "paper.md"), filepath.Join(dir, "list.bib")
	if err := errors.Join(os.WriteFile(paper, []byte("(Berg 2017)\n"), 0o666), os.WriteFile(list, []byte("@book{b, author={Berg}, year=2017}\n"), 0o666)); err != nil {
		return "", "", err
	}
	var out, said bytes.Buffer
	cli.Run([]string{"-html=-", paper, list}, nil, &out, &said, checks.All()...)
	page := html.UnescapeString(out.String())
	s, r := styleHash.FindStringSubmatch(page), scriptHash.FindStringSubmatch(page)
	if s == nil || r == nil {
		return "", "", errors.New("a report has no policy with one style and one script: " + said.String())
	}
	return s[1], r[1], nil
}
