// The tab of corrections: each in its sentence, to be chosen, and the corrected
// paper.
import { correct } from "./check.js";
import { el, fill } from "./elements.js";
import { apply, certain, preview } from "./fixes.js";
import { beside, save } from "./save.js";

// showCorrections fills the tab and gives how many corrections there are. guarded
// makes what a button does of what may fail; onCheck is called with files to check
// again.
export function showCorrections(panel, engine, result, guarded, onCheck) {
  const fixes = certain(result.findings);
  const inText = fixes.filter(f => f.edits.length > 0);
  if (inText.length === 0) {
    fill(panel, el("h2", {}, fixes.length > 0 ? "Corrections for your word processor" : "Nothing to correct here"), el("p", {}, why(fixes, result)), list(fixes, result));
    return fixes.length;
  }
  const boxes = list(inText, result, true);
  const chosen = () => inText.filter((_, i) => boxes.querySelectorAll("input")[i].checked);
  const files = () => withChosen(engine, result, chosen(), chosen().length === inText.length);
  const act = (label, main, what) => el("button", { type: "button", className: main ? "main" : "", textContent: label, onclick: what });
  const download = act("Save the corrected paper", true, guarded(async () => { for (const f of await files()) save(beside(f.name, "corrected"), f.bytes); }));
  const again = act("Check it again", false, guarded(async () => onCheck(merged(result.files, await files()))));
  const count = el("p", { className: "soft", role: "status" });
  const all = act("Choose all", false, () => set(true)), none = act("Choose none", false, () => set(false));
  const set = on => { for (const box of boxes.querySelectorAll("input")) box.checked = on; told(); };
  const told = () => {
    const n = chosen().length;
    count.textContent = `${n} of ${inText.length} chosen. Your own file is not touched: you save a corrected copy.`;
    download.disabled = again.disabled = n === 0;
  };
  boxes.addEventListener("change", told);
  told();
  fill(panel, el("h2", {}, "Corrections that are certain"), count, el("p", { className: "row" }, all, none), boxes, el("p", { className: "row bar" }, download, again));
  return fixes.length;
}

function why(fixes, result) {
  if (fixes.length === 0) return "What was found needs your decision: only you know which work you mean. The marked paper shows each place.";
  if (result.files.some(f => /\.docx$/i.test(f.name))) return "Save the Word document with tracked changes (under “Save”), and accept or reject each in Word.";
  return "The text is in a packed file. Make these changes in the program that wrote it.";
}

function list(fixes, result, choosable = false) {
  const bytes = new Map(result.files.map(f => [f.name, f.bytes]));
  return el("ul", { className: "fixes" }, ...fixes.map(f => el("li", {}, row(f, bytes.get(f.finding.file), choosable))));
}

function row(fix, bytes, choosable) {
  const words = [el("span", { className: "why" }, sentence(fix.what)), fix.edits.length > 0 && bytes ? el("span", { className: "seen" }, ...fix.edits.flatMap(e => marked(preview(bytes, e)))) : null];
  return choosable ? el("label", {}, el("input", { type: "checkbox", checked: true }), ...words) : el("p", {}, ...words);
}

const marked = p => [p.before, el("del", {}, p.old), " ", el("ins", {}, p.new), p.after];
const sentence = text => text.charAt(0).toUpperCase() + text.slice(1);

// withChosen gives the files that corrections change. All of them are made as the
// command makes them, again until none is left.
async function withChosen(engine, result, chosen, isAll) {
  if (isAll) return correct(engine, result);
  const edits = chosen.flatMap(f => f.edits);
  return result.files
    .map(f => ({ name: f.name, bytes: f.bytes, edits: edits.filter(e => e.filename === f.name) }))
    .filter(f => f.edits.length > 0)
    .map(f => ({ name: f.name, bytes: apply(f.bytes, f.edits) }));
}

const merged = (files, changed) => files.map(f => changed.find(c => c.name === f.name) ?? f);
