// Links within the page. A page that is shown inside another one has no address
// of its own, so that the browser would look for the place elsewhere.
if (location.protocol === "about:") {
  let lit = null;
  document.addEventListener("click", e => {
    const a = e.target instanceof Element && e.target.closest("a");
    const href = a && a.getAttribute("href");
    if (!href || href[0] !== "#" || e.defaultPrevented) return;
    const target = byId(href.slice(1));
    e.preventDefault();
    if (!target) return;
    if (lit) lit.classList.remove("lit");
    lit = target;
    lit.classList.add("lit");
    lit.scrollIntoView();
    lit.focus({ preventScroll: true });
  });
}

