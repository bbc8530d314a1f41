package citation

// RoleOf names what the words around an item make of it, "" for nothing.
func RoleOf(it *Item) string {
	if it.Ibid {
		return "ibid"
	}
	return [...]string{"", "original", "secondary", "personal", "internal"}[it.role]
}
