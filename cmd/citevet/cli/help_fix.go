package cli

const usageFix = `    citevet -fix PAPER... [LIST.bib...]
    citevet -diff PAPER... [LIST.bib...]

Makes the change that fixes a finding, where it is certain, and checks again.
-diff prints the changes and makes none. Where several changes are possible, or
two overlap, none is made, and a line on standard error says so.

A file is replaced as a whole or not at all: the new text is written beside it
and takes its place, also if the run is interrupted or the disk is full. All
other bytes, the encoding, the line ends, the mode, the owner and the group stay;
where these can't be kept, the file is not fixed. Access lists and extended
attributes are not kept. Of a symbolic link the file that it leads to is
replaced. A file with several names (hard links) is fixed under the name that
was given: the other names still lead to the old text, and a line on standard
error says so.

Not fixed are a paper on standard input, a paper in a zipped format (of a Word
document, -docx writes a copy with tracked changes), a file that may not be
written, and a file that changed since it was read. Lists are never changed.
`
