package cli

import (
	"go/token"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/owenrumney/go-sarif/v2/sarif"

	"github.com/citevet/citevet"
)

const (
	homepage = "https://github.com/citevet/citevet"
	// rootName is the name that GitHub and others give the folder that the
	// files of a report are relative to.
	rootName = "%SRCROOT%"
	// lineHash is the one fingerprint that GitHub reads.
	lineHash = "primaryLocationLineHash"
)

// A sarifWriter makes one SARIF log (OASIS, SARIF 2.1.0).
type sarifWriter struct {
	*checking
	root  string // the working directory
	run   *sarif.Run
	rules map[string]int
	files map[string]bool // uris of artifacts
	hash  func(finding) string
}

func (c *checking) printSARIF(found []finding) error {
	root, err := os.Getwd()
	if err != nil {
		return err
	}
	w := &sarifWriter{checking: c, root: root, rules: map[string]int{}, files: map[string]bool{}, hash: c.hashes(root)}
	w.run = sarif.NewRunWithInformationURI("citevet", homepage)
	w.run.Tool.Driver.WithVersion(version()).WithOrganization("citevet")
	w.run.WithColumnKind("utf16CodeUnits").WithResults([]*sarif.Result{})
	w.run.WithOriginalUriBaseIds(map[string]*sarif.ArtifactLocation{rootName: sarif.NewSimpleArtifactLocation(fileURI(root) + "/")})
	for _, check := range c.ran {
		w.rule(check)
	}
	for _, f := range found {
		w.run.AddResult(w.result(f))
	}
	for _, uri := range slices.Sorted(maps.Keys(w.files)) {
		w.run.AddArtifact().WithLocation(artifactAt(uri)).WithLength(-1) // not known
	}
	w.run.AddInvocations(w.invocation())
	report, err := sarif.New(sarif.Version210)
	if err != nil {
		return err
	}
	report.AddRun(w.run)
	if err := report.PrettyWrite(w.out.as(inJSON)); err != nil {
		return err
	}
	_, err = w.out.Write([]byte("\n"))
	return err
}

func (w *sarifWriter) rule(check *citevet.Check) {
	w.rules[check.Name] = len(w.rules)
	title, rule, help := check.Doc.Title, check.Doc.Rule, explain(check.Doc)
	if rule == "" {
		rule = title
	}
	cfg := w.settingsOf(".citevet")
	entry := sarif.NewRule(check.Name).
		WithName(check.Name).
		WithShortDescription(sarif.NewMultiformatMessageString(title)).
		WithFullDescription(sarif.NewMultiformatMessageString(rule)).
		WithHelpURI(homepage + "#checks").
		WithHelp(sarif.NewMultiformatMessageString(help).WithMarkdown("```text\n" + strings.TrimSpace(help) + "\n```\n")).
		WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(string(cfg.level(check))))
	w.run.Tool.Driver.AddRule(entry)
}

func (w *sarifWriter) result(f finding) *sarif.Result {
	r := sarif.NewRuleResult(f.Check).
		WithLevel(string(f.level)).
		WithMessage(message(w.inParagraph(f.Pos, f.Message))).
		WithLocations([]*sarif.Location{w.location(f.Pos, f.End)})
	if i, ok := w.rules[f.Check]; ok {
		r.WithRuleIndex(i)
	}
	hash := w.hash(f)
	r.WithPartialFingerPrints(map[string]any{"citevet/v1": hash, lineHash: hash})
	for i, rel := range f.Related {
		loc := w.location(rel.Pos, rel.End)
		r.AddRelatedLocation(loc.WithId(i + 1).WithMessage(message(w.inParagraph(rel.Pos, rel.Message))))
	}
	for _, fix := range f.Fixes {
		if len(fix.Edits) > 0 {
			r.AddFix(w.fix(fix))
		}
	}
	return r
}

// inParagraph puts before a message where it is about a place in a file that
// has no lines: few programs show logical locations.
func (c *checking) inParagraph(pos token.Position, message string) string {
	if paragraph := c.sources.get(pos.Filename).paragraph(pos); paragraph != "" {
		return paragraph + ": " + message
	}
	return message
}

// message gives a text as SARIF's messages want it: what would be a
// placeholder or a link in it is escaped (sections 3.11.5 and 3.11.6).
func message(s string) *sarif.Message {
	s = plain(s)
	if strings.Contains(s, "](") {
		s = strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`).Replace(s)
	}
	return sarif.NewTextMessage(strings.NewReplacer("{", "{{", "}", "}}").Replace(s))
}

func (w *sarifWriter) fix(fix citevet.Fix) *sarif.Fix {
	byFile := map[string][]*sarif.Replacement{}
	for _, e := range fix.Edits {
		src := w.sources.get(e.Filename)
		region := w.region(src.position(e.Filename, e.Start), src.position(e.Filename, e.End))
		byFile[e.Filename] = append(byFile[e.Filename],
			sarif.NewReplacement(region).WithInsertedContent(sarif.NewArtifactContent().WithText(e.New)))
	}
	out := sarif.NewFix().WithDescription(message(fix.Message))
	for _, file := range slices.Sorted(maps.Keys(byFile)) {
		change := sarif.NewArtifactChange(artifactAt(w.uri(file)))
		change.Replacements = byFile[file]
		out.AddArtifactChanges(change)
	}
	return out
}

// invocation says how the run went, and what could not be read.
func (w *sarifWriter) invocation() *sarif.Invocation {
	failures := w.failures()
	inv := sarif.NewInvocation().WithExecutionSuccess(len(failures) == 0).WithExitCode(w.status)
	for _, p := range w.problems {
		n := sarif.NewNotification().WithMessage(message(p.text)).WithLevel(string(p.level))
		if p.pos.Filename != "" {
			n.WithLocations([]*sarif.Location{w.location(p.pos, token.Position{})})
		}
		inv.AddTToolExecutionNotification(n)
	}
	return inv
}
