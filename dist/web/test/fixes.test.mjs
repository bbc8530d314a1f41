import assert from "node:assert/strict";
import test from "node:test";
import { apply, certain, decoderOf, preview } from "../page/fixes.js";

const bytes = text => new TextEncoder().encode(text);
const text = b => decoderOf(b)(b);
const edit = (start, end, to) => ({ start, end, new: to });

test("edits are made at bytes, in any order", () => {
  const cases = [
    ["one", "(Berk 2001)", [edit(1, 5, "Berg")], "(Berg 2001)"],
    ["two", "Berk, Noak", [edit(6, 10, "Novák"), edit(0, 4, "Berg")], "Berg, Novák"],
    ["behind a letter of two bytes", "Ö Berk", [edit(3, 7, "Berg")], "Ö Berg"],
    ["an insertion before a change", "Berk", [edit(0, 4, "Berg"), edit(0, 0, "see ")], "see Berg"],
    ["the same of two findings", "Berk", [edit(0, 4, "Berg"), edit(0, 4, "Berg")], "Berg"],
    ["none of those that overlap the first", "Berk", [edit(0, 4, "Berg"), edit(2, 4, "x")], "Berg"],
    ["none", "Berk", [], "Berk"],
  ];
  for (const [name, from, edits, want] of cases) assert.equal(text(apply(bytes(from), edits)), want, name);
});

test("a file keeps its encoding", () => {
  const utf16 = new Uint8Array([0xff, 0xfe, 0x42, 0, 0x6b, 0]);
  assert.deepEqual([...apply(utf16, [edit(4, 6, "ö")])], [0xff, 0xfe, 0x42, 0, 0xf6, 0]);
  const big = new Uint8Array([0xfe, 0xff, 0, 0x42]);
  assert.deepEqual([...apply(big, [edit(2, 4, "C")])], [0xfe, 0xff, 0, 0x43]);
  const latin = new Uint8Array([0xd6, 0x42]); // ÖB
  assert.deepEqual([...apply(latin, [edit(1, 2, "C")])], [0xd6, 0x43]);
});

test("a preview ends with its line, or at a blank", () => {
  const cases = [
    ["line", "above\nsee Berk 2001\nbelow", 10, 14, ["see ", "Berk", "Berg", " 2001"]],
    ["beginning and end", "Berk", 0, 4, ["", "Berk", "Berg", ""]],
    ["long", "one two three four Berk five six seven eight", 19, 23, ["…three four ", "Berk", "Berg", " five six…"]],
  ];
  for (const [name, src, start, end, want] of cases) {
    const p = preview(bytes(src), edit(start, end, "Berg"), 8);
    assert.deepEqual([p.before, p.old, p.new, p.after], want, name);
  }
});

test("a preview cuts no character", () => {
  const p = preview(bytes("漢".repeat(100) + "X" + "字".repeat(100)), edit(300, 301, "Y"), 10);
  assert.match(p.before, /^…漢+$/);
  assert.match(p.after, /^字+…$/);
});

test("of several fixes none is certain", () => {
  const fix = n => ({ fixes: Array(n).fill({ message: "m", edits: [] }) });
  assert.equal(certain([fix(0), fix(1), fix(2)]).length, 1);
});
