import type { BallotSheetWords } from '../ballot-sheet.ts'
import { ruleCard, USUAL_AXES } from './rule-card.ts'

export const ballotSheet: BallotSheetWords = {
  ballot: 'Stimmzettel',
  round: (number) => `Runde ${number}`,
  practice: 'Proberunde',
  criterion: 'Maßstab',
  code: 'Code von Ihrer Karte',
  groups: 'Ich gehöre zu',
  noGroup: 'keine Angabe',
  least: 'unwichtig',
  most: 'sehr wichtig',
  unknown: 'weiß nicht',
  points: 'Punkte',
  place: 'Platz',
  sum: 'Summe',
  page: (page, pages) => `Seite ${page} von ${pages}`,
  axes: USUAL_AXES,
  // The sheet gives the criterion a place of its own, because it is a text with a translation.
  rules: ({ settings, topics, cut }) =>
    ruleCard({ settings, criterion: '', topics: { length: topics }, cut }),
  mark: {
    boxes: 'Bitte je Handlungsfeld ein Kästchen ankreuzen.',
    boxRows: 'Bitte je Handlungsfeld in beiden Zeilen ein Kästchen ankreuzen.',
    circles: 'Für jeden Punkt einen Kreis ankreuzen.',
    points: 'Die Punkte in die Felder schreiben.',
    places: 'Den Platz in die Felder schreiben: 1, 2, 3 …',
  },
}
