package cli

const usageExit = `    The exit status

    0   nothing to report
    1   something was reported
    2   wrong usage; or a file that you named can't be read, or has no list that
        can be found and read; or no paper could be checked

In a folder, or under DIR/..., files that can't be read and papers without a list
are no failure. One line on standard error counts them; -v prints each with its
place. Parts that a paper includes and that are not there are counted, too. Where
the right list can't be found, name it in the paper, or with lists: in
.citevet.yaml.
`

const usageSelftest = `    citevet selftest [-n=N] [-config=FILE|none] [-stdin-name=F] PAPER... [LIST.bib...]

Shows how well the checks guard a paper. It plants one fault at a time, in
memory: no file changes. It deletes each entry that is cited. In each citation
that agrees with the list it shifts the year, misspells the first author, gives a
page outside of the entry's, and changes the letter of the year. A citation by key
gets another key. A fault counts as reported if a finding stands at a citation that
it makes wrong. citevet prints how many faults of each kind were planted, reported
and missed, and the place of each that was missed. Lists, checks and settings are
those of citevet check.

In a long paper faults are planted all over it, but not all of them: "200 of
1340". In zipped papers, such as those of Word, only entries are deleted.
The exit status is 0 if all were reported, 1 if some were missed, 2 if a paper
could not be tested.

    -n=N   plant at most N faults of each kind (default: up to 200, in long
           papers fewer)
`

const usageHTML = `    citevet -html FILE PAPER... [LIST.bib...]

Also writes a page to read in a browser: the verdict, the findings with what
to write instead, the paper with each citation marked, and who cites each
entry. FILE is a new file, or a page of an earlier run; "-" writes to standard
output.
`

const usageDocx = `    citevet -docx FILE [-fix] PAPER.docx [LIST.bib...]

Also writes a copy of a Word document, in which each finding is a comment at its
words, also in a reference list that is typed at the end. With -fix, the
changes that are certain are tracked changes in the copy. All else is copied byte
for byte, and the document itself is not touched. A finding in a note, a text box
or a header stands where the text refers to it, or at the beginning; nothing is
changed there. FILE is a new file, or a copy of an earlier run that no other
program has saved since; "-" writes to standard output. The comments have the
author "citevet", and are not read when the copy is checked.
`

const usageVersion = `    citevet version

Prints the version; so do -version and -V. -V=full adds the sum of the program,
as go vet asks its tools for it.
`

const usageHelp = `    citevet help [TOPIC...]

Explains a subcommand (check, cites, bib, selftest, completion), of fix, config,
html, docx, exit and evidence, of a check or of a flag. citevet help man prints
the manual page.
`
