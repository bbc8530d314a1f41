package citation

import "strings"

// separate sets what stands between and around the items of g, whose tokens
// are [from, to).
func (s *scan) separate(g *Group, from, to int) {
	for _, it := range g.Items {
		sep := s.text(from, it.from)
		if it.Prefix != "" {
			sep = strings.TrimSpace(strings.TrimSuffix(sep, it.Prefix))
		}
		if it == g.Items[0] {
			g.Open = sep
		} else {
			it.Sep = sep
		}
		from = max(from, it.to)
	}
	g.Close = s.text(from, to)
}
