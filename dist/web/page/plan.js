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
  const lists = files.filter(f => kindOf(f.name, known) === "list"), rest = files.filter(f => !lists.includes(f));
  const flat = !files.some(f => f.name.includes("/"));
  if (flat && rest.length === 1) return [...rest, ...lists].map(f => named(f.name));
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

// A Shelf keeps files until they can be checked: a list waits for its paper, and a
// paper without a list for that.
export class Shelf {
  constructor(known) {
    this.known = known;
    this.files = [];
  }

  // add adds files and gives all that are to be checked. Files that hold a paper and
  // a list, or the kind that is there already, begin again.
  add(files) {
    const is = (some, kind) => some.length > 0 && some.every(f => (kindOf(f.name, this.known) === "list") === (kind === "list"));
    const completes = is(files, "list") && is(this.files, "paper") || is(files, "paper") && is(this.files, "list");
    this.files = completes ? [...this.files, ...files] : files;
    return this.files;
  }

  // wanted says what has to come before anything can be checked; "" if nothing has.
  wanted() {
    const all = kind => this.files.every(f => kindOf(f.name, this.known) === kind);
    const names = this.files.map(f => f.name).join(", ");
    if (all("pdf")) return "PDFs can't be read in a browser. Use the file that the PDF was made from (Word, LaTeX, …), or copy its text and paste it here.";
    if (all("list")) return `${names} ${this.files.length === 1 ? "is a reference list" : "are reference lists"}. Now add the paper that cites from ${this.files.length === 1 ? "it" : "them"}.`;
    return "";
  }

  clear() { this.files = []; }
}
