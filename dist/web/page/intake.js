// Takes files as they come: chosen, dropped, as a folder, or pasted.

// What the page takes at once.
export const limits = { bytes: 200 << 20, files: 5000 };

// A Refused says in plain words why files were not taken.
export class Refused extends Error {}

// fromInput gives the files of an <input type=file>, named from their folder.
export const fromInput = list => read([...list].map(file => ({ name: file.webkitRelativePath || file.name, file })));

// fromDrop gives the files of a drop or a paste, and all of its folders.
export async function fromDrop(transfer) {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) return fromInput(transfer.files);
  const found = [];
  for (const entry of entries) await walk(entry, found);
  return read(found);
}

async function walk(entry, found) {
  const name = entry.fullPath.replace(/^\//, "");
  if (found.length > limits.files) throw new Refused(`This folder holds more than ${limits.files} files. Choose the one with the paper alone.`);
  if (entry.isFile) {
    found.push({ name, file: await new Promise((ok, no) => entry.file(ok, no)) });
    return;
  }
  if (isLeftOut(name)) return;
  const reader = entry.createReader();
  for (;;) { // which gives some at a time
    const some = await new Promise((ok, no) => reader.readEntries(ok, no));
    if (some.length === 0) return;
    for (const child of some) await walk(child, found);
  }
}

// isLeftOut tells of what no paper is in: hidden files but for those of citevet, and
// what tools keep.
const isLeftOut = name => name.split("/").some(part => part !== ".citevet.yaml" && (part.startsWith(".") || part === "node_modules" || part === "__MACOSX"));

async function read(found) {
  const wanted = found.filter(f => !isLeftOut(f.name));
  if (wanted.length === 0) throw new Refused(found.length > 0 ? "Only hidden files are in it." : "Nothing was in it.");
  if (wanted.length > limits.files) throw new Refused(`These are more than ${limits.files} files. Choose the folder with the paper alone.`);
  const size = wanted.reduce((n, f) => n + f.file.size, 0);
  if (size > limits.bytes) throw new Refused(`That is ${Math.round(size / (1 << 20))} MB, and at most ${limits.bytes >> 20} MB fit here. Choose the paper and its list alone, without pictures.`);
  return Promise.all(wanted.map(async f => ({ name: f.name, bytes: new Uint8Array(await bytesOf(f)) })));
}

async function bytesOf({ name, file }) {
  try {
    return await file.arrayBuffer();
  } catch {
    throw new Refused(`The browser could not read ${name}. Was it moved, or is it still open in another program?`);
  }
}

// fromText gives pasted text as files: the paper, and the list as a file of its own
// where it is one for programs, else below the paper as a printed list is.
export function fromText(paper, list) {
  const encode = text => new TextEncoder().encode(text);
  const ext = listExtension(list);
  if (list.trim() === "") return [{ name: "Pasted paper", bytes: encode(paper) }];
  if (ext === "") return [{ name: "Pasted paper", bytes: encode(paper.trimEnd() + "\n\nReferences\n\n" + list.trim() + "\n") }];
  return [{ name: "Pasted paper", bytes: encode(paper) }, { name: "Pasted list" + ext, bytes: encode(list) }];
}

// listExtension tells the format of a list that was pasted; "" for one as people
// type it.
export function listExtension(list) {
  const text = list.trimStart();
  if (/^(%.*\n|\s)*@\w+\s*[{(]/.test(text)) return ".bib";
  if (/^TY {2}- /m.test(text)) return ".ris";
  if (/^PMID- /m.test(text)) return ".nbib";
  if (/^[[{]/.test(text)) return ".json";
  return "";
}
