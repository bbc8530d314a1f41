// The card: the entry beside a citation; on a small screen, the finding too.
const card = byId("card");
let open = null, pinned = false, timer = 0, quiet = false;
const parts = (id, wanted) => all(wanted, byId(id)).map(e => e.cloneNode(true));
function fillCard(cite) {
  const title = make("h2", one("bdi", cite).textContent);
  title.id = "card-title";
  const close = button("×", "close");
  close.setAttribute("aria-label", "Close");
  close.addEventListener("click", () => closeCard());
  card.replaceChildren(title, close, make("p", "Read as " + cite.dataset.read, "read"));
  if (cite.dataset.says) card.append(make("p", cite.dataset.says, "says"));
  for (const id of ids(cite.dataset.f)) {
    const box = make("div", "", "about");
    for (const e of parts("f" + id, "h4 > bdi, .write > .copy")) {
      const p = make("p", e.className ? "Write " : "");
      p.append(e);
      box.append(p);
    }
    const go = make("a", "To the finding");
    go.href = "#f" + id;
    go.addEventListener("click", hide);
    box.append(go);
    card.append(box);
  }
  const entries = ids(cite.dataset.e);
  for (const id of entries) {
    const box = make("div", "", "entry");
    box.append(...parts("e" + id, ".ref"));
    const go = make("a", "In the list, with all its citations");
    go.href = "#e" + id;
    go.addEventListener("click", hide);
    const p = make("p");
    p.append(go);
    box.append(p);
    card.append(box);
  }
  if (entries.length === 0 && cite.classList.contains("exempt")) card.append(make("p", "Need not be listed."));
  if (entries.length === 0 && cite.classList.contains("finding")) card.append(make("p", "The list has no such entry."));
}
function show(cite) {
  clearTimeout(timer);
  if (open === cite || cite.classList.contains("off")) return;
  hide();
  open = cite;
  fillCard(cite);
  cite.classList.add("open");
  cite.setAttribute("aria-describedby", "card");
  card.hidden = false;
  if (getComputedStyle(card).position === "fixed") {
    card.style.left = card.style.top = "";
    return;
  }
  const r = cite.getClientRects()[0], width = document.documentElement.clientWidth;
  card.style.left = Math.max(16, Math.min(r.left, width - card.offsetWidth - 16)) + scrollX + "px";
  const last = cite.getBoundingClientRect();
  const below = last.bottom + 8, above = last.top - card.offsetHeight - 8;
  card.style.top = (below + card.offsetHeight > innerHeight && above > 0 ? above : below) + scrollY + "px";
}
// uncover scrolls a citation from under its card, where that is a sheet.
function uncover(cite) {
  if (getComputedStyle(card).position !== "fixed") return;
  const over = cite.getBoundingClientRect().bottom - card.getBoundingClientRect().top + 16;
  if (over > 0) scrollBy(0, over);
}
function hide() {
  clearTimeout(timer);
  if (!open) return;
  open.classList.remove("open");
  open.removeAttribute("aria-describedby");
  card.hidden = true;
  open = null;
  pinned = false;
}
// closeCard gives the focus to the citation again.
function closeCard() {
  const cite = open, within = card.contains(document.activeElement);
  hide();
  if (cite && within) {
    quiet = true;
    cite.focus({ preventScroll: true });
    quiet = false;
  }
}
const leave = () => {
  clearTimeout(timer);
  if (!pinned && open !== document.activeElement) timer = setTimeout(hide, 250);
};
const citeOf = e => e.target instanceof Element ? e.target.closest(".cite") : null;
// hasPane tells of a citation whose finding stands beside it.
const hasPane = cite => beside.matches && Boolean(cite.dataset.f) && byId("f" + ids(cite.dataset.f)[0]).closest(".side") !== null;
let pointer = "";
document.addEventListener("mouseover", e => {
  const cite = citeOf(e), at = e.screenX + "," + e.screenY, moved = at !== pointer;
  pointer = at;
  if (cite && !pinned && moved && !hasPane(cite)) show(cite); // not what a scroll brings under a pointer at rest
  else if (card.contains(e.target)) clearTimeout(timer);
});
document.addEventListener("mouseout", e => {
  if (citeOf(e) || card.contains(e.target)) leave();
});
// What the pointer presses must not move before it is let go, or it is not clicked.
let pressed = false;
document.addEventListener("pointerdown", () => { pressed = true; }, true);
for (const end of ["click", "pointerup", "pointercancel"]) document.addEventListener(end, () => { pressed = false; }, true);
document.addEventListener("focusin", e => {
  const cite = citeOf(e);
  if (cite && !quiet && !hasPane(cite)) show(cite);
  else if (cite && !quiet) hide(), choose(byId("f" + ids(cite.dataset.f)[0]), { scroll: !pressed, text: false, focus: false });
  else if (open && !card.contains(e.target)) hide();
});
document.addEventListener("click", e => {
  const cite = citeOf(e);
  if (cite && !cite.classList.contains("off") && !e.ctrlKey && !e.metaKey && !e.shiftKey) {
    e.preventDefault();
    if (hasPane(cite)) {
      hide();
      choose(byId("f" + ids(cite.dataset.f)[0]), { text: false, focus: e.detail === 0 });
      return;
    }
    show(cite);
    pinned = true;
    uncover(cite);
    if (e.detail === 0) card.focus({ preventScroll: true }); // by the keyboard
  } else if (open && !card.contains(e.target)) {
    hide();
  }
});
document.addEventListener("keydown", e => {
  if (e.key === "Escape" && open) closeCard();
});

