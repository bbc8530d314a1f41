package notebook

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
)

// A value is a value of JSON, as it is written, and where it stands in the file.
type value struct {
	src []byte
	at  int
}

// A decoder reads a value bit by bit.
type decoder struct {
	*json.Decoder
	in value
}

func (v value) decoder() *decoder { return &decoder{json.NewDecoder(bytes.NewReader(v.src)), v} }

// A fault is what is wrong with the JSON of a notebook, and where.
type fault struct {
	at  int
	err error
}

// Error implements error.
func (f *fault) Error() string { return f.err.Error() }

// members calls each with the keys of the object that comes next, up to the first
// error; each reads the value.
func (d *decoder) members(each func(key string) error) error {
	return d.inside('{', func() error {
		token, err := d.Token()
		if err != nil {
			return d.fault(err)
		}
		key, _ := token.(string)
		return each(key)
	})
}

// elements calls each for the elements of the array that comes next, up to the
// first error; each reads one.
func (d *decoder) elements(each func() error) error { return d.inside('[', each) }

// inside calls each for what stands between the brackets of the next value.
func (d *decoder) inside(open json.Delim, each func() error) error {
	token, err := d.Token()
	if err != nil {
		return d.fault(err)
	}
	if token != open {
		return d.fault(errors.New("this value is of another kind than in a notebook"))
	}
	for d.More() {
		if err := each(); err != nil {
			return err
		}
	}
	if _, err := d.Token(); err != nil {
		return d.fault(err)
	}
	return nil
}

// value gives the next value. It is not decoded: the output of code may be large.
func (d *decoder) value() (value, error) {
	var raw json.RawMessage
	if err := d.Decode(&raw); err != nil {
		return value{}, d.fault(err)
	}
	return value{raw, d.in.at + int(d.InputOffset()) - len(raw)}, nil
}

func (d *decoder) fault(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return &fault{d.in.at + len(d.in.src), errors.New("the file ends here")}
	}
	at := int(d.InputOffset())
	rest := bytes.TrimLeft(d.in.src[at:], ",: \t\r\n")
	at = len(d.in.src) - len(rest)
	var raw json.RawMessage
	if syntax, ok := errors.AsType[*json.SyntaxError](json.NewDecoder(bytes.NewReader(rest)).Decode(&raw)); ok {
		at += int(syntax.Offset) - 1 // of a decoder that has read nothing else
	}
	return &fault{d.in.at + at, err}
}
