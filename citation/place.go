package citation

// placeName tells whether names without a connective, the last word of which
// is w, are a place, or a company and its place: "(London, 2012)", "(Leica,
// Wetzlar, Germany, 2010)".
func (s *scan) placeName(n naming, w string) bool {
	if len(n.authors) == 1 {
		return place(n.authors[0].Text, w)
	}
	last := &n.authors[len(n.authors)-1]
	return place(last.Text, w) || len(w) == 2 && len(last.Text) == 2 && state(last.Text)
}

// place tells whether a name is that of a country or of a large city. Those
// that are more often surnames (Jordan, Austin) are left out. w is the last
// word of name in lower case.
func place(name, w string) bool {
	if len(name) != len(w) {
		switch name {
		case "New York", "New Zealand", "New Delhi", "New Orleans", "Los Angeles", "San Francisco", "San Diego", "Las Vegas", "Hong Kong", "Tel Aviv", "South Africa", "South Korea", "North Korea", "Saudi Arabia", "Sri Lanka", "Costa Rica", "Puerto Rico", "El Salvador", "United Kingdom", "United States", "Czech Republic", "Great Britain", "Northern Ireland", "Rio de Janeiro", "São Paulo", "Buenos Aires", "Mexico City", "Kuala Lumpur", "Addis Ababa", "Cape Town", "Ivory Coast", "Burkina Faso", "Sierra Leone", "Papua New Guinea", "Latin America", "South America", "North America", "West Africa", "East Africa", "Eastern Europe":
			return true
		}
		return false
	}
	switch w {
	case "afghanistan", "albania", "algeria", "angola", "argentina", "armenia", "australia", "austria", "azerbaijan", "bahrain", "bangladesh", "belarus", "belgium", "benin", "bhutan", "bolivia", "bosnia", "botswana", "brazil", "bulgaria", "burundi", "cambodia", "cameroon", "canada", "chile", "china", "colombia", "congo", "croatia", "cuba", "cyprus", "czechia", "denmark", "ecuador", "egypt", "england", "eritrea", "estonia", "ethiopia", "fiji", "finland", "france", "gabon", "germany", "ghana", "greece", "greenland", "guatemala", "guinea", "haiti", "honduras", "hungary", "iceland", "india", "indonesia", "iran", "iraq", "ireland", "italy", "jamaica", "japan", "kazakhstan", "kenya", "kosovo", "kuwait", "kyrgyzstan", "laos", "latvia", "lebanon", "lesotho", "liberia", "libya", "lithuania", "luxembourg", "madagascar", "malawi", "malaysia", "malta", "mauritania", "mauritius", "mexico", "moldova", "mongolia", "montenegro", "morocco", "mozambique", "myanmar", "namibia", "nepal", "netherlands", "nicaragua", "nigeria", "norway", "oman", "pakistan", "palestine", "panama", "paraguay", "peru", "philippines", "poland", "portugal", "qatar", "romania", "russia", "rwanda", "scotland", "senegal", "serbia", "singapore", "slovakia", "slovenia", "somalia", "spain", "sudan", "sweden", "switzerland", "syria", "taiwan", "tajikistan", "tanzania", "thailand", "tibet", "togo", "tunisia", "turkey", "uganda", "ukraine", "uruguay", "uzbekistan", "venezuela", "vietnam", "wales", "yemen", "zambia", "zimbabwe",
		"africa", "asia", "europe", "america", "california", "texas", "florida", "hawaii", "alaska", "scandinavia",
		"amsterdam", "ankara", "athens", "auckland", "baghdad", "bangkok", "barcelona", "beijing", "beirut", "belgrade", "bogotá", "boston", "brisbane", "brussels", "bucharest", "budapest", "cairo", "calcutta", "chicago", "copenhagen", "delhi", "dhaka", "dubai", "dublin", "durban", "edinburgh", "frankfurt", "geneva", "glasgow", "hamburg", "hanoi", "helsinki", "istanbul", "jakarta", "jerusalem", "johannesburg", "kabul", "kampala", "karachi", "kathmandu", "kiev", "kyiv", "kyoto", "lagos", "lahore", "lima", "lisbon", "london", "lyon", "madrid", "manchester", "manila", "marseille", "melbourne", "miami", "milan", "montreal", "moscow", "mumbai", "munich", "nairobi", "naples", "osaka", "oslo", "ottawa", "oxford", "paris", "philadelphia", "prague", "pretoria", "québec", "quito", "rome", "rotterdam", "santiago", "sarajevo", "seattle", "seoul", "shanghai", "shenzhen", "sofia", "stockholm", "stuttgart", "sydney", "taipei", "tehran", "tokyo", "toronto", "tripoli", "utrecht", "vancouver", "vienna", "vilnius", "warsaw", "wuhan", "zagreb", "zurich", "zürich", "berlin", "deutschland", "frankreich", "österreich", "españa", "brasil", "méxico", "italia", "londres", "wien", "köln", "roma", "lisboa", "torino", "milano":
		return true
	}
	return false
}

// state tells of the two letters that stand for a state of the USA in an
// address.
func state(w string) bool {
	switch w {
	case "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "DC":
		return true
	}
	return false
}
