// Copying what to write. Where the page may not use the clipboard, the text is
// selected for the reader to copy.
async function copy(text, from, b) {
  let done = false;
  try {
    await navigator.clipboard.writeText(text);
    done = true;
  } catch {
    const range = document.createRange();
    range.selectNodeContents(from);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    try { done = document.execCommand("copy"); } catch { /* not allowed */ }
  }
  b.textContent = done ? "Copied" : "Selected: press Ctrl+C";
  tell(b.textContent);
  setTimeout(() => { b.textContent = "Copy"; }, 2500);
}
function addCopiers(li) {
  for (const from of all(".copy", li)) {
    const b = button("Copy", "copier"), text = from.textContent;
    b.setAttribute("aria-label", "Copy " + (from.tagName === "PRE" ? "the entry" : text));
    b.addEventListener("click", () => copy(text, from, b));
    from.after(" ", b);
  }
}

