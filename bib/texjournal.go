package bib

// journal gives the name behind a macro of the AAS styles, which lists from
// the ADS use in the field journal; "" for another command.
func journal(name string) string {
	switch name {
	case "aj":
		return "Astronomical Journal"
	case "apj":
		return "Astrophysical Journal"
	case "apjl", "apjlett":
		return "Astrophysical Journal Letters"
	case "apjs", "apjsupp":
		return "Astrophysical Journal Supplement Series"
	case "aap", "astap":
		return "Astronomy and Astrophysics"
	case "aaps":
		return "Astronomy and Astrophysics Supplement Series"
	case "aapr":
		return "Astronomy and Astrophysics Review"
	case "araa":
		return "Annual Review of Astronomy and Astrophysics"
	case "mnras":
		return "Monthly Notices of the Royal Astronomical Society"
	case "pasp":
		return "Publications of the Astronomical Society of the Pacific"
	case "pasj":
		return "Publications of the Astronomical Society of Japan"
	case "pasa":
		return "Publications of the Astronomical Society of Australia"
	case "nat":
		return "Nature"
	case "icarus":
		return "Icarus"
	case "ssr":
		return "Space Science Reviews"
	case "solphys":
		return "Solar Physics"
	case "planss":
		return "Planetary and Space Science"
	case "jgr":
		return "Journal of Geophysical Research"
	case "grl":
		return "Geophysical Research Letters"
	case "jcap":
		return "Journal of Cosmology and Astroparticle Physics"
	case "physrep":
		return "Physics Reports"
	case "memsai":
		return "Memorie della Società Astronomica Italiana"
	case "baas":
		return "Bulletin of the American Astronomical Society"
	case "pra", "prb", "prc", "prd", "pre":
		return "Physical Review " + string(name[2]-'a'+'A')
	case "prl":
		return "Physical Review Letters"
	}
	return ""
}
