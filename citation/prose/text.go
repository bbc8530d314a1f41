package prose

var textFormat = Reader{Name: "text", Exts: []string{".txt", ".text"}, Read: readText}

func readText(name string, src []byte) *Document {
	return &Document{Src: src, Blocks: []Block{{Text: string(src), Runs: []Run{{}}}}}
}
