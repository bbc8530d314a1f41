package cli

import (
	"bytes"
	"fmt"
	"go/token"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/citevet/citevet/citation/prose"
)

// A source is the bytes that positions of one file speak of.
type source struct {
	src   []byte
	lines func() []string // decoded, without their ends

	// zipped says that the file on disk has no lines: the line of a position
	// is the number of a paragraph.
	zipped bool

	file string // on disk, that a part of a zipped file is in; else ""
	part string // which part; else ""
}

func newSource(src []byte, zipped bool) *source {
	s := &source{src: src, zipped: zipped}
	s.lines = sync.OnceValue(func() []string { return splitLines(s.decode(src)) })
	return s
}

// splitLines takes "\n", "\r\n" and, in a text without "\n", "\r" as the end
// of a line.
func splitLines(text string) []string {
	mark := "\n"
	if !strings.Contains(text, mark) {
		mark = "\r"
	}
	lines := strings.Split(strings.TrimSuffix(text, mark), mark)
	for i := range lines {
		lines[i] = strings.TrimSuffix(lines[i], "\r")
	}
	return lines
}

// decode gives a part of the source as UTF-8, without a byte order mark.
func (s *source) decode(part []byte) string {
	var enc encoding.Encoding
	switch {
	case s.isUTF16():
		enc = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
		if !isUTF16(part) {
			part = append(bytes.Clone(s.src[:2]), part...)
		}
	case utf8.Valid(part):
		return string(bytes.TrimPrefix(part, []byte("\xef\xbb\xbf")))
	default:
		enc = charmap.Windows1252
	}
	text, err := enc.NewDecoder().Bytes(part)
	if err != nil {
		return string(part)
	}
	return string(text)
}

func (s *source) isUTF16() bool { return isUTF16(s.src) }

func isUTF16(src []byte) bool {
	return bytes.HasPrefix(src, []byte("\xff\xfe")) || bytes.HasPrefix(src, []byte("\xfe\xff"))
}

// before gives the text between the beginning of pos's line and pos.
func (s *source) before(pos token.Position) string {
	start := pos.Offset - pos.Column + 1
	if s == nil || pos.Column < 1 || start < 0 || pos.Offset > len(s.src) {
		return ""
	}
	return s.decode(s.src[start:pos.Offset])
}

// between gives the text of [pos, end); "" if there is none.
func (s *source) between(pos, end token.Position) string {
	if s == nil || pos.Offset < 0 || pos.Offset >= end.Offset || end.Offset > len(s.src) {
		return ""
	}
	return s.decode(s.src[pos.Offset:end.Offset])
}

// column gives the column of pos from 1 in UTF-16 code units, as most editors
// count; pos.Column itself counts bytes.
func (s *source) column(pos token.Position) int {
	if s == nil {
		return max(pos.Column, 1)
	}
	n := 1
	for _, r := range s.before(pos) {
		n++
		if r > 0xffff {
			n++
		}
	}
	return n
}

// paragraph names the paragraph that pos stands in, "paragraph 12", in a file
// that has no lines; else "".
func (s *source) paragraph(pos token.Position) string {
	if s == nil || !s.zipped || pos.Line < 1 {
		return ""
	}
	if page, ok := strings.CutPrefix(s.part, "page="); ok {
		return fmt.Sprintf("page %s, line %d", page, pos.Line)
	}
	if s.part != "" {
		return fmt.Sprintf("%s, paragraph %d", s.part, pos.Line)
	}
	return fmt.Sprintf("paragraph %d", pos.Line)
}

// position gives the place of an offset in the file, whose name is name.
func (s *source) position(name string, offset int) token.Position {
	pos := token.Position{Filename: name, Offset: offset, Line: 1, Column: offset + 1}
	if s == nil || offset > len(s.src) {
		return pos
	}
	mark := "\n"
	if !bytes.Contains(s.src, []byte(mark)) {
		mark = "\r"
	}
	head := s.src[:offset]
	pos.Line += bytes.Count(head, []byte(mark))
	if i := bytes.LastIndex(head, []byte(mark)); i >= 0 {
		pos.Column = offset - i
		if s.isUTF16() && s.src[0] == 0xff { // "\n" and a zero
			pos.Column--
		}
	}
	return pos
}

// sources are the files that findings stand in, by their names in positions.
type sources struct {
	mu    sync.Mutex
	files map[string]*source
}

// add notes a file, unless it was noted before.
func (s *sources) add(name string, src []byte, zipped bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.files == nil {
		s.files = map[string]*source{}
	}
	if s.files[name] == nil {
		s.files[name] = newSource(src, zipped)
	}
}

// addPart notes a part of the zipped file on disk.
func (s *sources) addPart(name, file, part string, src []byte) {
	s.add(name, src, true)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.files[name].file, s.files[name].part = file, part
}

// onDisk names the file on disk that a position with that name is in.
func (s *sources) onDisk(name string) string {
	if src := s.get(name); src != nil && src.file != "" {
		return src.file
	}
	return name
}

// addPaper notes the files that a paper was read from.
func (s *sources) addPaper(doc *prose.Document) {
	zipped := doc.Packed
	s.add(doc.Name, fileOf(doc, doc.Name), zipped)
	for _, f := range doc.Files {
		src := doc.Src[f.Offset:f.End]
		if part, ok := strings.CutPrefix(f.Name, doc.Name+"#"); ok && zipped {
			s.addPart(f.Name, doc.Name, part, src)
		} else {
			s.add(f.Name, src, zipped)
		}
	}
}

// addAll notes what another notes.
func (s *sources) addAll(other *sources) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.files == nil {
		s.files = map[string]*source{}
	}
	for name, src := range other.files {
		if s.files[name] == nil {
			s.files[name] = src
		}
	}
}

// addFixed notes the files that the fixes of findings change.
func (s *sources) addFixed(fs []finding, from *sources) {
	for _, f := range fs {
		for _, fix := range f.Fixes {
			for _, e := range fix.Edits {
				if src := from.get(e.Filename); src != nil {
					s.addAll(&sources{files: map[string]*source{e.Filename: src}})
				}
			}
		}
	}
}

// get gives a file that was noted, or nil.
func (s *sources) get(name string) *source {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.files[name]
}

// names gives the names of the files that were noted.
func (s *sources) names() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Collect(maps.Keys(s.files))
}

func (s *sources) clear() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.files = nil
}
