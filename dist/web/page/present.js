// Shows a result: the marked paper, which begins with its verdict, and the other tabs.
import { showCorrections } from "./corrections.js";
import { byId, el, fill } from "./elements.js";
import { figures } from "./outcome.js";
import { showReport } from "./report.js";
import { plainly, verdict } from "./say.js";
import { showSaving } from "./saving.js";
import { wireTabs } from "./tabs.js";

const selectTab = wireTabs(document.querySelector("[role=tablist]"));

// present shows a result of check. onCheck is called with files to check,
// onTrouble with what went wrong.
export function present(engine, result, { onCheck, onTrouble }) {
  const guarded = act => async () => { try { await act(); } catch (err) { onTrouble(err); } };
  fill(byId("names"), result.operands[0] === "." ? `${result.files.length} files` : result.operands.join(", "));
  const fixes = showCorrections(byId("panel-fixes"), engine, result, guarded, onCheck);
  fill(byId("said"), verdict(result.findings.length, figures(result.summary)) + ":");
  fill(byId("n-fixes"), fixes > 0 ? String(fixes) : "");
  showNotes(result.notes.map(plainly));
  showSaving(byId("panel-save"), engine, result, guarded, fixes);
  showReport(byId("panel-paper"), result.html, "The paper with its citations marked");
  selectTab(byId("tab-paper"));
  byId("verdict").focus();
}

function showNotes(notes) {
  fill(byId("n-notes"), notes.length > 0 ? String(notes.length) : "");
  byId("tab-notes").hidden = notes.length === 0;
  fill(byId("panel-notes"), el("h2", {}, "What else you should know"), el("ul", { className: "notes" }, ...notes.map(n => el("li", {}, n))));
}
