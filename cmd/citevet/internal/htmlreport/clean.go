package htmlreport

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean makes visible what could hide or reorder text: control characters,
// broken UTF-8 and overrides of the writing direction become U+FFFD.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case unicode.IsControl(r), r == '\u202d', r == '\u202e', r == '\u2028', r == '\u2029':
			return utf8.RuneError
		}
		return r
	}, s)
}

// web gives a URL that leads to a page of the web, else "".
func web(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// doi gives the address of a DOI, with or without the resolver before it;
// "" for what is none.
func doi(s string) string {
	s = strings.TrimSpace(s)
	if i := strings.Index(s, "10."); i >= 0 {
		s = s[i:]
	}
	if !strings.HasPrefix(s, "10.") || !strings.Contains(s, "/") || strings.ContainsAny(s, " \t\n") {
		return ""
	}
	return "https://doi.org/" + (&url.URL{Path: s}).EscapedPath()
}
