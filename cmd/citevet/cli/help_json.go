package cli

const usageJSON = `    citevet -json=lines PAPER... [LIST.bib...]

Prints an object for each finding, one a line, always with all its keys, in this
order:

    paper       the paper as it was named or found; "" for a finding in a list
                that several papers are checked against
    check       the check that reports it
    posn, end   where it begins and ends, as FILE:LINE:COLUMN
    file        the file that it is in: the paper, a part of it, or the list
    line        from 1
    column      from 1, in bytes
    severity    error, warning or note
    message     what is wrong, in one line
    entries     the keys of the entries that it speaks of; [] for none
    id          the same in each run as long as nothing but its place changes;
                findings that are alike have ":2", ":3" after it

What could not be read or checked goes to standard error.

    citevet -json lists all findings as one object, as go vet -json does.
`
