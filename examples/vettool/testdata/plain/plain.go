// Package plain embeds a text that is no paper.
package plain

import _ "embed"

// Notice is a text.
//
//go:embed notice.txt
var Notice string
