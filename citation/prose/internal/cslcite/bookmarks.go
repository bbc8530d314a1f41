package cslcite

import (
	"strconv"
	"strings"
)

// Bookmarks gives the codes of the citations that Zotero marks with bookmarks, by
// the names of these. It keeps each code in properties of the document, in
// pieces named NAME_1, NAME_2, ….
func Bookmarks(properties map[string]string) map[string]string {
	codes := map[string]string{}
	for piece := range properties {
		name, ok := strings.CutSuffix(piece, "_1")
		if !ok || !strings.HasPrefix(name, "ZOTERO_BREF") {
			continue
		}
		var code strings.Builder
		for i := 1; properties[name+"_"+strconv.Itoa(i)] != ""; i++ {
			code.WriteString(properties[name+"_"+strconv.Itoa(i)])
		}
		codes[name] = code.String()
	}
	return codes
}
