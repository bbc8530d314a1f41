package citation_test

import "testing"

// TestOwn: "my" with a year is the one who alone wrote works of all such years.
func TestOwn(t *testing.T) {
	const list = `@book{a,author={Weaver, Bo},year=2016,title={T1}}
@book{b,author={Weaver, Bo},year=2005,title={T2}}
@book{c,author={Stahl, R.},year=2016,title={T3}}
@book{d,author={Pryde, J.},year=2005,title={T4}}
@book{e,author={Weaver, Bo and Lind, Eva},year=2011,title={T5}}`
	checkForms(t, listOf(t, list), []form{
		{`This is from my (2016). As my (2005) says.`, `N Weaver 2016 | N Weaver 2005`},
		{`This is from my ( 2016) and my [(2005)].`, `N Weaver 2016 | N Weaver 2005`},
		{`This is from my (2016).`, ``},
		{`This is from my (2016), our (2016) and my (2011).`, ``},
		{`As my (2016) and my (2005) say, economy (2016) and enigma (2005) do not.`, `N Weaver 2016 | N Weaver 2005`},
	})
}
