// What a run of the command found, from what it printed.

// outcomeOf gives {findings, notes, summary, nothing} of a run of "check -json
// -summary": nothing says that no paper could be checked.
export function outcomeOf({ stdout, stderr }) {
  const said = notesOf(stderr);
  const findings = stdout.trim() === "" ? [] : findingsOf(JSON.parse(stdout));
  const summary = said.find(isSummary) ?? "";
  const nothing = summary === "" || summary.startsWith("nothing was checked");
  return { findings, notes: said.filter(n => n !== summary), summary, nothing };
}

const isSummary = note => /^(no citation was found: )?\d+ citations? of|^nothing was checked/.test(note);

// figures gives what a summary says first: {citations, agree}; null without one.
export function figures(summary) {
  const m = /^(?:no citation was found: )?(\d+) citations? of \d+ works?: (\d+) agree/.exec(summary);
  return m && { citations: Number(m[1]), agree: Number(m[2]) };
}

// notesOf gives what was said on standard error: a note begins with the command's
// name.
export function notesOf(stderr) {
  return stderr.split(/^citevet: /m).map(s => s.trim()).filter(s => s !== "");
}

// findingsOf gives the findings of the command's JSON in the order of the files,
// each as {file, check, line, column, message, fixes}.
export function findingsOf(tree) {
  const out = [];
  for (const [file, checks] of Object.entries(tree)) {
    for (const [check, findings] of Object.entries(checks)) {
      for (const f of findings) out.push({ file, check, ...place(f.posn), message: f.message, fixes: f.suggested_fixes ?? [] });
    }
  }
  return out.sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : 0));
}

function place(posn) {
  const [, line, column] = /(?::(\d+))?(?::(\d+))?$/.exec(posn);
  return { line: Number(line ?? 0), column: Number(column ?? 0) };
}
