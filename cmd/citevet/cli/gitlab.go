package cli

import (
	"cmp"
	"encoding/json"
	"os"
)

// A codeQuality is a finding as GitLab's Code Quality reads it, a part of Code
// Climate's form (docs.gitlab.com, Code Quality report format).
type codeQuality struct {
	Description string      `json:"description"`
	Check       string      `json:"check_name"`
	Fingerprint string      `json:"fingerprint"`
	Severity    string      `json:"severity"`
	Location    gitlabPlace `json:"location"`
}

type gitlabPlace struct {
	Path  string      `json:"path"` // from the root of the repository
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
	End   int `json:"end,omitempty"`
}

// printGitLab prints an array of findings, and of what could not be read: a
// report without it would tell that its faults are gone.
func (c *checking) printGitLab(found []finding) error {
	root, err := os.Getwd()
	if err != nil {
		return err
	}
	root = cmp.Or(os.Getenv("CI_PROJECT_DIR"), root)
	out := []codeQuality{}
	hash := c.hashes(root)
	for _, p := range c.failures() {
		f := finding{level: levelFailed}
		f.Pos, f.Check, f.Message = p.pos, toolName, p.text
		f.Pos.Filename = cmp.Or(p.about(), ".")
		out = append(out, c.codeQuality(f, hash(f), root))
	}
	for _, f := range found {
		out = append(out, c.codeQuality(f, hash(f), root))
	}
	enc := json.NewEncoder(c.out.as(inJSON))
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	return enc.Encode(out)
}

// codeQuality gives a finding. A file without lines has its paragraphs in the
// description.
func (c *checking) codeQuality(f finding, hash, root string) codeQuality {
	out := codeQuality{
		Description: c.inParagraph(f.Pos, f.Message), Check: f.Check, Fingerprint: hash, Severity: gitlabSeverity(f.level),
		Location: gitlabPlace{Path: relativeTo(root, c.sources.onDisk(f.Pos.Filename)), Lines: gitlabLines{Begin: 1}},
	}
	if c.sources.get(f.Pos.Filename).paragraph(f.Pos) == "" && f.Pos.IsValid() {
		out.Location.Lines.Begin = f.Pos.Line
		if f.End.Line > f.Pos.Line {
			out.Location.Lines.End = f.End.Line
		}
	}
	return out
}

// levelFailed is that of what could not be read.
const levelFailed level = "failed"

// gitlabSeverity gives GitLab's word for a level.
func gitlabSeverity(l level) string {
	switch l {
	case levelFailed:
		return "critical"
	case levelError:
		return "major"
	case levelWarning:
		return "minor"
	}
	return "info"
}
