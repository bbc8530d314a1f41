// Says in plain words what the command says to people at a terminal.

// sayings are tried in order: where the pattern matches a note, the words stand for
// it. $1 is what the pattern caught.
const sayings = [
  [/^(.*?): no list to check it against/m, "No reference list was found in $1. Add the list now: drop it here or choose it, and both are checked together. If it is typed at the end of the paper, give it a heading such as “References”."],
  [/^(.*?): a PDF is read through the program/m, "$1 is a PDF, which can't be read in a browser. Use the file that it was made from (Word, LaTeX, …), or copy its text and paste it here."],
  [/^found no paper that cites a list/m, "None of these files is a paper whose citations could be compared with a list."],
  [/^(.*?): holds more than (\d+) MB of text/m, "$1 holds more than $2 MB of text, which is too much to check at once. Check it chapter by chapter."],
  [/^(.*?): is larger than (\d+) MB/m, "$1 is larger than $2 MB."],
  [/^(.+?)(?::\d+)*: this is not? text/m, "$1 is not text. Is it a picture, or a file of a program that has to export it first?"],
  [/^(.+?)(?::\d+)*: .*not a valid zip file/m, "$1 is damaged, or only a part of it is there: its program can't open it either. Save it again."],
  [/^(.+?):1:1: (.*)/s, "$1: $2"], // the beginning of a file is no place to go to
];

// plainly gives a note of the command in words for the page.
export function plainly(note) {
  for (const [pattern, words] of sayings) {
    const m = pattern.exec(note);
    if (m) return words.replace(/\$(\d)/g, (_, i) => m[i]);
  }
  return note;
}

// verdict gives the first thing to say of a result. figures has the number of citations
// that there are; null where that is not known.
export function verdict(findings, figures) {
  if (findings === 1) return "One thing to look at";
  if (findings > 1) return `${findings} things to look at`;
  return figures?.citations === 0 ? "No citations were found" : "Everything agrees";
}
