import { rulesFrom } from '../ballot-sheet.ts'
import type { BallotSheetWords } from '../ballot-sheet.ts'

export const ballotSheet: BallotSheetWords = {
  ballot: 'Stimm-Zettel',
  round: (number) => `Runde ${number}`,
  practice: 'Probe-Runde',
  criterion: 'Darum geht es',
  code: 'Der Code von Ihrer Karte',
  groups: 'Ich gehöre zu',
  noGroup: 'keine Angabe',
  least: 'nicht wichtig',
  most: 'sehr wichtig',
  unknown: 'weiß ich nicht',
  points: 'Punkte',
  place: 'Platz',
  sum: 'Zusammen',
  page: (page, pages) => `Seite ${page} von ${pages}`,
  axes: { x: 'Wichtig?', y: 'Machbar?' },
  rules: rulesFrom({
    scale: (_topics, max) =>
      `Wie wichtig sind die Themen? Geben Sie jedem Thema eine Zahl von 1 bis ${max}. 1 heißt: nicht wichtig. ${max} heißt: sehr wichtig.`,
    unknown: 'Sie dürfen auch ankreuzen: weiß ich nicht.',
    dots: (dots) => `So viele Punkte haben Sie: ${dots}.`,
    perTopic: (most) => `So viele Punkte darf ein Thema höchstens von Ihnen bekommen: ${most}.`,
    budget: (points) => `Sie haben ${points} Punkte. Verteilen Sie die Punkte auf die Themen.`,
    spendAll: 'Sie müssen alle Punkte verteilen.',
    spendSome: 'Sie müssen nicht alle Punkte verteilen.',
    first: 'Wählen Sie das wichtigste Thema.',
    ranking: (places) => `Welche ${places} Themen sind am wichtigsten? Das wichtigste Thema bekommt Platz 1.`,
    rankingPoints: (first, places, last) =>
      `Platz 1 bekommt ${first} Punkte. Platz ${places} bekommt ${last}.`,
    matrix: (_topics, max, x, y) =>
      `Geben Sie jedem Thema 2 Zahlen von 1 bis ${max}: eine für „${x}“ und eine für „${y}“.`,
    cut: (cut) => `So viele Themen kommen weiter: ${cut}.`,
    secret: 'Ihre Antworten sind geheim. Sie dürfen sie ändern, bis die Runde zu Ende ist.',
  }),
  mark: {
    boxes: 'Machen Sie bei jedem Thema 1 Kreuz.',
    boxRows: 'Machen Sie bei jedem Thema in beiden Reihen 1 Kreuz.',
    circles: 'Machen Sie für jeden Punkt 1 Kreuz in einen Kreis.',
    points: 'Schreiben Sie die Punkte in die Felder.',
    places: 'Schreiben Sie den Platz in die Felder: 1, 2, 3 und so weiter.',
  },
}
