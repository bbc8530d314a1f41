package latex

// A citeArgs is what stands around the keys of one command, or of one part of
// a multicite command.
type citeArgs struct {
	pre, post extent
	volume    extent
	keys      extent
}

// citeParts takes the arguments from r.pos on.
func (r *scanner) citeParts(form citeForm) ([]citeArgs, bool) {
	var a citeArgs
	var ok bool
	switch form {
	case multiCite, multiVol:
		return r.multiParts(form)
	case volumeCite:
		a, ok = r.volumeArgs()
	case affixCite:
		if a, ok = r.plainArgs(); ok {
			a.pre, _ = r.braced()
		}
	case fieldCite:
		if a, ok = r.plainArgs(); ok {
			r.skipArgs("om")
		}
	case foreignCite:
		if _, ok = r.braced(); ok {
			a, ok = r.plainArgs()
		}
	case apudCite:
		var secondary citeArgs
		if a, ok = r.plainArgs(); ok {
			secondary.keys, ok = r.braced()
			a.post, secondary.post = extent{}, a.post
			return []citeArgs{a, secondary}, ok
		}
	default:
		a, ok = r.plainArgs()
	}
	return []citeArgs{a}, ok
}

// plainArgs takes [post]{keys} or [pre][post]{keys}; apacite sets the note
// before the citation in angle brackets.
func (r *scanner) plainArgs() (a citeArgs, ok bool) {
	angle, isAngle := r.bracket('<', '>')
	first, one := r.optional()
	second, two := r.optional()
	switch {
	case two:
		a.pre, a.post = first, second
	case one:
		a.post = first
	}
	if isAngle {
		a.pre = angle
	}
	a.keys, ok = r.braced()
	return a, ok
}

func (r *scanner) volumeArgs() (a citeArgs, ok bool) {
	a.pre, _ = r.optional()
	if a.volume, ok = r.braced(); !ok {
		return a, false
	}
	a.post, _ = r.optional()
	a.keys, ok = r.braced()
	return a, ok
}

func (r *scanner) multiParts(form citeForm) ([]citeArgs, bool) {
	next := r.plainArgs
	if form == multiVol {
		next = r.volumeArgs
	}
	pre, one := r.bracket('(', ')')
	post, two := r.bracket('(', ')')
	if one && !two {
		pre, post = post, pre
	}
	var parts []citeArgs
	for {
		at := r.pos
		a, ok := next()
		if !ok {
			r.pos = at
			break
		}
		parts = append(parts, a)
	}
	if len(parts) == 0 {
		return nil, false
	}
	if first := &parts[0]; first.pre.empty() {
		first.pre = pre
	}
	if last := &parts[len(parts)-1]; last.post.empty() {
		last.post = post
	}
	return parts, true
}
