package markdown

import (
	"bytes"
	"context"

	"github.com/yuin/goldmark/text"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/chars"
)

// maxPiece is how many bytes goldmark, which no context ends, is given at once:
// it reads them in about a second.
const maxPiece = 4 << 20

// pieces reads the source from an offset on: at once, or in pieces where it is
// so large that nobody wrote it. Definitions of one piece are not known in
// another.
func (m *reader) pieces(ctx context.Context, from int) {
	m.cut = m.cut || len(m.src)-from > maxPiece
	for from < len(m.src) && ctx.Err() == nil {
		end := len(m.src)
		if end-from > maxPiece {
			end = pieceEnd(m.src, from+maxPiece)
		}
		reader := text.NewReader(m.src[:end])
		line := end
		if i := bytes.IndexByte(m.src[from:end], '\n'); i >= 0 {
			line = from + i + 1
		}
		reader.SetPosition(0, text.NewSegment(from, line))
		m.blocks(m.parse(sparseReader{reader}), prose.Body)
		from = end
	}
}

// pieceEnd gives the end of the last paragraph before offset limit, or limit
// where there is none.
func pieceEnd(src []byte, limit int) int {
	for at := limit; at > limit-maxPiece/2; {
		i := bytes.LastIndex(src[:at], []byte("\n\n"))
		if i <= limit-maxPiece/2 {
			break
		}
		if next := i + len("\n\n"); next < limit && !chars.IsSpace(src[next]) {
			return next
		}
		at = i + 1
	}
	return limit
}
