package refs

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/citevet/citevet/citation/prose/internal/xmlwalk"
)

// HasPlainNames recognises a reference in XML whose names have no tags, though other
// parts may have: "Lee, J. <year>2001</year>. <source>Tides</source>". It is read
// as one that is typed. naming are the elements that name people, setting those
// that only say how a text looks and may stand before names.
func HasPlainNames(ref *xmlwalk.Node, naming, setting []string) bool {
	if ref.Find(naming...) != nil {
		return false
	}
	for _, k := range ref.Kids {
		switch {
		case k.Is(setting...):
		case k.Name != "":
			return false
		case strings.ContainsFunc(k.Content(), unicode.IsLetter):
			return true
		}
	}
	return false
}

// MadeID gives the item of a list that has no id one that no other has: no id of
// XML has a space.
func MadeID(number int) string { return "reference " + strconv.Itoa(number) }
