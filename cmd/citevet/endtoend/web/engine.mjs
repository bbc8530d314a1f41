// Runs the engine in Node as the page's worker runs it. Usage:
//
//	node engine.mjs wasm_exec.js ENGINE.wasm.gz < JOBS
//
// JOBS are a line of JSON each: {args, files: [{name, bytes}], want}, with bytes in
// base64. For each a line is printed: {status, stdout, stderr, files}, and ms, the
// time that it took.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { run } from "../../../../dist/web/page/engine.js";

(0, eval)(readFileSync(process.argv[2], "utf8"));
const module = await WebAssembly.compile(gunzipSync(readFileSync(process.argv[3])));
const print = process.stdout.write.bind(process.stdout);
for (const line of readFileSync(0, "utf8").trim().split("\n")) {
  const job = JSON.parse(line);
  const files = job.files.map(f => ({ name: f.name, bytes: new Uint8Array(Buffer.from(f.bytes, "base64")) }));
  const begin = performance.now();
  const r = await run(Go, module, { args: job.args, files });
  const ms = performance.now() - begin;
  const back = (job.want ?? []).map(name => ({ name, bytes: Buffer.from(r.fs.get(name) ?? "").toString("base64") }));
  print(JSON.stringify({ status: r.status, stdout: r.stdout, stderr: r.stderr, files: back, ms }) + "\n");
}
