import type { MeasureStatus } from '../../../shared/contract/elaborate.ts'
import type { Round } from '../../../shared/contract/weigh.ts'
import type { AgreementWord } from '../../../shared/domain/agreement.ts'
import { formatNumber } from '../../../shared/domain/german-format.ts'
import type { MinutesStatusOption } from '../../../shared/domain/minutes-model.ts'
import { measureStatusWords } from '../../../shared/locales/de/measure-status.ts'

// Words of the minutes. They are documents, not screens: always German, whatever language the window has.

export const STATUS_OPTIONS: Record<MeasureStatus, MinutesStatusOption> = {
  idea: { word: measureStatusWords.idea, signal: 'none' },
  planned: { word: measureStatusWords.planned, signal: 'none' },
  running: { word: measureStatusWords.running, signal: 'going' },
  late: { word: measureStatusWords.late, signal: 'late' },
  done: { word: measureStatusWords.done, signal: 'going' },
  deferred: { word: measureStatusWords.deferred, signal: 'attention' },
  merged: { word: measureStatusWords.merged, signal: 'none' },
  dropped: { word: measureStatusWords.dropped, signal: 'none' },
}

export const AGREEMENT_WORDS: Record<AgreementWord, string> = {
  high: 'hohe Einigkeit',
  partly: 'teils einig',
  split: 'gespalten',
}

export const CHANNEL_WORDS: Record<string, string> = {
  phone: 'Telefon',
  kiosk: 'Laptop reihum',
  paper: 'Papier',
}

/** Names of the steps as phones show them: only the two ends have one, the others are empty. */
export function scaleLabels(settings: Round['settings']): string[] {
  if (settings.method !== 'scale') return []
  return Array.from({ length: settings.max }, (_, index) => {
    if (index === 0) return 'unwichtig'
    return index === settings.max - 1 ? 'sehr wichtig' : ''
  })
}

/** An empty text says that nobody filled it in. */
export function orNull(text: string): string | null {
  return text === '' ? null : text
}

/** Lines that begin with "- " as the list they are. */
export function withBullets(text: string): string {
  return text.replaceAll(/^- /gm, '• ')
}

/** "1 Punkt", "1.204 Punkte". */
export function counted(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}

/** What the contract takes for "no largest size". */
export const NO_LIMIT = 100
