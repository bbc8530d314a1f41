// The tab of what can be saved.
import { comment, correct } from "./check.js";
import { el, fill } from "./elements.js";
import { beside, save } from "./save.js";

// showSaving fills the tab. fixes is how many corrections are certain.
export function showSaving(panel, engine, result, guarded, fixes) {
  const paper = result.files.find(f => result.operands.includes(f.name))?.name ?? "papers";
  const word = /\.docx$/i.test(paper);
  const offers = [["The marked paper", "A page for any browser, to keep or to send.", () => save(beside(paper, "checked", ".html"), result.html)]];
  if (word) {
    offers.push(["The Word document with comments", "Each finding is a comment at its words.", async () => save(beside(paper, "commented"), await comment(engine, result, false))]);
    offers.push(["The Word document with comments and tracked changes", "What is certain is corrected as a change that you accept or reject.", async () => save(beside(paper, "corrected"), await comment(engine, result, true))]);
  }
  if (fixes > 0 && !word) {
    offers.push(["The corrected paper", "With all corrections that are certain; to choose among them see “Corrections”.", async () => { for (const f of await correct(engine, result)) save(beside(f.name, "corrected"), f.bytes); }]);
  }
  offers.push(["The findings as data", "JSON, for programs.", () => save(beside(paper, "findings", ".json"), JSON.stringify(result.findings, null, 2) + "\n")]);
  fill(panel, el("h2", {}, "Save"), el("ul", { className: "saves" }, ...offers.map(([name, what, act]) =>
    el("li", {}, el("div", {}, el("strong", {}, name), el("div", { className: "soft" }, what)), el("button", { type: "button", textContent: "Save", ariaLabel: "Save: " + name, onclick: guarded(act) })))));
}
