package docs

import (
	"flag"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

var update = flag.Bool("update", false, "rewrite what README.md and docs show")

// TestMain puts citevet on PATH, for the commands of the pages.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"citevet": func() { cli.Main(checks.All()...) }})
}
