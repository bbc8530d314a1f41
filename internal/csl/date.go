package csl

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/citevet/citevet/internal/date"
	"github.com/citevet/citevet/internal/tree"
)

// isISO says whether a date is one of ISO 8601-2, as biblatex has them.
func isISO(s string) bool {
	_, ok := date.EDTF(s)
	return ok
}

// when gives a date in EDTF, as biblatex takes it: "2019-03", "2019/2021",
// "1750~"; what is no date as it is. CSL holds dates in parts, {"date-parts":
// [[2019, 3, 5]]}, or as texts, {"literal": "n.d."} and {"raw": "2019-03"};
// pandoc's YAML has texts alone, parts by name, {year: 2019, month: 3}, and
// lists of two.
func when(n *tree.Node) string {
	switch n.Kind {
	case tree.Scalar:
		return n.Text()
	case tree.List:
		return span(n.Items, "")
	}
	for _, key := range [...]string{"literal", "raw"} {
		if s := n.Get(key).Text(); s != "" {
			return s
		}
	}
	season := n.Get("season").Text()
	d := named(n, season)
	if parts := n.Get("date-parts"); parts != nil {
		d = span(parts.Items, season)
	}
	if d != "" && n.Get("circa").True() {
		d += "~"
	}
	return d
}

// span reads [[2019, 3], [2020]] and [{year: 2019}].
func span(items []tree.Node, season string) string {
	var ends []string
	for i := range items {
		d := ""
		switch c := &items[i]; c.Kind {
		case tree.Scalar: // [2019, 3], one level too few
			return point(items, season)
		case tree.List:
			d = point(c.Items, season)
		case tree.Map:
			d = named(c, c.Get("season").Text())
		}
		if d != "" {
			ends = append(ends, d)
		}
	}
	return strings.Join(ends[:min(len(ends), 2)], "/")
}

func named(n *tree.Node, season string) string {
	var parts []tree.Node
	for _, key := range [...]string{"year", "month", "day"} {
		if p := n.Get(key); p != nil {
			parts = append(parts, *p)
		}
	}
	return point(parts, season)
}

// point writes year, month and day. Seasons are numbered 1 to 4 or, as months,
// 13 to 16 in CSL, and 21 to 24 in EDTF.
func point(parts []tree.Node, season string) string {
	numbers := [3]int{}
	for i := range min(len(parts), 3) {
		n, err := strconv.Atoi(parts[i].Text())
		if err != nil {
			if i == 0 {
				return parts[0].Text()
			}
			break
		}
		numbers[i] = n
	}
	year, month, day := numbers[0], numbers[1], numbers[2]
	if s, err := strconv.Atoi(season); err == nil && s >= 1 && s <= 4 && month == 0 {
		month = 20 + s
	}
	if month >= 13 && month <= 16 {
		month += 8
	}
	switch {
	case len(parts) == 0 || year == 0: // Mendeley writes 0 for a work without a date
		return ""
	case year < 0:
		return fmt.Sprintf("-%04d", -year)
	case month < 1 || month > 12 && month < 21 || month > 24:
		return fmt.Sprintf("%04d", year)
	case day < 1 || day > 31 || month > 12:
		return fmt.Sprintf("%04d-%02d", year, month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}
