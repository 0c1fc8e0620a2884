import { formatNumber } from '../../domain/german-format.ts'

/** Words of the history (Verlauf) of the whole project. */
export const deskHistory = {
  command: 'Verlauf: Wer hat was geändert?',
  menu: 'Verlauf',
  title: 'Verlauf',
  text: 'Wer wann was geändert hat, das Neueste zuerst.',
  search: 'Im Verlauf suchen',
  searchPlaceholder: 'Titel, Name oder ein Wort aus dem Text',
  group: 'Arbeitskreis',
  allGroups: 'Alle Arbeitskreise',
  groupOption: (letter: string, title: string) => `${letter} ${title}`,
  nothing: 'Hier ist noch nichts geschehen.',
  notFound: 'Dazu steht nichts im Verlauf.',
  loading: 'Der Verlauf wird gelesen …',
  failed: 'Der Verlauf konnte nicht gelesen werden.',
  older: 'Ältere zeigen',
  end: 'Das ist alles.',
  today: 'Heute',
  yesterday: 'Gestern',
  kind: { undo: 'Rücknahme', redo: 'Wiederholung' },
  takenBack: 'später zurückgenommen',
  /** "Maßnahme geändert" */
  what: (thing: string, op: 'insert' | 'update' | 'delete') =>
    `${thing} ${{ insert: 'angelegt', update: 'geändert', delete: 'gelöscht' }[op]}`,
  several: (count: number) => `in ${formatNumber(count)} Schritten`,
  empty: 'leer',
  before: 'vorher',
  after: 'nachher',
  whole: 'Ganzen Text zeigen',
  less: 'Weniger zeigen',
} as const
