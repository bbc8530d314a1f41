package cli

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// A fileFlag is a flag whose value is the name of a file, or "-".
type fileFlag string

func (f *fileFlag) String() string { return string(*f) }
func (f *fileFlag) Set(s string) error {
	switch {
	case s == "":
		return errors.New("it needs a file")
	case s != "-" && strings.HasPrefix(s, "-"):
		return fmt.Errorf("it needs a file, and %s is a flag; a file of that name is ./%s", s, s)
	}
	*f = fileFlag(s)
	return nil
}

// A streamFlag is a flag that has something printed to standard output.
type streamFlag bool

func (f *streamFlag) String() string   { return strconv.FormatBool(bool(*f)) }
func (f *streamFlag) IsBoolFlag() bool { return true }
func (f *streamFlag) Set(s string) error {
	on, err := strconv.ParseBool(s)
	if err != nil {
		return errors.New("it takes no file, but prints to standard output: send that to one with >")
	}
	*f = streamFlag(on)
	return nil
}

// A jsonFlag is the flag -json: which form of JSON is printed, "" for none.
type jsonFlag string

const (
	jsonObject jsonFlag = "true"  // one object, as go vet prints it
	jsonLines  jsonFlag = "lines" // an object for each finding, one a line
)

func (f *jsonFlag) String() string   { return string(*f) }
func (f *jsonFlag) IsBoolFlag() bool { return true }
func (f *jsonFlag) Set(s string) error {
	if jsonFlag(s) == jsonLines {
		*f = jsonLines
		return nil
	}
	on, err := strconv.ParseBool(s)
	if err != nil {
		return errors.New("it takes no file, but prints to standard output: send that to one with > (-json=lines prints a line for each finding)")
	}
	*f = map[bool]jsonFlag{true: jsonObject}[on]
	return nil
}
