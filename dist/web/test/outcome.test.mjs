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
  const run = (status, stderr, stdout = "{}") => outcomeOf({ status, stdout, stderr }).nothing;
  assert.equal(run(2, "citevet: a.md: no list\ncitevet: 0 citations of 0 works: 0 agree, 0 findings\n"), true);
  assert.equal(run(2, "citevet: -x: no such flag\n", ""), true);
  assert.equal(run(2, "citevet: b.md: broken\ncitevet: 3 citations of 2 works: 3 agree, 0 findings\n"), false, "another paper was");
  assert.equal(run(0, "citevet: 0 citations of 0 works: 0 agree, 0 findings\n"), false, "a paper that cites nothing was");
});

test("figures", () => {
  assert.deepEqual(figures("27 citations of 17 works: 16 agree, 8 findings"), { citations: 27, agree: 16 });
  assert.deepEqual(figures("1 citation of 1 work: 1 agree"), { citations: 1, agree: 1 });
  assert.equal(figures(""), null);
});
