import assert from "node:assert/strict";
import test from "node:test";
import { figures, findingsOf, notesOf, outcomeOf } from "../page/outcome.js";

const finding = posn => ({ posn, end: posn, message: "m" });

test("findings stand in the order of their places", () => {
  const tree = { "a.md": { year: [finding("a.md:10:2"), finding("a.md:9:30")], author: [finding("a.md:9:4")] } };
  assert.deepEqual(findingsOf(tree).map(f => [f.line, f.column, f.check]), [[9, 4, "author"], [9, 30, "year"], [10, 2, "year"]]);
});

test("notes are cut at the command's name", () => {
  assert.deepEqual(notesOf("citevet: one\ncitevet: two\n  goes on\n"), ["one", "two\n  goes on"]);
  assert.deepEqual(notesOf(""), []);
});

test("nothing was checked", () => {
  const run = (stderr, stdout = "{}") => outcomeOf({ stdout, stderr }).nothing;
  assert.equal(run("citevet: a.md: no list\ncitevet: nothing was checked\n"), true);
  assert.equal(run("citevet: -x: no such flag\n", ""), true);
  assert.equal(run("citevet: b.md: broken\ncitevet: 3 citations of 2 works: 3 agree, 0 findings; 1 file not read in full\n"), false, "another paper was");
  assert.equal(run("citevet: no citation was found: 0 citations of 0 works: 0 agree\n"), false, "a paper that cites nothing was");
});

test("the summary is no note", () => {
  const got = outcomeOf({ stdout: "{}", stderr: "citevet: a note\ncitevet: no citation was found: 0 citations of 0 works: 0 agree\n" });
  assert.deepEqual(got.notes, ["a note"]);
});

test("figures", () => {
  assert.deepEqual(figures("27 citations of 17 works: 16 agree, 8 findings"), { citations: 27, agree: 16 });
  assert.deepEqual(figures("1 citation of 1 work: 1 agree"), { citations: 1, agree: 1 });
  assert.deepEqual(figures("no citation was found: 0 citations of 0 works: 0 agree"), { citations: 0, agree: 0 });
  assert.equal(figures("nothing was checked"), null);
});
