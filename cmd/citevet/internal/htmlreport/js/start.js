// What was ticked off is shown; each finding gets its buttons, a few at a time
// so that a long page is there at once.
for (const li of findings) if (stateOf(li)) paint(li);
if (beside.matches) for (const index of all("#papers.few")) index.open = true;
filter();
function dress(from) {
  const to = Math.min(from + 200, findings.length);
  for (const li of findings.slice(from, to)) {
    addCopiers(li);
    addActs(li);
    paint(li);
  }
  if (to < findings.length) setTimeout(dress, 0, to);
}
dress(0);
