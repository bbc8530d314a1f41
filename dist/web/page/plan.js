// What the command is asked to do with the files that came.

const extension = name => (/\.[^./]+$/.exec(name.toLowerCase()) ?? [""])[0];

export const isZip = f => extension(f.name) === ".zip";

// kindOf tells what a file is by its name: list, paper, pdf or other. known has the
// extensions that the engine reads, by kind.
export function kindOf(name, known) {
  const ext = extension(name);
  if (ext === ".pdf") return "pdf";
  if (known.lists.includes(ext)) return "list";
  if (known.papers.includes(ext)) return "paper";
  return "other";
}

// operands gives the operands of the command. One paper, and its lists, are named;
// of a folder or of several papers the command finds out itself what belongs
// together.
export function operands(files, known) {
  if (files.length === 1) return [named(files[0].name)];
  const of = kind => files.map(f => f.name).filter(name => kindOf(name, known) === kind);
  const papers = of("paper"), lists = of("list");
  const flat = !files.some(f => f.name.includes("/"));
  if (flat && papers.length === 1 && papers.length + lists.length === files.length) return [...papers, ...lists].map(named);
  return ["."];
}

// byName gives the operands if the folder as a whole gave nothing: each paper and
// list by its name; null if they are too many.
export function byName(files, known) {
  const names = files.map(f => f.name).filter(name => ["paper", "list"].includes(kindOf(name, known)));
  return names.length > 0 && names.join(" ").length < 3000 ? names.map(named) : null;
}

// named keeps a name from being read as a flag.
const named = name => (name.startsWith("-") ? "./" + name : name);
