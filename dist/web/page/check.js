// Checks files: what the command is run with, and what comes of it.
import { outcomeOf } from "./outcome.js";
import { byName, isZip, operands } from "./plan.js";

const report = "/out/report.html"; // outside of the folder of the papers

// check runs the command with flags over files and gives {files, operands, flags,
// html} and what outcomeOf gives.
export async function check(engine, files, flags, known, onOpen) {
  const all = await withoutZips(engine, files);
  const first = await once(engine, all, flags, operands(all, known), onOpen);
  const names = byName(all, known);
  return first.nothing && first.operands[0] === "." && names ? once(engine, all, flags, names, onOpen) : first;
}

async function once(engine, files, flags, names, onOpen) {
  const job = { args: [...flags, "-json", "-summary", "-html", report, ...names], files, want: [report] };
  const done = await engine.run(job, onOpen);
  const html = done.files.length > 0 ? new TextDecoder().decode(done.files[0].bytes) : "";
  return { files, flags, operands: names, html, ...outcomeOf(done) };
}

// withoutZips gives files with those of zip archives in place of these.
async function withoutZips(engine, files) {
  const out = [];
  for (const f of files) out.push(...(isZip(f) ? await unzip(engine, f) : [f]));
  return out;
}

// A NotUnpacked says why an archive could not be opened.
export class NotUnpacked extends Error {}

async function unzip(engine, zip) {
  const done = await engine.run({ args: ["unpack", "archive.zip", "in"], files: [{ name: "archive.zip", bytes: zip.bytes }], want: ["in/"] });
  if (done.status !== 0) throw new NotUnpacked(`${zip.name}: ${done.stderr.trim()}`);
  if (done.files.length === 0) throw new NotUnpacked(`${zip.name}: nothing is in it.`);
  return done.files.map(f => ({ name: f.name.slice("in/".length), bytes: f.bytes }));
}

// correct runs the command with -fix and gives the files that it changed.
export async function correct(engine, result) {
  const names = result.files.map(f => f.name);
  const done = await engine.run({ args: [...result.flags, "-fix", "-json", ...result.operands], files: result.files, want: names });
  const before = new Map(result.files.map(f => [f.name, f.bytes]));
  return done.files.filter(f => !same(before.get(f.name), f.bytes));
}

// comment runs the command with -docx and gives the bytes of the copy; with changes
// it has the corrections as tracked changes.
export async function comment(engine, result, changes) {
  const out = "/out/copy.docx";
  const done = await engine.run({ args: [...result.flags, ...(changes ? ["-fix"] : []), "-json", "-docx", out, ...result.operands], files: result.files, want: [out] });
  if (done.files.length === 0) throw new Error(done.stderr);
  return done.files[0].bytes;
}

const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
