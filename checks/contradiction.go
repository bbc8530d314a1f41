package checks

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
)

// A dated is a field in which some publishers write the year.
type dated struct {
	field string
	mark  string                // what such a field has in it
	form  func() *regexp.Regexp // its first group is the year, or its last two digits
	what  string
	late  int // from how many years after the entry's year on it contradicts it
}

// datedFields are those fields. A preprint, and an article on the web, may come
// years before the work is printed; some preprints are made of old works.
var datedFields = []dated{
	{"eprint", ".", lazy(`^(?i:arxiv:)?(\d\d)(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d+)?$`), "the arXiv number %s is of %d", 5},
	{"doi", "10.1016/", lazy(`^(?:https?://(?:dx\.)?doi\.org/)?10\.1016/[jJ]\.[a-z]+\.(\d{4})\.\d\d\.\d{3}$`), "the DOI %s is of %d", 3},
	{"doi", "10.48550/", lazy(`^(?:https?://(?:dx\.)?doi\.org/)?10\.48550/(?i:arxiv)\.(\d\d)(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d+)?$`), "the DOI %s is of %d", 5},
	{"doi", "10.1101/", lazy(`^(?:https?://(?:dx\.)?doi\.org/)?10\.1101/(\d{4})\.\d\d\.\d\d\.\d{6,}$`), "the DOI %s is of %d", 3},
	{"url", "/19", dayInAddress, "the address %s is of %d", 3},
	{"url", "/20", dayInAddress, "the address %s is of %d", 3},
	{"url", "://arxiv.org/", lazy(`^https?://arxiv\.org/(?:abs|pdf)/(\d\d)(?:0[1-9]|1[0-2])\.\d{4,5}`), "the address %s is of %d", 5},
}

var dayInAddress = lazy(`^https?://[^/\s]+/(?:[^?#\s]*/)?((?:19|20)\d\d)/(?:0?[1-9]|1[0-2])/\d\d?/`)

// checkContradiction reports a field that carries another year than the
// entry: one of them is another work's.
func checkContradiction(pass *citevet.ListPass, e *bib.Entry) {
	d := e.Date()
	if d.Kind != bib.Dated || d.Problem != "" || e.Text("origdate") != "" {
		return
	}
	for _, f := range datedFields {
		value := e.Own(f.field)
		if !strings.Contains(value, f.mark) {
			continue
		}
		m := f.form().FindStringSubmatch(value)
		if m == nil {
			continue
		}
		year, err := strconv.Atoi(m[1])
		if err != nil {
			continue
		}
		if year < 100 {
			year += 2000
		}
		if year-d.Year >= f.late {
			pass.Report(atField(e, f.field, fmt.Sprintf(f.what+", but the year is %d", value, year, d.Year)))
			return
		}
	}
}
