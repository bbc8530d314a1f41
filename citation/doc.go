// Package citation reads the in-text citations of a paper: who is cited, which
// year, which page, in every way that author-date papers write it.
//
//	doc, err := formats.ReadFile("paper.txt")
//	paper := citation.Parse(doc, nil)
//	for it := range paper.Items() {
//		fmt.Println(doc.Position(it.Pos), it.Text)
//	}
//
// # What is read
//
//	(Novak 2019) (Novak, 2019, p. 5)          parenthetical
//	Novak (2019) Novak’s (2019: 5)            narrative
//	(Novak 2019a, b; Lind and Wu 2020, 7–9)   several works; a [Group] holds an [Item] each
//	(Novak et al. 2019) (Novak u. a. 2019)    further authors, in the languages of CSL's locales
//	(Ministry of Trade, Office B 2025)        organisations, abbreviations and their definitions
//	(“Title” 2015)                            a title that stands for the authors
//	(Novak n.d.) (Novak in press)             no date, not yet published
//	(Novak [1890] 1990) (Novak ca. 1750)      original years, circa, ranges, years before our era
//	(Novak 1990, as cited in Lind 2019)       the second has to be listed, the first need not
//	(ibid., 5) (Novak, op. cit.) (p. 5)       stand for an earlier work
//	（张三等，2019，第10页）                     full-width and non-Latin forms
//	[@novak2019, p. 5] \citep[5]{novak2019}   citations by key, as the format's reader found them
//
// Dates, laws, events, figures, sums, species and software with a year look
// much the same; they are read as citations only where a list has them.
//
// # How it is read
//
// The text around the brackets and years of a block (anchor.go, window.go) is
// cut into tokens that keep their place (internal/token, cursor.go), so that
// no-break spaces, soft hyphens, line breaks and emphasis marks never move a
// position. Brackets that hold a date (date.go) are read as groups
// (group.go): each date makes an item (item.go) with the names before it (name.go,
// run.go, cut.go, people.go, author.go) and the letters and locators after it
// (letters.go, locator.go). A bracket that begins with a date takes the names before the
// bracket (narrative.go) and the locators after it (located.go). What is left,
// a year in no bracket, is read in bare.go.
//
// The readers are small types on one cursor over the tokens and one knowledge of
// paper and list (scan.go): a dateReader, a peopleReader and the nameReader above
// it, a sentenceReader, a locatorReader; the groupReader has them all.
//
// Where a text can be read in several ways the list is asked, through [Known]:
// are these two authors or one organisation, does the name begin at "While" or
// at "Jarvis", is 2020 a second year or a page? Without a list the likelier
// reading is taken. Whether names and a date are a citation at all is a
// question of evidence: evidence.go has the table, and [Item.Why]
// tells what spoke for an item. How the paper writes what can be
// written in several ways is learned from the citations that the list matches,
// and settles the others (habit.go).
//
// The names of forms are those of the CSL specification and the manuals of
// style (APA, 7th edition; Chicago, 17th edition; ABNT NBR 10520).
package citation
