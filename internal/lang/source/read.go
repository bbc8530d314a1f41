package source

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/citevet/citevet/internal/lang"
)

// A Phrase is a word or a phrase of a slot.
type Phrase struct {
	Text   string // as in the file, without the mark
	Own    bool   // marked by "~": it counts only in a text of its own language
	Number int    // its place in the slot, from 1, where forms of one thing are joined by slashes; else 0
}

// A File is what a language has.
type File struct {
	Tag   string
	Name  string // in English, from the first line
	Slots map[lang.Sense][]Phrase
	Open  []string // the slots that are yet to be filled: "?"

	Endings, Pairs []string // the slots surname-endings and surname-pairs; see Surnames
}

// numbered are the slots whose places count, with the number of the first.
var numbered = map[lang.Sense]int{lang.Month: 1, lang.Season: 21, lang.Day: 1, lang.OwnWork: 1}

// Read reads all language files of a folder, mul.txt first, the others by
// their names. An unknown slot, one that lacks or stands twice, and a phrase
// that stands twice in its slot are errors.
func Read(dir fs.FS) ([]File, error) {
	names, err := fs.Glob(dir, "*.txt")
	if err != nil {
		return nil, err
	}
	files := make([]File, 0, len(names))
	for _, name := range names {
		text, err := fs.ReadFile(dir, name)
		if err != nil {
			return nil, err
		}
		f, err := parse(string(text))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if f.Tag = strings.TrimSuffix(path.Base(name), ".txt"); f.Tag == "mul" {
			files = append([]File{f}, files...)
		} else {
			files = append(files, f)
		}
	}
	return files, nil
}

func parse(text string) (File, error) {
	f := File{Slots: map[lang.Sense][]Phrase{}}
	surnames := map[string]*[]string{"surname-endings": &f.Endings, "surname-pairs": &f.Pairs}
	if !norm.NFC.IsNormalString(text) {
		return f, fmt.Errorf("accents are not composed (NFC)")
	}
	for _, line := range strings.Split(strings.ReplaceAll(text, "\n ", " "), "\n") {
		if line == "" || line[0] == '#' {
			f.Name = cmp.Or(f.Name, comment(line))
			continue
		}
		name, words, _ := strings.Cut(line, ":")
		if rows := surnames[name]; rows != nil {
			*rows = split(words)
			delete(surnames, name)
			continue
		}
		if err := f.slot(line); err != nil {
			return f, err
		}
	}
	for s := range surnames {
		return f, noSlot(s)
	}
	for s := range lang.NumSenses {
		if _, ok := f.Slots[s]; !ok {
			return f, noSlot(s)
		}
	}
	return f, nil
}

// comment gives the text of the line "# text", else "".
func comment(line string) string {
	text, ok := strings.CutPrefix(line, "# ")
	if !ok {
		return ""
	}
	return text
}

func noSlot(name any) error {
	return fmt.Errorf("no slot %s; one that is empty is written “%s: -”", name, name)
}

// split cuts a slot at its commas.
func split(words string) []string {
	if words = strings.TrimSpace(words); words == "-" || words == "?" {
		return nil
	}
	rows := strings.Split(words, ",")
	for i := range rows {
		rows[i] = strings.TrimSpace(rows[i])
	}
	return rows
}

// slot reads one slot: "name: phrase, phrase".
func (f *File) slot(line string) error {
	name, words, ok := strings.Cut(line, ":")
	s := senseOf(name)
	if !ok || s == lang.NumSenses {
		return fmt.Errorf("no slot is called %q", name)
	}
	if _, twice := f.Slots[s]; twice {
		return fmt.Errorf("slot %s stands twice", name)
	}
	f.Slots[s] = []Phrase{}
	switch strings.TrimSpace(words) {
	case "-":
		return nil
	case "?":
		f.Open = append(f.Open, name)
		return nil
	}
	seen := map[string]bool{}
	for i, item := range strings.Split(words, ",") {
		forms, number := []string{item}, 0
		if first, ok := numbered[s]; ok {
			forms, number = strings.Split(item, "/"), first+i
		}
		for _, form := range forms {
			form, own := strings.CutPrefix(strings.TrimSpace(form), "~")
			if form == "" || form != strings.ToLower(form) || seen[form] {
				return fmt.Errorf("slot %s: %q is empty, has capitals or stands twice", name, form)
			}
			seen[form] = true
			f.Slots[s] = append(f.Slots[s], Phrase{Text: form, Own: own, Number: number})
		}
	}
	return nil
}

func senseOf(name string) lang.Sense {
	for s := range lang.NumSenses {
		if s.String() == name {
			return s
		}
	}
	return lang.NumSenses
}
