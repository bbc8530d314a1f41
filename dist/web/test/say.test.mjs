import assert from "node:assert/strict";
import test from "node:test";
import { beside } from "../page/save.js";
import { plainly, verdict } from "../page/say.js";

test("verdicts", () => {
  assert.equal(verdict(0, 0).title, "Everything agrees");
  assert.deepEqual(verdict(1, 1), { title: "One thing to look at", rest: "One can be corrected for you." });
  assert.deepEqual(verdict(3, 0), { title: "3 things to look at", rest: "" });
});

test("a note that has no plainer words stands as it is", () => {
  assert.equal(plainly("a.md: 3 notes were left out"), "a.md: 3 notes were left out");
});

test("names of what is saved", () => {
  for (const [name, ext, want] of [["a.md", undefined, "a-x.md"], ["t/a.b.docx", undefined, "t/a.b-x.docx"], ["a", undefined, "a-x.txt"], ["a.md", ".html", "a-x.html"]]) {
    assert.equal(beside(name, "x", ext), want, name);
  }
});
