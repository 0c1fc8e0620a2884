import { rulesFrom } from '../ballot-sheet.ts'
import type { BallotSheetWords } from '../ballot-sheet.ts'

export const ballotSheet: BallotSheetWords = {
  ballot: 'Buletin',
  round: (number) => `Runda ${number}`,
  practice: 'Rundă de probă',
  criterion: 'Criteriu',
  code: 'Codul de pe cardul dumneavoastră',
  groups: 'Fac parte din',
  noGroup: 'prefer să nu spun',
  least: 'nu e important',
  most: 'foarte important',
  unknown: 'nu știu',
  points: 'Puncte',
  place: 'Loc',
  sum: 'Total',
  page: (page, pages) => `Pagina ${page} din ${pages}`,
  axes: { x: 'Relevanță', y: 'Fezabilitate' },
  rules: rulesFrom({
    scale: (topics, max) =>
      `Evaluați fiecare temă de la 1 (nu e important) la ${max} (foarte important). Numărul temelor: ${topics}.`,
    unknown: 'Răspunsul „nu știu” este permis și nu intră în medie.',
    dots: (dots) => `Buline de persoană: ${dots}.`,
    perTopic: (most) => `Buline pe aceeași temă: cel mult ${most}.`,
    budget: (points, topics) => `Împărțiți punctele între teme. Puncte: ${points}, teme: ${topics}.`,
    spendAll: 'Toate punctele trebuie împărțite.',
    spendSome: 'Nu trebuie împărțite toate punctele.',
    first: 'Alegeți tema cea mai importantă.',
    ranking: (places) => `Puneți cele mai importante teme în ordine. Numărul locurilor: ${places}.`,
    rankingPoints: (first, places, last) =>
      `Puncte pentru locul 1: ${first}, pentru locul ${places}: ${last}.`,
    matrix: (topics, max, x, y) =>
      `Evaluați fiecare temă de două ori de la 1 la ${max}: după „${x}” și după „${y}”. Numărul temelor: ${topics}.`,
    cut: (cut) => `Numărul temelor care merg mai departe: ${cut}.`,
    secret: 'Răspunsurile sunt secrete. Le puteți modifica până la închiderea rundei.',
  }),
  mark: {
    boxes: 'Bifați cu o cruce o singură căsuță pentru fiecare temă.',
    boxRows: 'Bifați cu o cruce câte o căsuță în fiecare dintre cele două rânduri.',
    circles: 'Bifați cu o cruce câte un cerc pentru fiecare bulină.',
    points: 'Scrieți punctele în câmpuri.',
    places: 'Scrieți locul în câmpuri: 1, 2, 3 …',
  },
}
