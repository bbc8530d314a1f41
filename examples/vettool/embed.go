package main

import (
	"io/fs"
	"path"
	"strconv"
	"strings"
)

// patterns gives the patterns of a //go:embed directive, as package embed
// describes them; none for another comment.
func patterns(comment string) []string {
	rest, ok := strings.CutPrefix(comment, "//go:embed")
	if !ok || rest != "" && !strings.ContainsAny(rest[:1], " \t") {
		return nil
	}
	var out []string
	for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
		if quoted, err := strconv.QuotedPrefix(rest); err == nil {
			pattern, _ := strconv.Unquote(quoted) // QuotedPrefix gives what can be unquoted
			out, rest = append(out, pattern), rest[len(quoted):]
			continue
		}
		end := strings.IndexAny(rest, " \t")
		if end < 0 {
			end = len(rest)
		}
		out, rest = append(out, rest[:end]), rest[end:]
	}
	return out
}

// match gives the files that a pattern embeds: those that it names, and all
// in the folders that it names, without those whose names begin with "." or
// "_" unless it begins with "all:".
func match(files fs.FS, pattern string) ([]string, error) {
	pattern, all := strings.CutPrefix(pattern, "all:")
	names, err := fs.Glob(files, pattern)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, name := range names {
		err := fs.WalkDir(files, name, func(p string, d fs.DirEntry, err error) error {
			switch base := path.Base(p); {
			case err != nil:
				return err
			case p != name && !all && (base[0] == '.' || base[0] == '_'):
				if d.IsDir() {
					return fs.SkipDir
				}
			case d.Type().IsRegular():
				out = append(out, p)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}
