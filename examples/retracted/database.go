package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/citevet/citevet/bib"
)

// A database is the notices of Retraction Watch, by what tells the works that
// they speak of.
type database struct {
	byDOI   map[string][]notice
	byTitle map[string][]notice // by bib.Fold of the title
}

// A notice says what became of a published work.
type notice struct {
	nature string // "Retraction", "Expression of concern", "Correction", "Reinstatement"
	date   time.Time
	doi    string // of the notice; "" where there is none
	reason string // "Error in Data; Unreliable Results"

	work string // the DOI of the work, as bib.BareDOI has it; "" where it has none
	year int    // in which it came out; 0 where that is not known
}

// columns are those that are read of the columns as they are published.
var columns = []string{"Title", "RetractionDate", "RetractionDOI", "OriginalPaperDate", "OriginalPaperDOI", "RetractionNature", "Reason"}

func readFile(name string) (*database, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	db, err := read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return db, nil
}

// read reads the database. A row that lacks columns or a date that can't be
// read is an error with its line.
func read(r io.Reader) (*database, error) {
	rows := csv.NewReader(r)
	rows.ReuseRecord = true
	head, err := rows.Read()
	if err != nil {
		return nil, fmt.Errorf("no columns: %w", err)
	}
	at := map[string]int{}
	for i, name := range head {
		at[strings.TrimPrefix(name, "\ufeff")] = i
	}
	for _, name := range columns {
		if _, ok := at[name]; !ok {
			return nil, fmt.Errorf("no column %q: is this the file of Retraction Watch?", name)
		}
	}
	db := &database{byDOI: map[string][]notice{}, byTitle: map[string][]notice{}}
	for {
		row, err := rows.Read()
		switch {
		case errors.Is(err, io.EOF):
			return db, nil
		case err != nil:
			return nil, err
		}
		field := func(name string) string { return strings.Clone(strings.TrimSpace(row[at[name]])) }
		n := notice{nature: field("RetractionNature"), doi: known(field("RetractionDOI")), reason: reasons(field("Reason"))}
		if n.date, err = day(field("RetractionDate")); err != nil {
			line, _ := rows.FieldPos(at["RetractionDate"])
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		if published, err := day(field("OriginalPaperDate")); err == nil {
			n.year = published.Year()
		}
		n.work = bib.BareDOI(known(field("OriginalPaperDOI")))
		db.add(n, bib.Fold(field("Title")))
	}
}

func (db *database) add(n notice, title string) {
	if n.work != "" {
		db.byDOI[n.work] = append(db.byDOI[n.work], n)
	}
	if title != "" {
		db.byTitle[title] = append(db.byTitle[title], n)
	}
}

// known is "" for what the database has where it knows of no DOI.
func known(doi string) string {
	if strings.EqualFold(doi, "unavailable") {
		return ""
	}
	return doi
}

// day reads "1/15/2021 0:00".
func day(s string) (time.Time, error) {
	date, _, _ := strings.Cut(s, " ")
	return time.Parse("1/2/2006", date)
}

// reasons writes "+Error in Data;+Unreliable Results;" as a sentence does.
func reasons(s string) string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ';' || r == '+' })
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), "; ")
}

// find gives the last notice of the work of an entry: by its DOI; where the
// list or the database has none, by its title and year.
func (db *database) find(e *bib.Entry) (notice, bool) {
	doi := bib.BareDOI(e.Text("doi"))
	if notices := db.byDOI[doi]; len(notices) > 0 {
		return last(notices), true
	}
	title, year := bib.Fold(e.Text("title")), e.Date().Year
	if title == "" || year == 0 {
		return notice{}, false
	}
	var notices []notice
	for _, n := range db.byTitle[title] {
		if n.year == year && (doi == "" || n.work == "") {
			notices = append(notices, n)
		}
	}
	if len(notices) == 0 {
		return notice{}, false
	}
	return last(notices), true
}

// last gives the latest of notices: a work that was retracted may be
// reinstated.
func last(notices []notice) notice {
	return slices.MaxFunc(notices, func(a, b notice) int { return a.date.Compare(b.date) })
}
