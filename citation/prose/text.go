package prose

func readText(name string, src []byte) *Document {
	return &Document{Name: name, Format: "text", Src: src, Blocks: []Block{{Text: string(src), Runs: []Run{{}}}}}
}
