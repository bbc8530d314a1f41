#!/usr/bin/env node
// Runs the program of this platform in place of itself: with its arguments, its streams and its exit status. A signal that ends this
// process is passed on, and one that ended the program ends this process too.
"use strict";

const { spawn } = require("node:child_process");
const { packageName } = require("../platforms.js");

function find() {
  const name = packageName(process.platform, process.arch);
  const program = process.platform === "win32" ? "citevet.exe" : "citevet";
  try {
    return require.resolve(`${name}/bin/${program}`);
  } catch {
    console.error(
      `citevet: the package ${name} is not installed. Either there is no program for ${process.platform} on ${process.arch}, ` +
        "or npm was told to leave out optional dependencies (--omit=optional).",
    );
    process.exit(2);
  }
}

const child = spawn(find(), process.argv.slice(2), { stdio: "inherit" });
const signals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"];
const passOn = (signal) => child.kill(signal);
for (const signal of signals) process.on(signal, passOn);
child.on("error", (err) => {
  console.error(`citevet: ${err.message}`);
  process.exit(2);
});
child.on("close", (status, signal) => {
  for (const name of signals) process.removeListener(name, passOn);
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = status;
});
