package typed_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/bib/typed"
)

// Names and years in the styles of many countries: a list a paragraph, each
// reference with who and when on the line below it.
const styles = `
Okafor, A./Hale, B. (2019): Über Netze. In: Zeitschrift für Karten 12, S. 45–67.
	Okafor, A. and Hale, B. | 2019
Tal, Z. (Hrsg.) (2001): Drachen. Berlin: Verlag.
	Tal, Z. | 2001

OKAFOR A., HALE B. (2019), « Les grilles », Revue des cartes, vol. 12, n° 3, p. 45-67.
	OKAFOR, A. and HALE, B. | 2019
TAL Z. (dir.) (2001), Les cerfs-volants, Paris, Presses.
	TAL, Z. | 2001

Иванов И. И., Петров П. П. О сетях // Журнал карт. 2019. Т. 12, № 3. С. 45–67.
	Иванов, И. И and Петров, П. П | 2019
Сидоров А. А. Змеи. М.: Наука, 2001. 320 с.
	Сидоров, А. А | 2001

张伟, 李明. 网格研究[J]. 地图学报, 2019, 12(3): 45-67.
	{张伟} and {李明} | 2019
王小明. 风筝[M]. 北京: 科学出版社, 2001.
	{王小明} | 2001

Okafor, Ada, and Carl Hale. “On Grids.” Journal of Maps, vol. 12, no. 3, 2019, pp. 45–67.
	Okafor, Ada and Hale, Carl | 2019
Abe, Jun, et al. “Owls.” Birds, vol. 4, 2003, pp. 2–3.
	Abe, Jun and others | 2003

Ada Okafor and Carl Hale. On grids. Journal of Maps, 12(3):45–67, 2019.
	Okafor, Ada and Hale, Carl | 2019
Zed Tal, Jun Abe, and Jan van der Berg. Kites. In Proceedings of Birds, pages 1–9, 2001.
	Tal, Zed and Abe, Jun and van der Berg, Jan | 2001

Okafor A., Hale B., On grids, «Rivista di carte», XII, 2019, pp. 45-67.
	Okafor, A. and Hale, B. | 2019

Okafor, A. et Hale, B. 2019. « Les grilles ». Revue des cartes, 12 (3) : 45-67.
	Okafor, A. and Hale, B. | 2019
Tal, Z. s.d. Cerfs-volants. Paris : Presses.
	Tal, Z. | s.d.

World Health Organization. World malaria report 2019. Geneva: World Health Organization; 2020.
	{World Health Organization} | 2020
Okafor AB, Hale CD. On grids. J Maps. 2019;1754(3):45–67.
	Okafor, AB and Hale, CD | 2019
Tal Z. Kites [Internet]. London: Tidal Press; 2001 [cited 2017 Jul 31].
	Tal, Z | 2001

El-Sayed, M., & Al Hajj, R. (2001). Kites. Birds, 3, 1–9.
	El-Sayed, M. and Al Hajj, R. | 2001
Smith, J., Jones, K., and the Maps Group (2019). On grids. Maps 12, 4–5.
	Smith, J. and Jones, K. and {the Maps Group} | 2019
Tal, Z. ([1890] 1990). Kites. Press.
	Tal, Z. | [1890] 1990
Abe, T. (1999–2001). Seas. Press.
	Abe, T. | 1999–2001
Ek, B. (2001, March). Rings. Press.
	Ek, B. | 2001
Faye, C. (o. J.). Ringe. Verlag.
	Faye, C. | o. J.
Hale, B. (forthcoming). Owls. Birds.
	Hale, B. | forthcoming
`

func TestStyles(t *testing.T) {
	for list := range strings.SplitSeq(strings.TrimSpace(styles), "\n\n") {
		lines := strings.Split(list, "\n")
		var texts, want []string
		for i := 0; i+1 < len(lines); i += 2 {
			texts, want = append(texts, lines[i]), append(want, strings.TrimSpace(lines[i+1]))
		}
		for i, r := range typed.Read(texts) {
			assert.Equal(t, want[i], r.Value("author")+r.Value("editor")+" | "+r.Value("year"), texts[i])
		}
	}
}
