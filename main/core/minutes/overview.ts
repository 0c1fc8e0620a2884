import type { Output } from '../../../shared/contract/index.ts'
import type { Session } from '../../../shared/contract/prepare.ts'
import type { MinutesModel } from '../../../shared/domain/minutes-model.ts'

/** "Protokoll_2026-11-21_Auftaktworkshop.xlsx", without what file systems do not take. */
export function minutesFileName(session: Session): string {
  const title = session.title
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 61)
    .replaceAll(/^-|-$/g, '')
  return `Protokoll_${session.date}${title && `_${title}`}.xlsx`
}

/** The sheets with what they hold, for a look before saving. */
export function describeSheets(model: MinutesModel): Output<'minutes.overview'>['sheets'] {
  const present = model.attendance.present
  return [
    ...(model.agenda.length > 0 ? [{ name: 'Tagesordnung', rows: model.agenda.length, note: null }] : []),
    { name: 'Anwesenheit', rows: present ?? 0, note: present === null ? 'Noch nicht gezählt' : null },
    { name: 'Handlungsfelder', rows: model.topics.length, note: null },
    {
      name: 'Gewichtung',
      rows: model.rounds.length,
      note: model.rounds.length === 0 ? 'Keine geschlossene Runde' : null,
    },
    ...(model.sortings.length > 0 ? [{ name: 'Sortierung', rows: model.sortings.length, note: null }] : []),
    {
      name: 'Arbeitskreise',
      rows: model.grouping?.groups.length ?? 0,
      note: noteOnGroups(model.grouping),
    },
    {
      name: 'Leitbilder und Ziele',
      rows: model.documents.reduce((sum, { entries }) => sum + entries.length, 0),
      note: model.documents.length === 0 ? 'Noch keine' : null,
    },
    {
      name: 'Maßnahmen',
      rows: model.measures.length,
      note: model.measures.length === 0 ? 'Noch keine' : null,
    },
    ...(model.overlaps.length > 0
      ? [{ name: 'Überschneidungen', rows: model.overlaps.length, note: null }]
      : []),
    { name: 'Methodik', rows: model.methodology.length, note: null },
  ]
}

function noteOnGroups(grouping: MinutesModel['grouping']): string | null {
  if (!grouping) return 'Noch nicht gebildet'
  if (grouping.decided) return null
  return grouping.decision ? 'Nach dem Beschluss geändert' : 'Noch nicht beschlossen'
}
