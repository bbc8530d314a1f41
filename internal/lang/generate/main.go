// Generate makes words.tab of the language files in data.
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
	if err := os.WriteFile("words.tab", source.Table(files), 0o644); err != nil {
		log.Fatal(err)
	}
}
