package prose

// A builder makes the text of a block out of pieces of a source.
type builder struct {
	text []byte
	runs []Run
	next int // the source offset at which a one-to-one stretch would go on
}

// copy appends src[from:to] as it is.
func (b *builder) copy(src []byte, from, to int) {
	if from >= to {
		return
	}
	if b.next != from || len(b.runs) == 0 {
		b.runs = append(b.runs, Run{At: len(b.text), Src: from})
	}
	b.text = append(b.text, src[from:to]...)
	b.next = to
}

// put appends s, which stands for the source bytes [from, to).
func (b *builder) put(s string, from, to int) {
	if s == "" || from >= to {
		return
	}
	b.runs = append(b.runs, Run{At: len(b.text), Src: from, Len: to - from})
	b.text = append(b.text, s...)
	b.next = -1
}

// takeOut marks that code, math or an image stood at [from, to).
func (b *builder) takeOut(from, to int) { b.put(string(Object), from, to) }

func (b *builder) block(kind Kind) Block {
	return Block{Kind: kind, Text: string(b.text), Runs: b.runs}
}

// trimRight takes white space off the end.
func (b *builder) trimRight() {
	for len(b.text) > 0 && isSpace(b.text[len(b.text)-1]) {
		b.text = b.text[:len(b.text)-1]
	}
	for len(b.runs) > 0 && b.runs[len(b.runs)-1].At >= len(b.text) {
		b.runs = b.runs[:len(b.runs)-1]
	}
	b.next = -1
}

// reset makes b ready for the next block; those made stay as they are.
func (b *builder) reset() { *b = builder{text: b.text[:0]} }

// blank reports whether the text has nothing but white space.
func (b *builder) blank() bool {
	for _, c := range b.text {
		if c > ' ' {
			return false
		}
	}
	return true
}

// append appends a text that has runs of its own.
func (b *builder) append(text string, runs []Run) {
	for _, run := range runs {
		run.At += len(b.text)
		b.runs = append(b.runs, run)
	}
	b.text = append(b.text, text...)
	b.next = -1
}
