package pipeline

import (
	"bytes"
	"encoding/json"
	"hash/fnv"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
)

func init() {
	beam.RegisterType(reflect.TypeFor[Paper]())
	beam.RegisterType(reflect.TypeFor[Failure]())
	beam.RegisterType(reflect.TypeFor[Count]())
}

// A Finding is one line of "citevet -json=lines", as a row of Parquet.
type Finding struct {
	Paper    string   `json:"paper" parquet:"paper,dict"`
	Check    string   `json:"check" parquet:"check,dict"`
	Posn     string   `json:"posn" parquet:"posn"`
	End      string   `json:"end" parquet:"end"`
	File     string   `json:"file" parquet:"file,dict"`
	Line     int32    `json:"line" parquet:"line"`
	Column   int32    `json:"column" parquet:"column"`
	Severity string   `json:"severity" parquet:"severity,dict"`
	Message  string   `json:"message" parquet:"message"`
	Entries  []string `json:"entries" parquet:"entries,list"`
	ID       string   `json:"id" parquet:"id"`
}

// A Paper is the row of a paper that was checked. It holds nothing that differs
// from run to run, such as a time.
type Paper struct {
	Path      string  `json:"path" parquet:"path"`
	Journal   string  `json:"journal" parquet:"journal,dict"`
	Year      string  `json:"year" parquet:"year,dict"`
	Producer  string  `json:"producer" parquet:"producer,dict"`
	Bytes     int64   `json:"bytes" parquet:"bytes"` // of its file
	Citations int64   `json:"citations" parquet:"citations"`
	Findings  int64   `json:"findings" parquet:"findings"` // but those in a list that papers share
	Checks    []Count `json:"checks" parquet:"checks,list"`
}

// A Count is how often a check reported something in a paper.
type Count struct {
	Check string `json:"check" parquet:"check,dict"`
	N     int64  `json:"n" parquet:"n"`
}

// A Failure is the row of what could not be checked.
type Failure struct {
	Path   string `json:"path" parquet:"path"`
	Kind   string `json:"kind" parquet:"kind,dict"` // a Kind
	Reason string `json:"reason" parquet:"reason"`
}

// The kinds of failures.
const (
	Unreadable  = "unreadable" // the file, the archive or the paper in it
	NoList      = "no list"    // to check it against
	PartOfPaper = "part"       // of another paper
	TooLarge    = "too large"
	TooSlow     = "too slow"
	Panicked    = "panic"
	Unlisted    = "unlisted" // a pattern that matches nothing, or a folder that can't be listed
)

// line gives a row as a line of JSON, without its end.
func line(row any) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.Encode(row) // a buffer takes all, and rows are plain
	return string(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
}

// share gives which of n a name belongs to.
func share(name string, n int) int { return int(hash(name) % uint64(n)) }

// hash is the same on each machine.
func hash(name string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(name))
	return h.Sum64()
}
