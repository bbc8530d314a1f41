// The page: it takes files, has them checked, and shows what was found.
import { NotUnpacked, check } from "./check.js";
import { Crashed, Engine, Stopped } from "./client.js";
import { showCorrections } from "./corrections.js";
import { byId, el, fill } from "./elements.js";
import { Refused, fromDrop, fromInput, fromText } from "./intake.js";
import { load } from "./load.js";
import { figures } from "./outcome.js";
import { showReport } from "./report.js";
import { plainly, verdict } from "./say.js";
import { showSaving } from "./saving.js";
import { wireTabs } from "./tabs.js";

const parsed = id => JSON.parse(byId(id).textContent);
const known = parsed("formats");
const bar = byId("bar"), doing = byId("doing-what");
let loaded = 0; // the share of the engine that is there

const module = load(document, share => {
  loaded = share;
  if (!byId("working").hidden) tellLoading();
});
module.then(
  () => { byId("safe").classList.add("locked"); fill(byId("safe").lastElementChild, "Your paper stays on this device: the page is closed to the network"); },
  err => trouble(err.message));

const engine = new Engine(module, () => {
  const url = URL.createObjectURL(new Blob([byId("worker").textContent], { type: "text/javascript" }));
  const worker = new Worker(url);
  URL.revokeObjectURL(url);
  return worker;
});

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

function trouble(...texts) {
  show("start");
  const box = byId("trouble");
  box.hidden = texts.length === 0;
  fill(box, ...texts.map(t => el("p", {}, t)));
  box.scrollIntoView({ block: "nearest" });
}

// go checks files, which come as a promise.
async function go(coming) {
  try {
    trouble();
    const files = await coming;
    if (files.length === 0) return;
    show("working");
    byId("doing").focus();
    tellLoading();
    await module;
    bar.removeAttribute("value");
    fill(doing, files.length === 1 ? files[0].name : `${files.length} files`);
    const result = await check(engine, files, known, path => fill(doing, path));
    if (result.nothing) trouble(...(result.notes.length > 0 ? result.notes.map(plainly) : ["Nothing could be checked."]));
    else present(result);
  } catch (err) {
    trouble(...inWords(err));
  }
}

function inWords(err) {
  if (err instanceof Stopped) return ["Cancelled. Nothing was kept."];
  if (err instanceof Refused || err instanceof NotUnpacked) return [err.message];
  if (err instanceof Crashed) return ["The check broke down on these files. That is a fault of citevet, not of yours; the page goes on, and other files can be checked.", /out of memory/.test(err.message) ? "It ran out of memory: try a part of the paper." : ""].filter(Boolean);
  return [err.message];
}

const selectTab = wireTabs(document.querySelector("[role=tablist]"));

function present(result) {
  show("result");
  fill(byId("names"), result.operands[0] === "." ? `${result.files.length} files` : result.operands.join(", "));
  const fixes = showCorrections(byId("panel-fixes"), engine, result, files => go(Promise.resolve(files)));
  const said = verdict(result.findings.length, fixes);
  fill(byId("verdict"), said.title);
  fill(byId("verdict-rest"), [agreement(result.summary), said.rest].filter(Boolean).join(" "));
  fill(byId("n-fixes"), fixes > 0 ? String(fixes) : "");
  const notes = result.notes.map(plainly);
  fill(byId("n-notes"), notes.length > 0 ? String(notes.length) : "");
  byId("tab-notes").hidden = notes.length === 0;
  fill(byId("panel-notes"), el("h2", {}, "What else you should know"), el("ul", { className: "notes" }, ...notes.map(n => el("li", {}, n))));
  showSaving(byId("panel-save"), engine, result);
  showReport(byId("panel-paper"), result.html, "The paper with its citations marked");
  selectTab(byId("tab-paper"));
  byId("verdict").focus();
}

function agreement(summary) {
  const f = figures(summary);
  return f ? `${f.agree} of ${f.citations} citations agree with the list.` : "";
}

function wire() {
  byId("choose").onclick = () => byId("files").click();
  byId("choose-folder").onclick = () => byId("folder").click();
  for (const id of ["files", "folder"]) {
    byId(id).onchange = event => {
      go(fromInput(event.target.files));
      event.target.value = "";
    };
  }
  const paste = byId("paste"), opener = byId("open-paste");
  const openPaste = on => { paste.hidden = !on; opener.setAttribute("aria-expanded", String(on)); if (on) byId("paste-paper").focus(); };
  opener.onclick = () => openPaste(paste.hidden);
  paste.onreset = () => { openPaste(false); opener.focus(); };
  paste.onsubmit = event => { event.preventDefault(); go(Promise.resolve(fromText(byId("paste-paper").value, byId("paste-list").value))); };
  byId("example").onclick = () => go(Promise.resolve(parsed("sample").map(f => ({ name: f.name, bytes: new TextEncoder().encode(f.text) }))));
  byId("cancel").onclick = () => engine.cancel();
  byId("again").onclick = () => { trouble(); byId("choose").focus(); };
  document.addEventListener("dragover", event => { event.preventDefault(); document.body.classList.add("over"); });
  document.addEventListener("dragleave", event => { if (!event.relatedTarget) document.body.classList.remove("over"); });
  document.addEventListener("drop", event => { event.preventDefault(); document.body.classList.remove("over"); go(fromDrop(event.dataTransfer)); });
  document.addEventListener("paste", event => {
    if (event.target.matches?.("textarea, input")) return;
    if (event.clipboardData.files.length > 0) return go(fromInput(event.clipboardData.files));
    openPaste(true);
    byId("paste-paper").value = event.clipboardData.getData("text/plain");
  });
}

wire();
