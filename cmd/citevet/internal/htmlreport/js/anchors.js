// Links within the page. A page that another one shows in a frame (as srcdoc or
// blob:) has no address of its own, and the browser would not follow them.
if (["about:", "blob:"].includes(location.protocol)) {
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

