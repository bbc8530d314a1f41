// Hands files to the user.

const types = { html: "text/html", json: "application/json", docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" };

// save downloads bytes or text under a name.
export function save(name, content) {
  const ext = name.split(".").pop();
  const url = URL.createObjectURL(new Blob([content], { type: types[ext] ?? "application/octet-stream" }));
  const a = document.createElement("a");
  a.href = url;
  a.download = name.split("/").pop();
  a.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

// beside gives a name with a word before its extension: paper.md, corrected gives
// paper-corrected.md.
export function beside(name, word, ext) {
  const [, stem, own] = /^(.*?)(\.[^./]+)?$/s.exec(name);
  return stem + "-" + word + (ext ?? own ?? ".txt");
}
