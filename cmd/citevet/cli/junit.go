package cli

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"slices"

	"github.com/citevet/citevet"
)

// A junitReport has a suite a file and, in it, a test a check: whether a test
// fails can so be followed from run to run, however many findings it has and
// wherever they stand. What is used of the form is what Jenkins
// (junit-10.xsd of its xUnit plugin) and GitLab (Unit test reports) read.
type junitReport struct {
	XMLName xml.Name `xml:"testsuites"`
	Name    string   `xml:"name,attr"`
	junitCounts
	Suites []*junitSuite `xml:"testsuite"`

	byFile map[string]*junitSuite
}

type junitCounts struct {
	Tests    int `xml:"tests,attr"`
	Failures int `xml:"failures,attr"`
	Errors   int `xml:"errors,attr"`
}

type junitSuite struct {
	Name string `xml:"name,attr"`
	junitCounts
	Skipped int          `xml:"skipped,attr"`
	Cases   []*junitCase `xml:"testcase"`
}

// A junitCase fails with findings of its check; the one named "read" tells what
// could not be read. GitLab takes the class for the suite.
type junitCase struct {
	Name    string      `xml:"name,attr"`
	Class   string      `xml:"classname,attr"`
	Failure *junitFault `xml:"failure"`
	Error   *junitFault `xml:"error"`
	Skipped *junitFault `xml:"skipped"`
}

// A junitFault has the first of what it tells as its message, and all, a line
// each, as its text.
type junitFault struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    []byte `xml:",chardata"`
	lines   int
}

// printJUnit prints the findings as JUnit XML.
func (c *checking) printJUnit(found []finding) error {
	report := &junitReport{Name: toolName, byFile: map[string]*junitSuite{}}
	c.junitSuites(report)
	for _, p := range c.failures() {
		test := report.suite(cmp.Or(p.about(), toolName)).test("read")
		test.Error = test.Error.add(p.text, levelError)
	}
	for _, f := range found {
		test := report.suite(f.Pos.Filename).test(f.Check)
		test.Failure = test.Failure.add(f.Diagnostic.String(), f.level)
	}
	if rest := c.rest.String(); rest != "" {
		test := report.suite(toolName).test("read")
		test.Skipped = test.Skipped.add(rest, "")
	}
	report.count()
	io.WriteString(c.out, xml.Header) // its error stays in c.out
	enc := xml.NewEncoder(c.out)
	enc.Indent("", "\t")
	if err := enc.Encode(report); err != nil {
		return err
	}
	_, err := io.WriteString(c.out, "\n")
	return err
}

// junitSuites makes the tests that were run, which all pass so far: those of
// papers, which have the files that they include in them, then those of lists.
func (c *checking) junitSuites(report *junitReport) {
	for i := range c.verdicts {
		v := &c.verdicts[i]
		if !v.checked {
			continue
		}
		doc := v.linked.Paper.Doc
		suite := report.suite(doc.Name)
		for _, f := range doc.Files {
			if report.byFile[f.Name] == nil {
				report.byFile[f.Name] = suite
			}
		}
		c.junitTests(suite, func(check *citevet.Check) bool { return check.Run != nil || check.Exists != nil })
	}
	for i := range c.verdicts {
		if !c.verdicts[i].checked {
			continue
		}
		list := ""
		for _, e := range c.verdicts[i].linked.List.Entries {
			if name := e.List.Name; name != list { // of many entries one after the other
				list = name
				c.junitTests(report.suite(name), func(check *citevet.Check) bool { return check.RunList != nil })
			}
		}
	}
}

func (c *checking) junitTests(suite *junitSuite, of func(*citevet.Check) bool) {
	for _, check := range c.settingsOf(suite.Name).suite {
		if of(check) {
			suite.test(check.Name)
		}
	}
}

// suite gives the tests of a file.
func (r *junitReport) suite(file string) *junitSuite {
	if r.byFile[file] == nil {
		r.byFile[file] = &junitSuite{Name: plain(file)}
		r.Suites = append(r.Suites, r.byFile[file])
	}
	return r.byFile[file]
}

// test gives the test of a name.
func (s *junitSuite) test(name string) *junitCase {
	for _, t := range s.Cases {
		if t.Name == name {
			return t
		}
	}
	t := &junitCase{Name: name, Class: s.Name}
	s.Cases = append(s.Cases, t)
	return t
}

// add adds a line; a fault is as severe as the worst of it.
func (f *junitFault) add(line string, l level) *junitFault {
	line = plain(line)
	if f == nil {
		return &junitFault{Message: line, Type: string(l), Text: []byte(line), lines: 1}
	}
	if l.rank() < level(f.Type).rank() {
		f.Type = string(l)
	}
	f.Text = append(append(f.Text, '\n'), line...)
	f.lines++
	return f
}

// count adds up the tests, and says in the messages how many more lines the
// texts have. Files without tests are left out.
func (r *junitReport) count() {
	r.Suites = slices.DeleteFunc(r.Suites, func(s *junitSuite) bool { return len(s.Cases) == 0 })
	for _, s := range r.Suites {
		for _, t := range s.Cases {
			s.Tests++
			s.Failures += t.Failure.close()
			s.Errors += t.Error.close()
			s.Skipped += t.Skipped.close()
		}
		r.Tests += s.Tests
		r.Failures += s.Failures
		r.Errors += s.Errors
	}
}

// close gives 1 for a fault, 0 for none.
func (f *junitFault) close() int {
	if f == nil {
		return 0
	}
	if f.lines > 1 {
		f.Message += fmt.Sprintf(" (and %d more)", f.lines-1)
	}
	return 1
}
