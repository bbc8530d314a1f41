// From finding to finding, by button and key.
let current = null;
const shownFindings = () => findings.filter(li => !li.hidden);
// count says where the reader is, and how much is dealt with.
function count() {
  const where = byId("where");
  if (!where || findings.length === 0) return;
  const shown = shownFindings(), at = shown.indexOf(current);
  const dealt = findings.filter(li => stateOf(li) !== "").length;
  let text = at >= 0 ? `${at + 1} of ${shown.length}` : shown.length === findings.length ? `${shown.length} finding${shown.length === 1 ? "" : "s"}` : `${shown.length} of ${findings.length} findings`;
  if (dealt) text += dealt === findings.length ? " · all dealt with" : ` · ${dealt} dealt with`;
  where.textContent = text;
}
// choose makes a finding the current one. With scroll it is brought into view,
// with text its citation too, where both stand side by side.
function choose(li, { scroll = true, text = true, focus = true } = {}) {
  if (current) {
    current.removeAttribute("aria-current");
    for (const c of citesOf.get(numberOf(current)) || []) c.classList.remove("chosen");
  }
  current = li;
  li.setAttribute("aria-current", "true");
  const at = citesOf.get(numberOf(li)) || [];
  for (const c of at) c.classList.add("chosen");
  const pane = beside.matches && li.closest(".side");
  if (pane && at.length && text && at[0].offsetParent) at[0].scrollIntoView({ block: "center" });
  if (scroll && (pane || text)) li.scrollIntoView({ block: pane ? "nearest" : "start" });
  if (focus) li.focus({ preventScroll: true });
  count();
}
function step(by) {
  const shown = shownFindings();
  if (shown.length === 0) return tell("The filter shows no finding");
  hide();
  let at = shown.indexOf(current);
  if (at < 0 && by < 0) at = 0;
  for (let n = 0; n < shown.length; n++) {
    at = (at + by + shown.length) % shown.length;
    if (stateOf(shown[at]) === "") return choose(shown[at]);
  }
  tell("All of these findings are dealt with");
}
byId("prev")?.addEventListener("click", () => step(-1));
byId("next")?.addEventListener("click", () => step(1));
document.addEventListener("focusin", e => {
  const li = e.target instanceof Element && e.target.closest("li.finding");
  if (li && li !== current) choose(li, { scroll: false, text: false, focus: false });
});
const keys = {
  n: () => step(1),
  p: () => step(-1),
  d: () => current && setState(current, stateOf(current) === "done" ? "" : "done"),
  i: () => current && setState(current, stateOf(current) === "ignored" ? "" : "ignored"),
};
document.addEventListener("keydown", e => {
  const typing = e.target instanceof Element && e.target.closest("input:not([type=checkbox]), textarea, select");
  if (e.ctrlKey || e.metaKey || e.altKey || typing || !isOn("keys") || !Object.hasOwn(keys, e.key)) return;
  e.preventDefault();
  keys[e.key]();
});

