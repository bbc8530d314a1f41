package lang

// MonthNumber gives 1–12 for a month and 21–24 for a season, by its name in
// lower case or what the language shortens it to; 0 for another word. Where
// languages differ ("listopad"), the first of in decides.
func MonthNumber(word string, in Languages) int {
	w := Look(word)
	if n := w.Number(Month, in); n > 0 {
		return n
	}
	return w.Number(Season, in)
}
