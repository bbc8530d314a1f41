// Generate makes words.tab and surnames.tab of the language files in data.
package main

import (
	"log"
	"os"

	"github.com/citevet/citevet/internal/lang/source"
)

func main() {
	log.SetFlags(0)
	files, err := source.Read(os.DirFS("data"))
	if err != nil {
		log.Fatal(err)
	}
	for name, table := range map[string][]byte{"words.tab": source.Table(files), "surnames.tab": source.Surnames(files)} {
		if err := os.WriteFile(name, table, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
