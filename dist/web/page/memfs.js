// A file system in memory: a tree of folders and files.

export const flags = { O_RDONLY: 0, O_WRONLY: 1, O_RDWR: 2, O_CREAT: 64, O_EXCL: 128, O_TRUNC: 512, O_APPEND: 1024, O_DIRECTORY: 65536 };

// fault gives an error with a code of Node's, such as ENOENT.
export const fault = code => Object.assign(new Error(code), { code });

// resolve gives the names along a path, which begins at cwd unless it is absolute.
export function resolve(cwd, path) {
  const out = [];
  for (const part of (path.startsWith("/") ? path : cwd + "/" + path).split("/")) {
    if (part === "..") out.pop();
    else if (part !== "" && part !== ".") out.push(part);
  }
  return out;
}

let inodes = 0;
const newNode = rest => ({ ino: ++inodes, time: Date.now(), ...rest });
const newDir = () => newNode({ mode: 0o040777, entries: new Map() });
const newFile = bytes => newNode({ mode: 0o100666, data: bytes, size: bytes.length });

// append writes bytes into a file at an offset, and makes room for them.
export function append(file, bytes, at) {
  const end = at + bytes.length;
  if (end > file.data.length) {
    const grown = new Uint8Array(Math.max(end, 2 * file.data.length));
    grown.set(file.data.subarray(0, file.size));
    file.data = grown;
  }
  file.data.set(bytes, at);
  file.size = Math.max(file.size, end);
  file.time = Date.now();
}

export class MemFS {
  constructor(cwd = "/") {
    this.cwd = cwd;
    this.root = newDir();
    this.onOpen = () => {}; // is called with the path of each file that is opened
    this.makeDir(cwd);
    this.open = new Map(); // by descriptor: 0 to 2 are the standard streams
    for (let i = 0; i < 3; i++) this.describe(newFile(new Uint8Array(0)));
  }

  // makeDir makes a folder and those that it lies in.
  makeDir(path) {
    let at = this.root;
    for (const name of resolve(this.cwd, path)) {
      if (!at.entries) throw fault("ENOTDIR");
      if (!at.entries.has(name)) at.entries.set(name, newDir());
      at = at.entries.get(name);
    }
    return at;
  }

  // put makes a file of bytes in a folder that is there, and gives its node.
  put(path, bytes) {
    const file = newFile(bytes);
    this.place(path).set(file);
    return file;
  }

  // get gives the bytes of a file; null if there is none.
  get(path) {
    const node = this.look(path);
    return node && !node.entries ? node.data.subarray(0, node.size) : null;
  }

  // list gives the paths of all files below a folder, from there.
  list(path) {
    const out = [];
    const walk = (node, prefix) => {
      for (const [name, child] of node.entries) {
        if (child.entries) walk(child, prefix + name + "/");
        else out.push(prefix + name);
      }
    };
    walk(this.find(path), "");
    return out;
  }

  // look gives the node at a path; undefined if there is none.
  look(path) {
    let at = this.root;
    for (const name of resolve(this.cwd, path)) at = at?.entries?.get(name);
    return at;
  }

  find(path) {
    const node = this.look(path);
    if (!node) throw fault("ENOENT");
    return node;
  }

  // place gives the node at a path, if there is one, and what changes it there.
  place(path) {
    const names = resolve(this.cwd, path);
    const name = names.pop();
    const dir = this.find("/" + names.join("/"));
    if (!dir.entries || name === undefined) throw fault("ENOTDIR");
    return {
      node: dir.entries.get(name),
      set: node => dir.entries.set(name, node),
      remove: () => dir.entries.delete(name),
    };
  }

  // describe opens a node and gives its descriptor.
  describe(node, append = false) {
    let fd = this.open.size;
    while (this.open.has(fd)) fd++;
    this.open.set(fd, { node, at: 0, append });
    return fd;
  }

  handle(fd) {
    const h = this.open.get(fd);
    if (!h) throw fault("EBADF");
    return h;
  }
}
