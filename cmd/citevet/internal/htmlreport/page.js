"use strict";
// The page reads well without this; it adds filters, the card beside a
// citation, and the way from finding to finding.
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (name, text, className) => {
    const e = document.createElement(name);
    if (text) e.textContent = text;
    if (className) e.className = className;
    return e;
  };
  const form = one("#filters"), card = one("#card"), shown = one("#shown");
  const cites = all(".cite"), findings = all(".findings > li");
  const ids = s => (s || "").split(" ").filter(Boolean);
  const checkOf = new Map(findings.map(li => [li.id.slice(1), li.dataset.check]));
  document.documentElement.classList.add("js");

  // Filters.
  const chosen = name => new Set(all(`input[name=${name}]:checked`, form).map(i => i.value));
  function filter() {
    const statuses = chosen("status"), checks = chosen("check");
    const isShown = check => statuses.has("finding") && checks.has(check);
    for (const c of cites) {
      const on = c.classList.contains("finding")
        ? ids(c.dataset.f).some(id => isShown(checkOf.get(id)))
        : ["agrees", "undecided", "exempt"].some(s => c.classList.contains(s) && statuses.has(s));
      c.classList.toggle("off", !on);
      if (on) c.removeAttribute("tabindex"); else c.tabIndex = -1;
    }
    let n = 0;
    for (const li of findings) {
      li.hidden = !isShown(li.dataset.check);
      if (!li.hidden) n++;
    }
    for (const p of all(".entry-finding")) p.hidden = !isShown(p.dataset.check);
    for (const t of all(".tick")) {
      const on = t.classList.contains("finding") ? isShown(t.dataset.check) : statuses.has("undecided");
      t.classList.toggle("gone", !on);
      t.style.display = on ? "" : "none";
    }
    for (const r of all(".rest")) r.style.display = statuses.has("agrees") || statuses.has("exempt") ? "" : "none";
    for (const b of all(".text > .block")) b.classList.toggle("shown", one(".cite:not(.off)", b) !== null);
    document.documentElement.classList.toggle("only", form.elements.only.checked);
    shown.textContent = n === findings.length ? "" : `${n} of ${findings.length} findings shown`;
  }
  form.addEventListener("change", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", e => e.preventDefault());

  // From finding to finding: their citations, or else their lines.
  let current = -1;
  function step(by) {
    const left = findings.filter(li => !li.hidden);
    if (left.length === 0) return;
    const at = left.indexOf(findings[current]);
    const li = left[at < 0 ? (by > 0 ? 0 : left.length - 1) : (at + by + left.length) % left.length];
    current = findings.indexOf(li);
    const cite = cites.find(c => ids(c.dataset.f).includes(li.id.slice(1)));
    if (cite && cite.offsetParent !== null) {
      cite.scrollIntoView({ block: "center" });
      cite.focus({ preventScroll: true });
    } else {
      hide();
      li.tabIndex = -1;
      li.scrollIntoView({ block: "center" });
      li.focus({ preventScroll: true });
    }
  }
  one("#prev").addEventListener("click", () => step(-1));
  one("#next").addEventListener("click", () => step(1));

  // The card.
  let open = null, pinned = false, timer = 0, quiet = false;
  const bare = (id, drop) => {
    const e = document.getElementById(id).cloneNode(true);
    for (const x of all(drop, e)) x.remove();
    return [...e.children];
  };
  function fill(cite) {
    const title = make("h2", one("bdi", cite).textContent);
    title.id = "card-title";
    const close = make("button", "\u00d7", "close");
    close.type = "button";
    close.setAttribute("aria-label", "Close");
    close.addEventListener("click", () => back());
    card.replaceChildren(title, close, make("p", "Read as " + cite.dataset.read, "read"));
    if (cite.dataset.says) card.append(make("p", "Undecided: " + cite.dataset.says, "says"));
    for (const id of ids(cite.dataset.f)) {
      const box = make("div", "", "said");
      box.append(...bare("f" + id, ".place, .meant"));
      card.append(box);
    }
    const entries = ids(cite.dataset.e);
    for (const id of entries) {
      const box = make("div", "", "entry");
      box.append(...bare("e" + id, ".back, .entry-finding"));
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
    fill(cite);
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
  function hide() {
    clearTimeout(timer);
    if (!open) return;
    open.classList.remove("open");
    open.removeAttribute("aria-describedby");
    card.hidden = true;
    open = null;
    pinned = false;
  }
  // back closes the card and gives the focus to its citation again.
  function back() {
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
  let pointer = "";
  document.addEventListener("mouseover", e => {
    const cite = citeOf(e), at = e.screenX + "," + e.screenY, moved = at !== pointer;
    pointer = at;
    if (cite && !pinned && moved) show(cite); // not what a scroll brings under a pointer at rest
    else if (card.contains(e.target)) clearTimeout(timer);
  });
  document.addEventListener("mouseout", e => {
    if (citeOf(e) || card.contains(e.target)) leave();
  });
  document.addEventListener("focusin", e => {
    const cite = citeOf(e);
    if (cite && !quiet) show(cite);
    else if (open && !card.contains(e.target)) hide();
  });
  document.addEventListener("click", e => {
    const cite = citeOf(e);
    if (cite && !cite.classList.contains("off") && !e.ctrlKey && !e.metaKey && !e.shiftKey) {
      e.preventDefault();
      show(cite);
      pinned = true;
      if (e.detail === 0) card.focus({ preventScroll: true }); // by the keyboard
    } else if (open && !card.contains(e.target) && !e.target.closest("#prev, #next")) {
      hide();
    }
  });
  document.addEventListener("keydown", e => {
    if (e.key === "Escape" && open) back();
  });
  filter();
})();
