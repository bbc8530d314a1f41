import assert from "node:assert/strict";
import test from "node:test";
import { goGlobals } from "../page/gofs.js";
import { MemFS, flags } from "../page/memfs.js";

const bytes = text => new TextEncoder().encode(text);
const text = b => b && new TextDecoder().decode(b);

// sync gives the calls of fs as functions that return or throw.
function sync(m) {
  const { fs } = goGlobals(m);
  return new Proxy({}, {
    get: (_, name) => (...args) => {
      let out;
      fs[name](...args, (err, value) => { if (err) throw err; out = value; });
      return out;
    },
  });
}

function disk() {
  const m = new MemFS("/papers");
  m.put("a.md", bytes("hello"));
  return { m, fs: sync(m) };
}

test("reading goes on where it was, or from a place", () => {
  const { fs } = disk();
  const fd = fs.open("a.md", 0, 0), b = new Uint8Array(3);
  assert.equal(fs.read(fd, b, 0, 3, null), 3);
  assert.equal(text(b), "hel");
  assert.equal(fs.read(fd, b, 0, 3, null), 2);
  assert.equal(fs.read(fd, b, 0, 3, null), 0);
  assert.equal(fs.read(fd, b, 0, 3, 1), 3);
  assert.equal(text(b), "ell");
  assert.equal(fs.read(fd, b, 0, 3, 99), 0);
});

test("writing makes, goes on, appends and cuts", () => {
  const { m, fs } = disk();
  const fd = fs.open("b", flags.O_WRONLY | flags.O_CREAT, 0o600);
  fs.write(fd, bytes("abc"), 0, 3, null);
  fs.write(fd, bytes("def"), 0, 3, null);
  fs.write(fd, bytes("X"), 0, 1, 1);
  assert.equal(text(m.get("b")), "aXcdef");
  fs.ftruncate(fd, 2);
  assert.equal(text(m.get("b")), "aX");
  fs.truncate("b", 3);
  assert.equal(text(m.get("b")), "aX\0");
  const more = fs.open("a.md", flags.O_WRONLY | flags.O_APPEND, 0);
  fs.write(more, bytes("!"), 0, 1, null);
  assert.equal(text(m.get("a.md")), "hello!");
  fs.open("a.md", flags.O_WRONLY | flags.O_TRUNC, 0);
  assert.equal(text(m.get("a.md")), "");
  assert.equal(fs.stat("b").mode & 0o777, 0o600);
});

test("folders", () => {
  const { m, fs } = disk();
  fs.mkdir("d", 0o777);
  m.put("d/x", bytes("1"));
  assert.deepEqual(fs.readdir("/papers"), ["a.md", "d"]);
  assert.deepEqual(m.list("/papers"), ["a.md", "d/x"]);
  assert.equal(fs.stat("d").isDirectory(), true);
  fs.rename("d/x", "y");
  fs.rmdir("d");
  fs.link("y", "z");
  fs.unlink("y");
  assert.deepEqual(fs.readdir("../papers/./"), ["a.md", "z"]);
});

test("errors have Node's codes", () => {
  const { m, fs } = disk();
  m.makeDir("d/e");
  const cases = [
    ["ENOENT", () => fs.open("none", 0, 0)],
    ["ENOENT", () => fs.stat("none/x")],
    ["ENOENT", () => fs.open("none/x", flags.O_CREAT, 0)],
    ["EEXIST", () => fs.open("a.md", flags.O_CREAT | flags.O_EXCL, 0)],
    ["EEXIST", () => fs.mkdir("d", 0)],
    ["EEXIST", () => fs.link("a.md", "d")],
    ["EISDIR", () => fs.open("d", flags.O_WRONLY, 0)],
    ["EISDIR", () => fs.unlink("d")],
    ["ENOTDIR", () => fs.open("a.md", flags.O_DIRECTORY, 0)],
    ["ENOTDIR", () => fs.mkdir("a.md/x", 0)],
    ["ENOTEMPTY", () => fs.rmdir("d")],
    ["EBADF", () => fs.close(99)],
    ["EINVAL", () => fs.readlink("a.md")],
  ];
  for (const [code, act] of cases) assert.throws(act, { code }, act.toString());
});

test("a path can't lead above the root", () => {
  const { fs } = disk();
  assert.equal(fs.stat("/../../papers/../papers/a.md").size, 5);
});

test("a descriptor is used again after it was closed", () => {
  const { fs } = disk();
  const fd = fs.open("a.md", 0, 0);
  assert.equal(fd, 3);
  fs.close(fd);
  assert.equal(fs.open("a.md", 0, 0), 3);
});
