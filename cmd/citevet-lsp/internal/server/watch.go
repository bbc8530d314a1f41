package server

import (
	"maps"
	"os"
	"slices"
	"time"

	"go.lsp.dev/protocol"

	"github.com/citevet/citevet/citation/prose/formats"
)

// others are the extensions of lists, of configurations and of project files.
var others = [...]string{".bib", ".biblatex", ".bibtex", ".json", ".nbib", ".py", ".ris", ".yaml", ".yml"}

// watch asks the client to tell of papers, lists, configurations and project
// files that change on disk.
func (s *server) watch() {
	exts := map[string]bool{}
	for _, ext := range others {
		exts[ext] = true
	}
	for _, r := range formats.Readers() {
		for _, ext := range r.Exts {
			exts[ext] = true
		}
	}
	var watchers []protocol.FileSystemWatcher
	for _, ext := range slices.Sorted(maps.Keys(exts)) {
		watchers = append(watchers, protocol.FileSystemWatcher{GlobPattern: "**/*" + ext})
	}
	s.client.Call(s.ctx, protocol.MethodClientRegisterCapability, protocol.RegistrationParams{
		Registrations: []protocol.Registration{{
			ID: "files", Method: protocol.MethodWorkspaceDidChangeWatchedFiles,
			RegisterOptions: protocol.DidChangeWatchedFilesRegistrationOptions{Watchers: watchers},
		}},
	}, nil)
}

// pause is how often files are looked at for a client that can't watch them.
const pause = 2 * time.Second

// poll looks at the files that were read, for a client that can't watch them.
func (s *server) poll() {
	known := map[string]time.Time{}
	for {
		select {
		case <-s.ctx.Done():
			return
		case <-time.After(pause):
		}
		var changed []string
		for _, path := range s.files() {
			info, err := os.Stat(path)
			var now time.Time
			if err == nil {
				now = info.ModTime()
			}
			if old, ok := known[path]; ok && !old.Equal(now) {
				changed = append(changed, path)
			}
			known[path] = now
		}
		if len(changed) > 0 {
			s.mu.Lock()
			s.touch(changed...)
			s.mu.Unlock()
		}
	}
}

// files gives the files that were read and are not open.
func (s *server) files() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []string
	for _, r := range s.results {
		for _, name := range r.Files() {
			if s.docs[name] == nil {
				out = append(out, name)
			}
		}
	}
	return out
}
