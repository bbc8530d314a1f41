package latex

// languageNamed gives the tag of a language of babel or polyglossia; "" for
// one that is not known.
func languageNamed(name string) string {
	for i := range babelLanguages {
		if babelLanguages[i].name == name {
			return babelLanguages[i].tag
		}
	}
	return ""
}

// babelLanguages are the names of babel's manual, section 1.4, and
// polyglossia's, for the languages that citations are read in.
var babelLanguages = [...]struct{ name, tag string }{
	{"english", "en"}, {"american", "en"}, {"USenglish", "en"}, {"usenglish", "en"}, {"australian", "en"}, {"canadian", "en"}, {"newzealand", "en"},
	{"british", "en-GB"}, {"UKenglish", "en-GB"}, {"ukenglish", "en-GB"},
	{"german", "de"}, {"ngerman", "de"},
	{"austrian", "de-AT"}, {"naustrian", "de-AT"},
	{"swissgerman", "de-CH"}, {"nswissgerman", "de-CH"},
	{"french", "fr"}, {"francais", "fr"}, {"frenchb", "fr"}, {"acadian", "fr"}, {"canadien", "fr"},
	{"spanish", "es"},
	{"portuguese", "pt"}, {"portuges", "pt"},
	{"brazilian", "pt-BR"}, {"brazil", "pt-BR"},
	{"italian", "it"},
	{"dutch", "nl"},
	{"swedish", "sv"},
	{"danish", "da"},
	{"norsk", "nb"}, {"norwegian", "nb"},
	{"nynorsk", "nn"},
	{"finnish", "fi"},
	{"icelandic", "is"},
	{"polish", "pl"},
	{"czech", "cs"},
	{"slovak", "sk"},
	{"slovene", "sl"}, {"slovenian", "sl"},
	{"croatian", "hr"},
	{"serbian", "sr"}, {"serbianc", "sr"},
	{"macedonian", "mk"},
	{"bulgarian", "bg"},
	{"belarusian", "be"},
	{"russian", "ru"},
	{"ukrainian", "uk"},
	{"hungarian", "hu"}, {"magyar", "hu"},
	{"romanian", "ro"},
	{"greek", "el"}, {"polutonikogreek", "el"},
	{"turkish", "tr"},
	{"albanian", "sq"},
	{"estonian", "et"},
	{"latvian", "lv"},
	{"lithuanian", "lt"},
	{"catalan", "ca"},
	{"galician", "gl"},
	{"basque", "eu"},
	{"welsh", "cy"},
	{"afrikaans", "af"},
	{"arabic", "ar"},
	{"hebrew", "he"},
	{"persian", "fa"}, {"farsi", "fa"},
	{"hindi", "hi"},
	{"indonesian", "id"}, {"bahasa", "id"}, {"bahasai", "id"}, {"indon", "id"},
	{"malay", "ms"}, {"bahasam", "ms"},
	{"vietnamese", "vi"},
	{"thai", "th"},
	{"mongolian", "mn"},
	{"chinese", "zh"},
	{"japanese", "ja"},
	{"korean", "ko"},
}
