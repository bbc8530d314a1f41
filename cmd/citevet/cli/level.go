package cli

import "github.com/citevet/citevet"

// A level is how severe the findings of a check are, in the words of SARIF.
type level string

// The levels. A check that is off does not run.
const (
	levelOff     level = "off"
	levelNote    level = "note"
	levelWarning level = "warning"
	levelError   level = "error"
)

// levelOf is the level that a check has if no configuration says otherwise.
func levelOf(c *citevet.Check) level {
	if c.Severity == "" {
		return levelError
	}
	return level(c.Severity)
}

// rank sorts levels, the most severe first.
func (l level) rank() int {
	switch l {
	case levelError:
		return 0
	case levelWarning:
		return 1
	}
	return 2
}

// parseLevel reads the level of a check as a configuration has it: "on" turns
// it on and leaves the level as it is.
func parseLevel(word string) (l level, ok bool) {
	switch word {
	case "on", "true":
		return levelOn, true
	case "off", "false":
		return levelOff, true
	case "note", "warning", "error":
		return level(word), true
	}
	return levelOn, false
}
