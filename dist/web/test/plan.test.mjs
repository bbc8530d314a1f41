import assert from "node:assert/strict";
import test from "node:test";
import { byName, kindOf, operands } from "../page/plan.js";

const known = { papers: [".md", ".tex", ".docx", ".txt"], lists: [".bib", ".ris"] };
const files = names => names.split(" ").map(name => ({ name }));

test("operands of the command", () => {
  const cases = [
    ["a paper alone", "a.md", "a.md"],
    ["a paper without an extension", "draft", "draft"],
    ["a paper and its list", "a.md refs.bib", "a.md refs.bib"],
    ["the list first", "refs.bib a.docx", "a.docx refs.bib"],
    ["two lists", "one.bib a.md two.ris", "a.md one.bib two.ris"],
    ["a paper and its project", "a.md refs.bib _quarto.yml", "."],
    ["chapters", "main.tex one.tex refs.bib", "."],
    ["a folder", "thesis/a.md thesis/refs.bib", "."],
    ["a list alone", "refs.bib", "refs.bib"],
    ["a name like a flag", "-fix.md refs.bib", "./-fix.md refs.bib"],
  ];
  for (const [name, from, want] of cases) assert.equal(operands(files(from), known).join(" "), want, name);
});

test("operands by name, if the folder gives nothing", () => {
  assert.deepEqual(byName(files("a.txt b.txt x.png refs.bib"), known), ["a.txt", "b.txt", "refs.bib"]);
  assert.equal(byName(files("x.png"), known), null);
  assert.equal(byName(Array(1000).fill({ name: "long.md" }), known), null, "too many for a command");
});

test("kinds by extension", () => {
  for (const [name, want] of [["A.MD", "paper"], ["a.b.bib", "list"], ["a.PDF", "pdf"], ["a.png", "other"], ["md", "other"], ["x.d/y", "other"]]) {
    assert.equal(kindOf(name, known), want, name);
  }
});
