package cli

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
)

// mount makes a folder of the archive that a name is the name of, or leads into.
// What is left out of it is told.
func (a *app) mount(name string) bool {
	at, skipped, err := a.disk.MountFor(a.context(), name)
	if err != nil {
		a.fail(err)
		return false
	}
	exts := append(paperExts(), listExts...)
	for _, s := range skipped {
		if s.Name == at {
			a.unreadable(at, errors.New(at+": "+s.Why))
			continue
		}
		name := filepath.Join(at, filepath.Base(s.Name))
		if full := at + "/" + s.Name; !strings.Contains(full, "..") {
			name = full
		}
		if slices.Contains(exts, strings.ToLower(filepath.Ext(s.Name))) {
			a.unreadable(name, errors.New(name+": "+s.Why))
		} else {
			a.leaveOut(name, s.Why)
		}
	}
	return true
}
