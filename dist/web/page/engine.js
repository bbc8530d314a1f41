// Runs the engine, which is the command citevet as WebAssembly, as a process is
// run: arguments and files go in, what it printed and its files come out.
import { goGlobals } from "./gofs.js";
import { MemFS } from "./memfs.js";

// The folder that a run happens in, and an empty one for what it writes.
const folder = "/papers", out = "/out";

// run runs the compiled module once. files are [{name, bytes}], with names from
// the folder. It gives the exit status, stdout and stderr as text, and the file
// system as the run left it. Go is the class of Go's wasm_exec.js. onOpen is
// called with the path of each file that is read.
export async function run(Go, module, { args, files, onOpen }) {
  const m = new MemFS(folder);
  m.makeDir(out);
  for (const f of files) {
    m.makeDir(f.name.split("/").slice(0, -1).join("/") || ".");
    m.put(f.name, f.bytes);
  }
  if (onOpen) m.onOpen = onOpen;
  const printed = [1, 2].map(fd => m.handle(fd).node);
  const go = new Go();
  go.argv = ["citevet", ...args];
  let status = 0;
  go.exit = code => { status = code; };
  await within(goGlobals(m), async () => go.run(await WebAssembly.instantiate(module, go.importObject)));
  return { status, stdout: text(printed[0]), stderr: text(printed[1]), fs: m };
}

const text = file => new TextDecoder().decode(file.data.subarray(0, file.size));

// within does something while the global object has other properties.
async function within(props, what) {
  const before = {};
  for (const name in props) {
    before[name] = Object.getOwnPropertyDescriptor(globalThis, name);
    Object.defineProperty(globalThis, name, { value: props[name], configurable: true, writable: true });
  }
  try {
    await what();
  } finally {
    for (const name in before) {
      if (before[name]) Object.defineProperty(globalThis, name, before[name]);
      else delete globalThis[name];
    }
  }
}
