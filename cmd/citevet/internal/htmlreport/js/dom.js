// The page reads well without its script. These are the words that the other
// parts of the script use.
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const byId = id => document.getElementById(id);
const make = (name, text, className) => {
  const e = document.createElement(name);
  if (text) e.textContent = text;
  if (className) e.className = className;
  return e;
};
const button = (text, className) => {
  const b = make("button", text, className);
  b.type = "button";
  return b;
};
const ids = s => (s || "").split(" ").filter(Boolean);
const cites = all(".cite"), findings = all("li.finding");
const citesOf = new Map(); // by the number of a finding
for (const c of cites) for (const f of ids(c.dataset.f)) citesOf.set(f, [...(citesOf.get(f) || []), c]);
const numberOf = li => li.id.slice(1);

// tell says something to those who hear the page.
const tell = text => { byId("told").textContent = text; };

// Findings stand beside the text where there is room for both.
const beside = matchMedia("(min-width: 62rem)");
document.documentElement.classList.add("js");

