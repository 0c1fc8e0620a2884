import { rulesFrom } from '../ballot-sheet.ts'
import type { BallotSheetWords } from '../ballot-sheet.ts'

export const ballotSheet: BallotSheetWords = {
  ballot: 'Karta do głosowania',
  round: (number) => `Runda ${number}`,
  practice: 'Runda próbna',
  criterion: 'Kryterium',
  code: 'Kod z Państwa karty',
  groups: 'Należę do grupy',
  noGroup: 'nie podaję',
  least: 'nieważne',
  most: 'bardzo ważne',
  unknown: 'nie wiem',
  points: 'Punkty',
  place: 'Miejsce',
  sum: 'Suma',
  page: (page, pages) => `Strona ${page} z ${pages}`,
  axes: { x: 'Znaczenie', y: 'Wykonalność' },
  rules: rulesFrom({
    scale: (topics, max) =>
      `Proszę ocenić każdy temat od 1 (nieważne) do ${max} (bardzo ważne). Liczba tematów: ${topics}.`,
    unknown: 'Odpowiedź „nie wiem” jest dozwolona i nie wchodzi do średniej.',
    dots: (dots) => `Liczba kropek na osobę: ${dots}.`,
    perTopic: (most) => `Kropek na jeden temat: najwyżej ${most}.`,
    budget: (points, topics) =>
      `Proszę rozdzielić punkty między tematy. Punktów: ${points}, tematów: ${topics}.`,
    spendAll: 'Trzeba rozdzielić wszystkie punkty.',
    spendSome: 'Nie trzeba rozdzielać wszystkich punktów.',
    first: 'Proszę wybrać najważniejszy temat.',
    ranking: (places) => `Proszę ułożyć najważniejsze tematy w kolejności. Liczba miejsc: ${places}.`,
    rankingPoints: (first, places, last) => `Punkty za miejsce 1: ${first}, za miejsce ${places}: ${last}.`,
    matrix: (topics, max, x, y) =>
      `Proszę ocenić każdy temat dwa razy od 1 do ${max}: „${x}” i „${y}”. Liczba tematów: ${topics}.`,
    cut: (cut) => `Liczba tematów, które przechodzą dalej: ${cut}.`,
    secret: 'Odpowiedzi są tajne. Można je zmieniać do zamknięcia rundy.',
  }),
  mark: {
    boxes: 'Przy każdym temacie proszę zaznaczyć krzyżykiem jedną kratkę.',
    boxRows: 'W każdym z dwóch rzędów proszę zaznaczyć krzyżykiem jedną kratkę.',
    circles: 'Za każdą kropkę proszę zaznaczyć krzyżykiem jedno kółko.',
    points: 'Proszę wpisać punkty w pola.',
    places: 'Proszę wpisać miejsce w pola: 1, 2, 3 …',
  },
}
