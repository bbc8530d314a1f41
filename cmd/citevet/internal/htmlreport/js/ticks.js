// What a reader has done or ignores. The browser keeps it, by paper and
// fingerprint; where it may not, this visit does.
const kept = new Map(); // by paper: fingerprint to state
const paperOf = li => li.closest("[data-paper]").dataset.paper;
const placeFor = paper => "citevet:" + paper;
function ticksOf(paper) {
  if (!kept.has(paper)) {
    let ticks = {};
    try {
      ticks = JSON.parse(localStorage.getItem(placeFor(paper))) || {};
    } catch { /* not allowed, or not ours */ }
    kept.set(paper, ticks);
  }
  return kept.get(paper);
}
const stateOf = li => ticksOf(paperOf(li))[li.dataset.print] || "";
function setState(li, state) {
  const paper = paperOf(li), ticks = ticksOf(paper);
  if (state) ticks[li.dataset.print] = state;
  else delete ticks[li.dataset.print];
  try {
    localStorage.setItem(placeFor(paper), JSON.stringify(ticks));
  } catch { /* not allowed */ }
  paint(li);
  if (isOn("dealt")) count(); else filter();
  tell(state ? "Finding " + numberOf(li) + " " + state : "Finding " + numberOf(li) + " is open again");
}
// paint shows the state of a finding, here and at its citations.
function paint(li) {
  const state = stateOf(li);
  for (const s of ["done", "ignored"]) li.classList.toggle(s, state === s);
  for (const b of all(".acts button", li)) b.setAttribute("aria-pressed", String(b.value === state));
  one(".state", li)?.remove();
  if (state) one(".at", li).append(make("span", state, "state"));
  for (const c of citesOf.get(numberOf(li)) || []) {
    c.classList.toggle("dealt", ids(c.dataset.f).every(id => stateOf(byId("f" + id))));
  }
}
// addActs gives a finding its buttons.
function addActs(li) {
  const acts = make("p", "", "acts");
  for (const [state, text] of [["done", "Done"], ["ignored", "Ignore"]]) {
    const b = button(text);
    b.value = state;
    b.setAttribute("aria-describedby", "f" + numberOf(li) + "h");
    b.addEventListener("click", () => setState(li, stateOf(li) === state ? "" : state));
    acts.append(b);
  }
  one("h4", li).id = "f" + numberOf(li) + "h";
  li.append(acts);
}

