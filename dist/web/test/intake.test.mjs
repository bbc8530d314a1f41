import assert from "node:assert/strict";
import test from "node:test";
import { Refused, fromDrop, fromInput, fromText, limits, listExtension } from "../page/intake.js";

const file = (name, text = "x", more = {}) => Object.assign(new File([text], name), more);

test("files are named from their folder, hidden ones are left out", async () => {
  const got = await fromInput([file("a.md"), file("b.md", "x", { webkitRelativePath: "thesis/b.md" }), file("c", "x", { webkitRelativePath: "thesis/.git/c" }), file(".citevet.yaml")]);
  assert.deepEqual(got.map(f => f.name), ["a.md", "thesis/b.md", ".citevet.yaml"]);
});

test("what is too much is refused in words", async () => {
  const huge = { name: "huge.md", size: limits.bytes + 1 };
  await assert.rejects(fromInput([huge]), err => err instanceof Refused && /at most 200 MB/.test(err.message));
  await assert.rejects(fromInput(Array(limits.files + 1).fill(file("a.md"))), /more than 5000 files/);
  await assert.rejects(fromInput([]), /Nothing was in it/);
  await assert.rejects(fromInput([file(".DS_Store")]), /Only hidden files/);
  const moved = { name: "gone.md", size: 1, arrayBuffer: () => Promise.reject(new Error("NotFound")) };
  await assert.rejects(fromInput([moved]), /could not read gone.md/);
});

test("a folder that is dropped is read through, in parts", async () => {
  const leaf = name => ({ isFile: true, fullPath: "/" + name, file: ok => ok(file(name.split("/").pop())) });
  const parts = [[leaf("t/a.md")], [leaf("t/refs.bib")], []];
  const folder = { isFile: false, fullPath: "/t", createReader: () => ({ readEntries: ok => ok(parts.shift()) }) };
  const got = await fromDrop({ items: [{ webkitGetAsEntry: () => folder }], files: [] });
  assert.deepEqual(got.map(f => f.name), ["t/a.md", "t/refs.bib"]);
});

test("pasted lists are files where programs write them, else a part of the paper", () => {
  const names = (paper, list) => fromText(paper, list).map(f => f.name);
  assert.deepEqual(names("text", ""), ["Pasted paper"]);
  assert.deepEqual(names("text", "@book{x, title={y}}"), ["Pasted paper", "Pasted list.bib"]);
  assert.match(new TextDecoder().decode(fromText("text", "Berg, J. (2001). Ice.")[0].bytes), /^text\n\nReferences\n\nBerg/);
});

test("the format of a pasted list", () => {
  for (const [list, want] of [["@article{a,", ".bib"], ["% mine\n@string{x}", ".bib"], ["TY  - JOUR", ".ris"], ["PMID- 1", ".nbib"], ["[{\"id\":1}]", ".json"], ["Berg 2001", ""], ["@berg is no entry", ""]]) {
    assert.equal(listExtension(list), want, list);
  }
});
