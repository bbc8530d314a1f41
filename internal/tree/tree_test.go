package tree_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/internal/tree"
)

// write gives a tree in one line: scalars as they are, "-" for null.
func write(n *tree.Node) string {
	var parts []string
	switch n.Kind {
	case tree.Scalar:
		return n.Value
	case tree.List:
		for i := range n.Items {
			parts = append(parts, write(&n.Items[i]))
		}
		return "[" + strings.Join(parts, " ") + "]"
	case tree.Map:
		for i := range n.Pairs {
			parts = append(parts, n.Pairs[i].Key+":"+write(&n.Pairs[i].Value))
		}
		return "{" + strings.Join(parts, " ") + "}"
	}
	return "-"
}

func TestJSON(t *testing.T) {
	for _, c := range []struct{ src, want, fault string }{
		{`{"a": [1, "x\u00e9", null, true], "b": {}}`, "{a:[1 xé - true] b:{}}", ""},
		{" \t\n\"x\"", "x", ""},
		{`{"a": 1 "b": 2}`, "{a:1 b:2}", "8: a comma is missing here"},
		{`{"a": 1,}`, "{a:1}", "7: this comma is one too many"},
		{`{"a": }`, "{}", "6: the field a has no value"},
		{`{"a" 1}`, "{}", "1: the field has no value"},
		{`{a: 1, "b": 2}`, "{a:1 b:2}", "1: this is no JSON"},
		{`[1,,2`, "[1 2]", "3: this is no JSON"},
		{"[\"x\n]", "[x]", "1: this string has no end"},
		{`{"a": 1]`, "{a:1}", "7: a “}” is missing here"},
		{strings.Repeat("[", 200), "", "100: this is nested too deeply"},
	} {
		var faults []string
		n := tree.NewJSON(c.src, func(at int, msg string) { faults = append(faults, fmt.Sprintf("%d: %s", at, msg)) }).Value()
		if c.want != "" {
			assert.Equal(t, c.want, write(&n), c.src)
		}
		if c.fault == "" {
			assert.Empty(t, faults, c.src)
			continue
		}
		require.Len(t, faults, 1, c.src)
		assert.True(t, strings.HasPrefix(faults[0], c.fault), "%s: %s", c.src, faults[0])
	}
}

func TestYAML(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"a: 1\nb: [x, ~, {c: d}]\n", "{a:1 b:[x - {c:d}]}"},
		{"a: &x [1, 2]\nb: *x\n", "{a:[1 2] b:[1 2]}"},
		{"", "-"},
		{"---\na: 1\n---\nb: 2\n", "{a:1}"},
	} {
		n, err := tree.YAML(c.src, 7)
		require.NoError(t, err, c.src)
		assert.Equal(t, c.want, write(&n))
		for i := range n.Pairs {
			p := &n.Pairs[i]
			assert.True(t, strings.HasPrefix(c.src[p.At-7:], p.Key), "places begin at the base")
		}
	}
	_, err := tree.YAML("a: 1\nb: [\n", 7)
	var f *tree.Fault
	require.ErrorAs(t, err, &f)
	assert.GreaterOrEqual(t, f.At, 7+len("a: 1\n"))
	_, err = tree.YAML(strings.Repeat(" ", tree.MaxYAML+1), 0)
	assert.ErrorContains(t, err, "larger than 1 MB")
}
