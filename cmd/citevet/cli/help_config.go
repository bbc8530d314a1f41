package cli

const usageConfig = `    .citevet.yaml

Settings of the papers in the file's folder and below. The nearest one upward
from a paper counts, alone; -config names another, or none. Flags win over it.

    checks:                  # NAME: on, off, or how severe: note, warning, error
      unused: off
      quote: note
    lists: [refs.bib]        # what papers are checked against; from the file's folder
    cite-commands:           # commands that cite, of LaTeX papers
      - mycite               # as \cite
      - say=textcite         # as \textcite
    ignore: ["drafts/**"]    # papers that are left out of folders
    style:                   # what consistency, which this turns on, holds to; or style: apa7
      like: apa7             # abnt, apa7, chicago17, chicago18 or harvard, but for what follows
      and: "&"               # between the last two authors in parentheses, or and
      year-comma: true       # a comma before the year, or false for none
      et-al: et al.          # what stands for the other authors
      et-al-from: 3          # from how many authors on
      order: names           # of the works of a bracket, or years

Unless the file says otherwise, a wrong citation is an error, a fault in a list is
a warning, and a finding of an optional check is a note. That matters to -sarif and
-github; the exit status is 1 for all of them. An unknown key is an error.
`
