import assert from "node:assert/strict";
import test from "node:test";
import { outward } from "../page/report.js";
import { beside } from "../page/save.js";
import { plainly, verdict } from "../page/say.js";

test("verdicts", () => {
  assert.equal(verdict(0, { citations: 3 }), "Everything agrees");
  assert.equal(verdict(0, { citations: 0 }), "No citations were found");
  assert.equal(verdict(0, null), "Everything agrees");
  assert.equal(verdict(1, null), "One thing to look at");
  assert.equal(verdict(3, { citations: 9 }), "3 things to look at");
});

test("notes in plainer words", () => {
  const cases = [
    ["a.md: no list to check it against: name one (citevet PAPER LIST.bib)", /^No reference list was found in a\.md\. Add the list now/],
    ["a.docx:1:1: this is not a Word document: zip: not a valid zip file", /^a\.docx is damaged/],
    ["a.md:1:1: this is not text: it holds NUL bytes", /^a\.md is not text\./],
    ["a.txt: a PDF is read through the program pdftotext, which", /^a\.txt is a PDF, which can't be read/],
    ["a.png:1:1: this is a picture", /^a\.png: this is a picture$/],
  ];
  for (const [note, want] of cases) assert.match(plainly(note), want);
});

test("a note that has no plainer words stands as it is", () => {
  assert.equal(plainly("a.md: 3 notes were left out"), "a.md: 3 notes were left out");
});

test("names of what is saved", () => {
  for (const [name, ext, want] of [["a.md", undefined, "a-x.md"], ["t/a.b.docx", undefined, "t/a.b-x.docx"], ["a", undefined, "a-x.txt"], ["a.md", ".html", "a-x.html"]]) {
    assert.equal(beside(name, "x", ext), want, name);
  }
});

test("links of a report that lead out of it open beside it", () => {
  const out = '<a target="_blank" rel="noopener noreferrer" ';
  for (const [from, want] of [
    ['<a href="https://doi.org/1">', out + 'href="https://doi.org/1">'],
    ['<a class="doi" href="http://example.org">', out + 'class="doi" href="http://example.org">'],
    ['<a href="#c1">x</a><b title="href=https:">', '<a href="#c1">x</a><b title="href=https:">'],
    ['&lt;a href="https://x"', '&lt;a href="https://x"'],
  ]) assert.equal(outward(from), want);
});
