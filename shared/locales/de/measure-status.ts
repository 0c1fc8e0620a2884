import type { MeasureStatus } from '../../contract/elaborate.ts'

/** Status of a measure in words, in the order in which a measure usually goes through them; the same on every screen and in every document. */
export const measureStatusWords: Record<MeasureStatus, string> = {
  idea: 'Idee',
  planned: 'geplant',
  running: 'in Umsetzung',
  late: 'im Verzug',
  done: 'abgeschlossen',
  deferred: 'zurückgestellt',
  merged: 'zusammengeführt',
  dropped: 'verworfen',
}
