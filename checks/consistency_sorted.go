package checks

import (
	"slices"
	"strings"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
)

// itemsBefore gives the work before each in its bracket.
func itemsBefore(pass *citevet.Pass) map[*citation.Item]*citation.Item {
	out := map[*citation.Item]*citation.Item{}
	for _, g := range pass.Paper.Groups {
		for i := 1; i < len(g.Items); i++ {
			out[g.Items[i]] = g.Items[i-1]
		}
	}
	return out
}

// sorted writes the works of a bracket in the order of the style that was
// chosen, each with what follows it by the same authors; there is no fix where
// they are not parted alike.
func (a *audit) sorted(group []pair.Link) []citevet.Fix {
	heads := headsOf(group)
	if a.want.Order == "" || len(heads) < 2 || heads[1].Item.Sep != a.style.Sep {
		return nil // the sign between them first
	}
	pos, end := heads[0].Item.Pos, group[len(group)-1].Item.End
	between := a.between(heads[1].Item)
	texts := map[*citation.Item]string{}
	works := make([]*citation.Item, len(heads))
	for i, l := range heads {
		till := end
		if i+1 < len(heads) {
			next := heads[i+1].Item
			if a.before[next] == nil || a.between(next) != between {
				return nil
			}
			till = a.before[next].End
		}
		works[i], texts[l.Item] = l.Item, a.src(l.Item.Pos, till)
	}
	slices.SortStableFunc(works, func(x, y *citation.Item) int { return compareIn(a.want.Order, x, y) })
	var parts []string
	for _, it := range works {
		parts = append(parts, texts[it])
	}
	return a.change(pos, a.src(pos, end), strings.Join(parts, between))
}

// between gives what the source has between it and the work before it.
func (a *audit) between(it *citation.Item) string {
	if a.before[it] == nil {
		return ""
	}
	return a.src(a.before[it].End, it.Pos)
}

// compareIn compares works as their order has it.
func compareIn(order string, x, y *citation.Item) int {
	switch {
	case !rises(order, x, y):
		return 1
	case !rises(order, y, x):
		return -1
	}
	return 0
}
