// The page: it takes files, has them checked, and shows what was found.
import { NotUnpacked, check } from "./check.js";
import { Crashed, Engine } from "./client.js";
import { byId, el, fill } from "./elements.js";
import { Refused, fromDrop, fromInput, fromText } from "./intake.js";
import { load } from "./load.js";
import { Shelf } from "./plan.js";
import { present } from "./present.js";
import { plainly } from "./say.js";

const parsed = id => JSON.parse(byId(id).textContent);
const known = parsed("formats");
const shelf = new Shelf(known);
const bar = byId("bar"), doing = byId("doing-what");
let loaded = 0; // the share of the engine that is there

const module = load(document, share => {
  loaded = share;
  if (!byId("working").hidden) tellLoading();
});
module.then(
  () => { byId("safe").classList.add("locked"); byId("locked").hidden = false; },
  err => trouble(err.message));

const engine = new Engine(module, () => {
  const url = URL.createObjectURL(new Blob([byId("worker").textContent], { type: "text/javascript" }));
  const worker = new Worker(url);
  URL.revokeObjectURL(url);
  return worker;
});

const sample = () => parsed("sample").map(f => ({ name: f.name, bytes: new TextEncoder().encode(f.text) }));
engine.warm({ args: ["-html", "-", "."], files: sample() }).catch(() => {}); // what fails is told above

// show shows one of the three sections.
function show(name) {
  for (const id of ["start", "working", "result"]) byId(id).hidden = id !== name;
  document.body.classList.toggle("showing", name === "result");
  scrollTo(0, 0);
}

function tellLoading() {
  bar.value = loaded;
  fill(doing, loaded < 1 ? `Loading the engine, once: ${Math.round(100 * loaded)} %` : "Starting the engine");
}

// trouble goes back to the start and says what was wrong; without texts it says
// nothing.
function trouble(...texts) {
  show("start");
  const box = byId("trouble");
  box.hidden = texts.length === 0;
  fill(box, ...texts.map(t => el("p", {}, t)));
  box.scrollIntoView({ block: "nearest" });
}

let turn = 0; // of the files that came last: what becomes of others is not shown

// go checks files, which come as a promise, in place of those that are being checked.
async function go(coming) {
  const mine = ++turn;
  const last = () => mine === turn;
  engine.cancel();
  try {
    trouble();
    const files = shelf.add(await coming);
    if (!last()) return;
    const wanted = shelf.wanted();
    if (wanted) return trouble(wanted);
    const result = await checked(files);
    if (last()) conclude(result);
  } catch (err) {
    if (last()) trouble(...inWords(err));
  }
}

async function checked(files) {
  show("working");
  byId("doing").focus();
  tellLoading();
  await module;
  bar.removeAttribute("value");
  fill(doing, files.length === 1 ? files[0].name : `${files.length} files`);
  return check(engine, files, flags(), known, path => fill(doing, path));
}

// conclude shows a result, or why there is none.
function conclude(result) {
  if (result.nothing) return trouble(...(result.notes.length > 0 ? result.notes.map(plainly) : ["Nothing could be checked."]));
  shelf.clear();
  show("result");
  history.pushState("result", ""); // so that Back leads to the start
  present(engine, result, { onCheck: again => go(Promise.resolve(again)), onTrouble: err => trouble(...inWords(err)) });
}

// flags gives those of the command that the options ask for.
function flags() {
  const style = byId("style").value;
  return [...(byId("all").checked ? ["-all"] : []), ...(style ? ["-style=" + style] : [])];
}

function inWords(err) {
  if (err instanceof Crashed) return ["The check broke down on these files. That is a fault of citevet, not of yours. The page goes on, and other files can be checked.", ...(/out of memory/.test(err.message) ? ["It ran out of memory: try a part of the paper."] : [])];
  if (err instanceof Refused || err instanceof NotUnpacked) return [err.message];
  return [`Something went wrong: ${err.message}`];
}

const openPaste = on => {
  byId("paste").hidden = !on;
  byId("open-paste").setAttribute("aria-expanded", String(on));
  byId(on ? "paste-paper" : "open-paste").focus();
};

function wireButtons() {
  byId("choose").onclick = () => byId("files").click();
  byId("choose-folder").onclick = () => byId("folder").click();
  for (const id of ["files", "folder"]) {
    byId(id).onchange = event => {
      go(fromInput(event.target.files));
      event.target.value = "";
    };
  }
  byId("open-paste").onclick = () => openPaste(byId("paste").hidden);
  byId("paste").onreset = () => openPaste(false);
  byId("paste").onsubmit = event => { event.preventDefault(); shelf.clear(); go(Promise.resolve(fromText(byId("paste-paper").value, byId("paste-list").value))); };
  byId("example").onclick = () => { shelf.clear(); go(Promise.resolve(sample())); };
  byId("cancel").onclick = () => { turn++; engine.cancel(); trouble("Cancelled. Nothing was kept."); };
  byId("again").onclick = () => { trouble(); byId("choose").focus(); };
}

function wireDrop() {
  const over = on => document.body.classList.toggle("over", on);
  document.addEventListener("dragover", event => { event.preventDefault(); over(true); });
  document.addEventListener("dragleave", event => { if (!event.relatedTarget) over(false); });
  document.addEventListener("drop", event => { event.preventDefault(); over(false); go(fromDrop(event.dataTransfer)); });
  document.addEventListener("paste", event => {
    if (event.target.matches?.("textarea, input")) return;
    if (event.clipboardData.files.length > 0) return go(fromInput(event.clipboardData.files));
    trouble();
    openPaste(true);
    byId("paste-paper").value = event.clipboardData.getData("text/plain");
  });
}

window.onpopstate = () => { if (!byId("result").hidden) trouble(); };
byId("choose-folder").hidden = !("webkitdirectory" in HTMLInputElement.prototype);
wireButtons();
wireDrop();
