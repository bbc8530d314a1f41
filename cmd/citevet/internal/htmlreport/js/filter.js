// The filter: which findings and citations are shown.
const form = byId("filters");
const chosen = name => new Set(form ? all(`input[name=${name}]:checked`, form).map(i => i.value) : []);
const isOn = name => !form || !form.elements[name] || form.elements[name].checked;
function filter() {
  if (!form) return;
  const statuses = chosen("status"), checks = chosen("check"), dealt = isOn("dealt");
  const on = new Set(); // the numbers of findings
  for (const li of findings) {
    li.hidden = !checks.has(li.dataset.check) || !dealt && stateOf(li) !== "";
    if (!li.hidden) on.add(numberOf(li));
  }
  for (const g of all(".group")) g.hidden = !one("li:not([hidden])", g);
  for (const c of cites) {
    const shown = c.classList.contains("finding")
      ? statuses.has("finding") && ids(c.dataset.f).some(id => on.has(id))
      : ["agrees", "undecided", "silenced", "exempt"].some(s => c.classList.contains(s) && statuses.has(s));
    c.classList.toggle("off", !shown);
    if (shown) c.removeAttribute("tabindex"); else c.tabIndex = -1;
  }
  for (const p of all(".entry-finding")) p.hidden = !checks.has(p.dataset.check);
  for (const t of all(".tick")) {
    const shown = t.dataset.check ? statuses.has("finding") && checks.has(t.dataset.check) : ["undecided", "silenced"].some(s => t.classList.contains(s) && statuses.has(s));
    t.style.display = shown ? "" : "none";
  }
  for (const r of all(".rest")) r.style.display = statuses.has("agrees") || statuses.has("exempt") ? "" : "none";
  const only = form.elements.only.checked;
  if (only) for (const b of all(".text > .block")) b.classList.toggle("shown", one(".cite:not(.off)", b) !== null);
  document.documentElement.classList.toggle("only", only);
  one("#filter > summary").textContent = on.size < findings.length || only || !checks.size && findings.length || all("input[name=status]:not(:checked)", form).length ? "Filter (on)" : "Filter";
  count();
}
if (form) {
  form.addEventListener("change", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", e => e.preventDefault());
  const box = byId("filter");
  document.addEventListener("click", e => { if (box.open && !box.contains(e.target)) box.open = false; });
  box.addEventListener("keydown", e => {
    if (e.key !== "Escape") return;
    box.open = false;
    one("summary", box).focus();
  });
}

