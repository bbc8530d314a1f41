package server

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWantAt(t *testing.T) {
	key := func(s string) want { return want{typing: s} }
	name := func(s string) want { return want{typing: s, typed: true} }
	for _, test := range []struct {
		head string
		want want
		ok   bool
	}{
		{"See [@", key(""), true},
		{"See [@ber", key("ber"), true},
		{"See [see @berg2017; -@oka", key("oka"), true},
		{"See @berg:2017-a", key("berg:2017-a"), true},
		{"@{", key(""), true},
		{"write to me@exam", want{}, false},
		{`\cite{`, key(""), true},
		{`\citep[see][p.~3]{berg2017, oka`, key("oka"), true},
		{`\parencites[12]{berg2017}[3]{oka`, key("oka"), true},
		{`\Textcite*{oka`, key("oka"), true},
		{`\nocite{oka`, key("oka"), true},
		{`\ref{oka`, want{}, false},
		{`\cite{berg2017} says {`, want{}, false},
		{"{cite}`", key(""), true},
		{"{cite:p}`berg2017,oka", key("oka"), true},
		{":cite:t:`oka", key("oka"), true},
		{"{ref}`oka", want{}, false},
		{"#cite(<oka", key("oka"), true},
		{"#link(<oka", want{}, false},
		{"[cite:@oka", key("oka"), true},
		{"[cite/t:@berg2017;@oka", key("oka"), true},
		{"cite:[oka", key("oka"), true},
		{"cite:&oka", key("oka"), true},
		{"excite: oka", want{}, false},
		{"has said so (Koch", name("Koch"), true},
		{"has said so (Koch 20", name("Koch 20"), true},
		{"has said so (see also Koch", name("Koch"), true},
		{"so heißt es (vgl. Koch", name("Koch"), true},
		{"ainsi (voir Koch", name("Koch"), true},
		{"has said so (see", name("see"), true},
		{"It is hot (a Koch", name("a Koch"), true},
		{"has said so (Koch 2024a; Oka", name("Oka"), true},
		{"has said so (van der B", name("van der B"), true},
		{"has said so (Koch 2024a, ", want{}, false},
		{"has said so (12", want{}, false},
		{"has (not) said so Koch", want{}, false},
	} {
		got, ok := wantAt([]byte(test.head))
		assert.Equal(t, test.ok, ok, test.head)
		assert.Equal(t, test.want, got, test.head)
	}
}
