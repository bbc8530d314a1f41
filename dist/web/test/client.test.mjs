import assert from "node:assert/strict";
import test from "node:test";
import { Crashed, Engine, Stopped } from "../page/client.js";

// fake gives an engine whose workers answer a job as they are told.
function fake(answer) {
  const workers = [];
  const engine = new Engine(Promise.resolve("module"), () => {
    const w = { ended: false, terminate() { w.ended = true; }, postMessage(m) { if (m.id) answer(w, m); } };
    workers.push(w);
    return w;
  });
  return { engine, workers };
}

const reply = (w, data) => queueMicrotask(() => w.onmessage({ data }));
const done = { status: 0, stdout: "", stderr: "", files: [] };

test("jobs share a worker", async () => {
  const opened = [];
  const { engine, workers } = fake((w, m) => { reply(w, { id: m.id, opened: "a.md" }); reply(w, { id: m.id, done }); });
  await engine.run({}, path => opened.push(path));
  await engine.run({}, path => opened.push(path));
  assert.equal(workers.length, 1);
  assert.deepEqual(opened, ["a.md", "a.md"]);
});

test("cancel ends the worker, and the next job has another", async () => {
  const { engine, workers } = fake((w, m) => { if (m.id > 1) reply(w, { id: m.id, done }); });
  const job = engine.run({});
  await Promise.resolve();
  engine.cancel();
  await assert.rejects(job, Stopped);
  assert.equal((await engine.run({})).status, 0);
  assert.deepEqual(workers.map(w => w.ended), [true, false]);
});

test("cancel works while the engine is loaded", async () => {
  const engine = new Engine(new Promise(() => {}), () => assert.fail("no worker is needed"));
  const job = engine.run({});
  engine.cancel();
  await assert.rejects(job, Stopped);
});

test("a crash is told, and the next job has another worker", async () => {
  const panic = { ...done, status: 2, stderr: "panic: index\n\ngoroutine 1 [running]:\n" };
  const ways = [
    (w, m) => reply(w, { id: m.id, crash: "RuntimeError: unreachable" }),
    (w, m) => reply(w, { id: m.id, done: panic }),
    w => queueMicrotask(() => w.onerror({ message: "out of memory" })),
  ];
  for (const way of ways) {
    const { engine, workers } = fake(way);
    await assert.rejects(engine.run({}), Crashed);
    await assert.rejects(engine.run({}), Crashed);
    assert.equal(workers.length, 2);
  }
});

test("a run that failed did not crash", async () => {
  const { engine } = fake((w, m) => reply(w, { id: m.id, done: { ...done, status: 2, stderr: "citevet: a.md: no list\n" } }));
  assert.equal((await engine.run({})).status, 2);
});
