// What Go's port to JavaScript calls of Node's fs, answered by a file system in
// memory. Go reads "fs", "process" and "path" of the global object when it starts.
import { append, fault, flags, resolve } from "./memfs.js";

// stat gives a node as Node's fs.Stats.
const stat = node => ({
  dev: 1, ino: node.ino, mode: node.mode, nlink: 1, uid: 0, gid: 0, rdev: 0, blksize: 4096,
  size: node.entries ? 0 : node.size, blocks: 0, atimeMs: node.time, mtimeMs: node.time, ctimeMs: node.time,
  isDirectory: () => !!node.entries,
});

function open(m, path, how, mode) {
  let node = m.look(path);
  if (!node) {
    if (!(how & flags.O_CREAT)) throw fault("ENOENT");
    node = m.put(path, new Uint8Array(0));
    node.mode = (node.mode & ~0o777) | (mode & 0o777);
  } else if (how & flags.O_CREAT && how & flags.O_EXCL) {
    throw fault("EEXIST");
  }
  if (node.entries && how & (flags.O_WRONLY | flags.O_RDWR)) throw fault("EISDIR");
  if (!node.entries && how & flags.O_DIRECTORY) throw fault("ENOTDIR");
  if (how & flags.O_TRUNC) node.size = 0;
  if (!node.entries) m.onOpen(path);
  return m.describe(node, how & flags.O_APPEND);
}

function read(m, fd, buffer, offset, length, position) {
  const h = m.handle(fd);
  if (h.node.entries) throw fault("EISDIR");
  const from = position ?? h.at;
  const part = h.node.data.subarray(from, Math.max(from, Math.min(from + length, h.node.size)));
  buffer.set(part, offset);
  if (position == null) h.at += part.length;
  return part.length;
}

function write(m, fd, buffer, offset, length, position) {
  const h = m.handle(fd);
  const at = h.append ? h.node.size : position ?? h.at;
  append(h.node, buffer.subarray(offset, offset + length), at);
  if (position == null) h.at = at + length;
  return length;
}

function truncate(node, size) {
  if (size > node.size) append(node, new Uint8Array(size - node.size), node.size);
  node.size = size;
}

function rename(m, from, to) {
  const node = m.find(from);
  m.place(to).set(node);
  m.place(from).remove();
}

function link(m, from, to) {
  const node = m.find(from), place = m.place(to);
  if (place.node) throw fault("EEXIST");
  place.set(node);
}

function remove(m, path, isDir) {
  const place = m.place(path);
  if (!place.node) throw fault("ENOENT");
  if (!!place.node.entries !== isDir) throw fault(isDir ? "ENOTDIR" : "EISDIR");
  if (isDir && place.node.entries.size > 0) throw fault("ENOTEMPTY");
  place.remove();
}

function makeDir(m, path) {
  if (m.look(path)) throw fault("EEXIST");
  m.place(path); // whose folder has to be there
  m.makeDir(path);
}

// calls are the functions without their callback: they return or throw.
const calls = {
  open, read, write, rename, link,
  close: (m, fd) => { m.handle(fd); m.open.delete(fd); },
  stat: (m, path) => stat(m.find(path)),
  lstat: (m, path) => stat(m.find(path)),
  fstat: (m, fd) => stat(m.handle(fd).node),
  readdir: (m, path) => [...m.find(path).entries?.keys() ?? []],
  mkdir: makeDir,
  rmdir: (m, path) => remove(m, path, true),
  unlink: (m, path) => remove(m, path, false),
  truncate: (m, path, size) => truncate(m.find(path), size),
  ftruncate: (m, fd, size) => truncate(m.handle(fd).node, size),
  chmod: (m, path, mode) => { const n = m.find(path); n.mode = (n.mode & ~0o7777) | (mode & 0o7777); },
  fchmod: (m, fd, mode) => { const n = m.handle(fd).node; n.mode = (n.mode & ~0o7777) | (mode & 0o7777); },
  utimes: (m, path, _, mtime) => { m.find(path).time = mtime * 1000; },
  fsync() {}, chown() {}, fchown() {}, lchown() {},
  readlink() { throw fault("EINVAL"); }, // nothing is a link
  symlink() { throw fault("ENOSYS"); },
};

// goFS gives m as Go calls it: with a callback behind the arguments.
function goFS(m) {
  const fs = { constants: flags, writeSync: (fd, bytes) => write(m, fd, bytes, 0, bytes.length, null) };
  for (const [name, call] of Object.entries(calls)) {
    fs[name] = (...args) => {
      const done = args.pop();
      let result;
      try {
        result = call(m, ...args);
      } catch (err) {
        if (!err.code) throw err;
        return done(err);
      }
      done(null, result);
    };
  }
  return fs;
}

// goGlobals gives what Go wants of the global object, for one run in m.
export function goGlobals(m) {
  const none = () => -1;
  return {
    fs: goFS(m),
    process: {
      pid: 1, ppid: 0, getuid: none, getgid: none, geteuid: none, getegid: none,
      getgroups: () => [], umask: () => 0o022,
      cwd: () => m.cwd,
      chdir: path => { m.cwd = "/" + resolve(m.cwd, path).join("/"); },
    },
    path: { resolve: path => "/" + resolve(m.cwd, path).join("/") },
  };
}
