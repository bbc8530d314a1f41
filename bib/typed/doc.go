// Package typed reads references as people type them at the end of a paper:
//
//	Okafor, A., & Hale, B. (2019). On grids. Journal of Maps, 12(3), 45–67.
//
// The style belongs to the list: [Read] takes all references of a list,
// decides once in which order names stand, where the year is and what stands
// before a title, and then reads each reference in that style; one that does
// not fit is read in the style that fits it best. The way of a reference:
//
//   - tokens.go cuts it into words, numbers, signs and addresses,
//   - people.go reads the names that it begins with, in one of the orders of
//     order.go: person.go those with a comma, spaced.go those without one,
//     natural.go those with the given names first,
//   - style.go finds the order of the list,
//   - date.go finds the year, after the names or late,
//   - limit.go finds what ends a title for sure: "In:", an edition, an address,
//     numbers.go the volume, issue and pages of a journal, pages.go others,
//   - title.go takes the title before these: quote.go one in quotation marks;
//     else segments.go cuts at the stops, and journal.go and publisher.go tell
//     which of the segments is no title any more,
//   - container.go reads the journal or the book, publisher.go who published it,
//   - kind.go guesses the type of the work.
//
// Words such as "and", "et al.", "pp.", "in press" come from internal/lang.
// Time and memory grow with the length of the text.
package typed
