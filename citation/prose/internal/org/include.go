package org

import (
	"strings"

	"github.com/citevet/citevet/citation/prose"
)

// include notes the file in the value of #+INCLUDE:, which stands at offset
// at. Code, and a part of a file ("x.org::*One"), are left out.
func (o *reader) include(value string, at int) {
	name, options, _ := strings.Cut(value, " ")
	if inner, ok := strings.CutPrefix(value, `"`); ok {
		if name, options, ok = strings.Cut(inner, `"`); !ok {
			return
		}
		at++
	}
	options = strings.TrimSpace(options)
	if !strings.HasSuffix(strings.ToLower(name), ".org") || options != "" && options[0] != ':' {
		return
	}
	o.w.End()
	o.doc.Unread = append(o.doc.Unread, prose.Part{Path: name, Offset: at, End: at + len(name)})
}
