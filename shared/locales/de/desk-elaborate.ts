import { formatNumber, quote } from '../../domain/german-format.ts'
import { capitalized, inWords } from './number-words.ts'

function measures(count: number): string {
  return count === 1 ? '1 Maßnahme' : `${formatNumber(count)} Maßnahmen`
}

/** Words of the step "Ausarbeiten". */
export const deskElaborate = {
  state: {
    noGroups: 'noch keine Arbeitskreise',
    none: 'noch keine Maßnahmen',
    some: measures,
  },
  title: 'Was soll in den Arbeitskreisen geschehen?',
  subtitle: (groupCount: number, measureCount: number) =>
    `${groupCount === 1 ? 'Ein Arbeitskreis' : `${capitalized(inWords(groupCount))} Arbeitskreise`} · ${
      measureCount === 0 ? 'noch keine Maßnahmen' : measures(measureCount)
    }`,
  noGroups: {
    heading: 'Zuerst werden Arbeitskreise gebildet',
    text: 'Maßnahmen gehören zu einem Arbeitskreis. Sobald die Tafel steht, tragen Sie sie hier ein.',
    go: 'Zum Bündeln',
  },
  next: 'Weiter: Protokoll',
  groups: 'Arbeitskreise',
  all: 'Alle',
  group: (letter: string, title: string) => `Arbeitskreis ${letter}, ${title}`,
  measuresOf: (letter: string) => `Maßnahmen von Arbeitskreis ${letter}`,
  count: measures,
  noneYet: 'Noch keine Maßnahme.',
  help: 'Enter öffnet die Maßnahme, Alt und die Pfeiltasten verschieben sie, Entf löscht sie.',
  add: {
    label: (letter: string) => `Neue Maßnahme für Arbeitskreis ${letter}`,
    placeholder: 'Neue Maßnahme: Titel tippen und Enter drücken',
    button: 'Hinzufügen',
    added: (code: string, title: string) => `${code} ${quote(title)} hinzugefügt.`,
  },
  measure: {
    more: (code: string) => `Mehr zu ${code}`,
    menuEdit: 'Bearbeiten',
    menuUp: 'Nach oben',
    menuDown: 'Nach unten',
    menuRemove: 'Löschen',
    removed: (code: string, title: string) => `${code} ${quote(title)} ist gelöscht.`,
  },
  form: {
    heading: (code: string) => `Maßnahme ${code}`,
    close: 'Fertig',
    title: 'Titel',
    description: 'Beschreibung',
    descriptionHint: 'Was geschieht, für wen, womit beginnt es?',
    lead: 'Federführung',
    leadHint: 'Amt, Träger oder Person',
    status: 'Stand',
    remove: 'Maßnahme löschen',
    saving: 'Wird gespeichert …',
    saved: 'Gespeichert',
    savesItself: 'Speichert von selbst.',
    notSaved: (problem: string) => `Noch nicht gespeichert: ${problem}`,
    none: 'Wählen Sie eine Maßnahme, um sie zu beschreiben.',
  },
} as const
