import assert from "node:assert/strict";
import test from "node:test";
import { beside } from "../page/save.js";
import { plainly, verdict } from "../page/say.js";

test("verdicts", () => {
  assert.equal(verdict(0, 0).title, "Everything agrees");
  assert.deepEqual(verdict(1, 1), { title: "One thing to look at", rest: "One can be corrected for you." });
  assert.deepEqual(verdict(3, 0), { title: "3 things to look at", rest: "" });
});

test("notes in plainer words", () => {
  const cases = [
    ["a.md: no list to check it against: name one (citevet PAPER LIST.bib)", /^No list of references was found in a\.md\. Add the list now/],
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
