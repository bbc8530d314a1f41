package source

import "bytes"

// Surnames makes the table of the endings of surnames; [lang.Surnames] says
// what is in it.
func Surnames(files []File) []byte {
	var b bytes.Buffer
	for _, f := range files {
		if len(f.Endings)+len(f.Pairs) == 0 {
			continue
		}
		b.WriteString("[" + f.Tag + "]\n")
		for _, row := range f.Endings {
			b.WriteString(row + "\n")
		}
		for _, pair := range f.Pairs {
			b.WriteString("=" + pair + "\n")
		}
	}
	return b.Bytes()
}
