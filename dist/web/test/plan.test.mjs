import assert from "node:assert/strict";
import test from "node:test";
import { Shelf, byName, kindOf, operands } from "../page/plan.js";

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
    ["a pasted paper and a list", "Pasted refs.bib", "Pasted refs.bib"],
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

test("a list waits for its paper, and a paper for its list", () => {
  const cases = [
    ["a paper, then its list", ["a.md", "refs.bib"], "a.md refs.bib"],
    ["a list, then its paper", ["refs.bib", "a.docx"], "refs.bib a.docx"],
    ["another paper begins anew", ["a.md", "b.md"], "b.md"],
    ["both begin anew", ["a.md", "b.md refs.bib"], "b.md refs.bib"],
    ["a list for both", ["a.md b.md", "refs.bib"], "a.md b.md refs.bib"],
  ];
  for (const [name, adds, want] of cases) {
    const shelf = new Shelf(known);
    for (const names of adds) shelf.add(files(names));
    assert.equal(shelf.files.map(f => f.name).join(" "), want, name);
  }
});

test("what is wanted before a check", () => {
  const wanted = names => { const s = new Shelf(known); s.add(files(names)); return s.wanted(); };
  assert.match(wanted("refs.bib"), /refs.bib is a reference list. Now add the paper/);
  assert.match(wanted("a.pdf"), /PDFs can't be read/);
  assert.equal(wanted("a.md"), "");
  assert.equal(wanted("a.pdf refs.bib a.md"), "");
});
