package rst_test

import (
	"testing"

	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

const (
	code   = "code is no text"
	stands = "something stands there, but no text"
	sphinx = "pandoc does not know the directive"
)

func TestRSTHasTheWordsOfPandoc(t *testing.T) {
	prosetest.Oracle(t, prosetest.Markup{
		Ext: "rst", Pandoc: "rst",
		Blocks: []prosetest.Construct{
			{Name: "paragraph", Src: "{i}"},
			{Name: "paragraph of lines", Src: "{i}\n{i}"},
			{Name: "title", Src: "{w} {w}\n==============================="},
			{Name: "title of a part", Src: "{w} {w}\n-------------------------------"},
			{Name: "title with lines above and below", Src: "=================================\n{w} {w}\n================================="},
			{Name: "quotation", Src: "{w}\n\n   {i}\n   {w}"},
			{Name: "lines", Src: "| {l}\n| {l}"},
			{Name: "list", Src: "- {i}\n- {l}\n  {w}"},
			{Name: "list in a list", Src: "* {i}\n\n  * {i}\n\n    {i}\n\n* {i}"},
			{Name: "list numbered", Src: "1. {i}\n2. {l}\n\n   {w}\n\n#. {i}"},
			{Name: "list of terms", Src: "{w}\n   {i}\n\n{w} : {w}\n   {w}"},
			{Name: "list of fields", Src: ":{w}: {w}\n:{w}: {w}"},
			{Name: "list of options", Src: "-a  {w}\n--all  {w}"},
			{Name: "literal", Src: "{i}::\n\n   {x}\n\n   {x}\n\n{w}", Unlike: code},
			{Name: "literal alone", Src: "::\n\n   {x}\n\n{w}", Unlike: code},
			{Name: "code", Src: ".. code-block:: r\n   :caption: {w}\n\n   {x}\n\n   {x}", Unlike: code},
			{Name: "doctest", Src: ">>> {x}\n{x}", Unlike: code},
			{Name: "comment", Src: ".. {x} {x}\n   {x}\n\n{w}"},
			{Name: "comment alone", Src: "..\n   {x}\n\n{w}"},
			{Name: "directive", Src: ".. note:: {i}\n   {w}\n\n   {i}"},
			{Name: "directive below", Src: ".. warning::\n\n   {i}\n\n   {i}"},
			{Name: "directive with a title", Src: ".. admonition:: {w}\n   :class: {x}\n\n   {i}"},
			{Name: "directive in a directive", Src: ".. note::\n\n   {i}\n\n   .. tip::\n\n      {i}\n\n   {w}"},
			{Name: "topic", Src: ".. topic:: {w}\n\n   {i}"},
			{Name: "container", Src: ".. container:: {x}\n\n   {i}"},
			{Name: "class", Src: ".. class:: {x}\n\n{i}"},
			{Name: "epigraph", Src: ".. epigraph::\n\n   {i}\n\n   -- {w}"},
			{Name: "figure", Src: ".. figure:: {x}.png\n   :alt: {x}\n\n   {i}\n\n   {w}"},
			{Name: "image", Src: ".. image:: {x}.png\n   :width: {x}\n\n{w}", Unlike: stands},
			{Name: "rubric", Src: ".. rubric:: {w}"},
			{Name: "raw", Src: ".. raw:: html\n\n   <b>{x}</b>\n\n{w}"},
			{Name: "math", Src: ".. math::\n\n   {x} + 1\n\n{w}", Unlike: code},
			{Name: "table", Src: ".. table:: {w}\n   {w}\n   :widths: auto\n\n   ======== ========\n   {w}  {w}\n   ======== ========\n   {w}  {w}\n   ======== ========"},
			{Name: "table simple", Src: "======== ========\n{w}  {w}\n======== ========\n{w}  {w}\n======== ========"},
			{Name: "table of a grid", Src: "+----------+----------+\n| {w}  | {w}  |\n+==========+==========+\n| {w}  | {w}  |\n+----------+----------+"},
			{Name: "table of lists", Src: ".. list-table:: {w}\n   :header-rows: 1\n\n   * - {w}\n     - {w}\n   * - {w}\n     - {w}"},
			{Name: "table of commas", Src: ".. csv-table:: {w}\n   :header: \"{w}\", \"{w}\"\n\n   \"{w}\", \"{w}\""},
			{Name: "note below", Src: "{w} [{n}]_ {w}\n\n.. [{n}] {w}\n   {w}"},
			{Name: "note numbered", Src: "{w} [#a{n}]_ {w}\n\n.. [#a{n}] {w}\n\n   {w}"},
			{Name: "citation below", Src: "{w} [Key{n}]_\n\n.. [Key{n}] {w}"},
			{Name: "target", Src: ".. _{x}: http://example.org/{x}\n\n{w}"},
			{Name: "substitution", Src: ".. |s{n}| replace:: {x}\n\n{w} |s{n}| {w}", Unlike: "what stands for a word is no text"},
			{Name: "transition", Src: "{w}\n\n-----\n\n{w}"},
			{Name: "versions", Src: ".. versionadded:: 1.0\n   {w}", Unlike: sphinx},
		},
		Inlines: []prosetest.Construct{
			{Name: "emphasis", Src: "*{w} {w}*"},
			{Name: "strong", Src: "**{w}**"},
			{Name: "code", Src: "``{x} {x}``", Unlike: code},
			{Name: "title", Src: "`{w}`"},
			{Name: "link", Src: "`{w} <http://example.org/{x}>`_"},
			{Name: "link anonymous", Src: "`{w} <http://example.org/{x}>`__"},
			{Name: "address", Src: "http://example.org/{x}", Unlike: stands},
			{Name: "role", Src: ":emphasis:`{w}` :title:`{w}`"},
			{Name: "role raised", Src: "1\\ :sup:`{w}`", Unlike: "pandoc prints ^(x)"},
			{Name: "role of code", Src: ":code:`{x}`", Unlike: code},
			{Name: "math", Src: ":math:`{x}`", Unlike: code},
			{Name: "escape", Src: "\\*{w}\\* {w}\\_ \\\\ {w}"},
			{Name: "inline target", Src: "_`{w}`"},
			{Name: "quotes", Src: "\"{w}\" ({w})"},
			{Name: "citation", Src: ":cite:`key{n}`"},
		},
	})
}
