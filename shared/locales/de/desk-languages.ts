import { formatNumber } from '../../domain/german-format.ts'

const texts = (count: number) => (count === 1 ? '1 Text' : `${formatNumber(count)} Texte`)

/** Words for entering the participants' texts in other languages. */
export const deskLanguages = {
  title: 'Texte in anderen Sprachen',
  text: 'Das lesen die Teilnehmenden am Telefon und auf dem Papierzettel. Was hier leer bleibt, steht dort auf Deutsch.',
  languages: 'Sprachen',
  progress: (said: number, of: number) => `${said} von ${of}`,
  sections: {
    round: (number: number) => `Runde ${number}`,
    groups: 'Interessengruppen',
    sorting: (number: number) => `Sortierung ${number}`,
    workingGroups: 'Arbeitskreise',
    topics: 'Handlungsfelder',
  },
  fields: {
    question: 'Frage',
    criterion: 'Maßstab',
    axisX: 'Erstes Kriterium',
    axisY: 'Zweites Kriterium',
    group: (place: number) => `Interessengruppe ${place}`,
    workingGroup: (letter: string) => `Arbeitskreis ${letter}`,
    title: (number: number) => `Handlungsfeld ${number}`,
    description: (number: number) => `Beschreibung von Handlungsfeld ${number}`,
  },
  pasteHint:
    'Aus Excel lassen sich zwei Spalten auf einmal einfügen: links Deutsch, rechts die Übersetzung. Eine Spalte allein füllt die Felder von oben nach unten.',
  pasted: (count: number) => `${texts(count)} eingefügt.`,
  unsaved: (count: number) => `${texts(count)} geändert`,
  save: 'Speichern und schließen',
  saved: (count: number) => `${texts(count)} gespeichert.`,
  close: 'Schließen',
  discard: 'Änderungen verwerfen',
  nothing: 'Noch nichts zu übersetzen',
  nothingText: 'Sobald es Handlungsfelder oder eine Runde gibt, stehen hier ihre Texte.',
} as const
