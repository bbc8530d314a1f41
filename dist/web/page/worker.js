// The worker that the engine runs in. The first message is the compiled module;
// each of the others is a job: {id, args, files, want}, where want tells the files
// to give back. It is answered by {id, opened} for each file that is read, and
// then by {id, done} or {id, crash}.
import { run } from "./engine.js";

let module;
let last = Promise.resolve(); // a job begins when the one before it has ended

self.onmessage = ({ data }) => {
  if (data.module) module = data.module;
  else last = last.then(() => answer(data));
};

async function answer({ id, args, files, want }) {
  try {
    const r = await run(Go, module, { args, files, onOpen: path => self.postMessage({ id, opened: path }) });
    self.postMessage({ id, done: { status: r.status, stdout: r.stdout, stderr: r.stderr, files: pick(r.fs, want) } });
  } catch (err) {
    self.postMessage({ id, crash: String(err) });
  }
}

// pick gives the files that are wanted and there: by name, or all of a folder.
function pick(fs, want = []) {
  return want
    .flatMap(name => (name.endsWith("/") ? filesOf(fs, name) : [name]))
    .map(name => ({ name, bytes: fs.get(name)?.slice() }))
    .filter(f => f.bytes);
}

const filesOf = (fs, name) => (fs.look(name) ? fs.list(name).map(path => name + path) : []);
