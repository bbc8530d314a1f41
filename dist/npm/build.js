#!/usr/bin/env node
// Makes the packages of npm from built programs:
//
//   dist/npm/build.js VERSION PROGRAMS OUT
//
// PROGRAMS is a folder with citevet_GOOS_GOARCH*/citevet[.exe], such as goreleaser's. OUT gets a folder a package, for "npm pack" or
// "npm publish": a package for each platform that holds its program, and "citevet", which has them as optional dependencies, so that
// npm installs the one that fits.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { platforms, packageName } = require("./platforms.js");

const [version, programs, out] = process.argv.slice(2);
if (!out || !/^\d+\.\d+\.\d+/.test(version)) {
  console.error("usage: build.js VERSION PROGRAMS OUT");
  process.exit(2);
}

const root = path.join(__dirname, "..", "..");
const common = {
  version,
  license: "Apache-2.0",
  homepage: "https://github.com/citevet/citevet",
  repository: { type: "git", url: "git+https://github.com/citevet/citevet.git", directory: "dist/npm" },
};

// write makes a package with its files and the licence.
function write(manifest, files) {
  const folder = path.join(out, manifest.name.replace("/", "-").replace("@", ""));
  fs.mkdirSync(path.join(folder, "bin"), { recursive: true });
  fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest, null, 2) + "\n");
  fs.copyFileSync(path.join(root, "LICENSE"), path.join(folder, "LICENSE"));
  for (const [name, from] of Object.entries(files)) {
    fs.copyFileSync(from, path.join(folder, name));
    if (name.startsWith("bin/")) fs.chmodSync(path.join(folder, name), 0o755);
  }
}

const made = {};
for (const { goos, goarch, os, cpu } of platforms) {
  const built = fs.readdirSync(programs).find((name) => name.startsWith(`citevet_${goos}_${goarch}`));
  if (!built) continue;
  const name = packageName(os, cpu);
  const program = os === "win32" ? "citevet.exe" : "citevet";
  const files = { [`bin/${program}`]: path.join(programs, built, program) };
  const licences = path.join(programs, built, "THIRD-PARTY.txt"); // of an archive of a release
  if (fs.existsSync(licences)) files["THIRD-PARTY.txt"] = licences;
  write(
    { name, description: `The program of citevet for ${os} on ${cpu}`, ...common, os: [os], cpu: [cpu], preferUnplugged: true },
    files,
  );
  made[name] = version;
}
if (Object.keys(made).length === 0) {
  console.error(`${programs}: no citevet_GOOS_GOARCH folder`);
  process.exit(1);
}
write(
  {
    name: "citevet",
    description: "Checks a paper's citations against its reference list",
    keywords: ["citation", "bibtex", "latex", "markdown", "references", "linter"],
    ...common,
    bin: { citevet: "bin/citevet.js" },
    engines: { node: ">=18" },
    optionalDependencies: made,
  },
  { "bin/citevet.js": path.join(__dirname, "citevet.js"), "platforms.js": path.join(__dirname, "platforms.js"), "README.md": path.join(__dirname, "README.md") },
);
