package web_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// What can't be checked is said in plain words, and the page goes on.
func badFiles(t *testing.T, s site) {
	binary, err := os.ReadFile(filepath.Join("testdata", "binary.docx"))
	require.NoError(t, err)
	for _, test := range []struct {
		name, file, want string
		src              []byte
	}{
		{"a binary file", "a.md", "a.md is not text", append([]byte("%\x00"), binary...)},
		{"half of a Word document", "a.docx", "a.docx is damaged", binary},
		{"a PDF", "a.pdf", "PDFs can't be read in a browser", []byte("%PDF-1.7\n")},
		{"a PDF by another name", "a.txt", "can't be read in a browser", []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")},
		{"no list", "a.md", "No reference list was found in a.md", []byte("Ice (Berg 2001).\n")},
		{"nothing", "a.md", "No reference list was found in a.md", nil},
		{"a list alone", "a.bib", "Now add the paper", []byte("@book{b}")},
		{"a picture", "a.png", "a.png: this is a picture", []byte("\x89PNG\r\n\x1a\n\x00\x00")},
	} {
		t.Run(test.name, func(t *testing.T) {
			s.browse(t, s.url,
				run(drop(map[string][]byte{test.file: test.src})),
				becomes(isTrouble), says(t, "#trouble", test.want),
				click("#example"), becomes(isResult))
		})
	}
	t.Run("too much", func(t *testing.T) {
		s.browse(t, s.url,
			run(`{ const d = new DataTransfer(); const mb = new Uint8Array(1 << 20); d.items.add(new File(Array(201).fill(mb), "huge.md"));
				document.querySelector("#drop").dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer: d })); }`),
			becomes(isTrouble), says(t, "#trouble", "at most 200 MB fit here"))
	})
}

const isReading = `!document.querySelector("#working").hidden && document.querySelector("#doing-what").textContent.includes("b.bib")`

// longCheck drops a paper that takes a while.
func longCheck() step {
	line := "Rings hold, and grids fail in the cold of a long winter night (Berg 2001; Novak and Lee 2002, 14). "
	long := []byte(strings.Repeat(strings.Repeat(line, 8)+"\n\n", 5000))
	return run(drop(map[string][]byte{"a.md": long, "b.bib": []byte("@book{b, author={Berg, Jon}, title={Ice}, year={2001}}")}))
}

// A check can be cancelled, and another one begun.
func cancelled(t *testing.T, s site) {
	s.browse(t, s.url,
		longCheck(), becomes(isReading),
		click("#cancel"),
		becomes(isTrouble), says(t, "#trouble", "Cancelled"),
		click("#example"), becomes(isResult))
}

// Files that come during a check take its place.
func replaced(t *testing.T, s site) {
	s.browse(t, s.url,
		longCheck(), becomes(isReading),
		run(drop(map[string][]byte{"c.md": []byte("Ice (Berg 2002).\n"), "d.bib": []byte("@book{b, author={Berg, Jon}, title={Ice}, year={2001}}")})),
		becomes(isResult), says(t, "#names", "c.md, d.bib"),
		run("history.back()"), becomes(`!document.querySelector("#start").hidden`),
		is(t, "", `document.querySelector("#trouble").textContent`))
}

// A crash of the worker is said, and the page goes on.
func crash(t *testing.T, s site) {
	s.browse(t, s.url,
		becomes(isLocked),
		run(`{ const post = Worker.prototype.postMessage; Worker.prototype.postMessage = function (m) {
			if (m.id) { Worker.prototype.postMessage = post; m = { ...m, files: null }; }
			post.call(this, m); }; }`),
		click("#example"), becomes(isTrouble), says(t, "#trouble", "The check broke down"),
		click("#example"), becomes(isResult))
}

// Names and text of files run nothing.
func hostile(t *testing.T, s site) {
	name := `<img src=x onerror="document.title='run'">.md`
	s.browse(t, s.url,
		run(drop(map[string][]byte{name: []byte("<script>document.title = 'run'</script> Ice (Berg 2002)<img src=x onerror=\"parent.document.title='run'\">.\n"), "b.bib": []byte("@book{b, author={Berg, <b>}, title={</script><script>document.title='run'</script>}, year={2001}}")})),
		becomes(isResult),
		is(t, 0, `document.querySelectorAll("#result img").length`),
		is(t, false, `document.title.includes("run")`))
}
