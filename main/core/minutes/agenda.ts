import type { MinutesAgendaItem } from '../../../shared/domain/minutes-model.ts'
import { listMinutes } from '../bundle/index.ts'
import type { Minute } from '../bundle/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { orNull } from './words.ts'

const KIND_WORDS: Readonly<Record<Minute['kind'], string>> = {
  decision: 'Beschluss',
  finding: 'Feststellung',
  task: 'Auftrag',
}

/** What a session decided, found and gave to do, in order. */
export function agendaOf(db: ReadDb, sessionId: string): MinutesAgendaItem[] {
  return listMinutes(db, sessionId).map(({ title, kind, wording, vote, minority }) => ({
    title,
    kind: KIND_WORDS[kind],
    wording,
    vote: vote && { ...vote },
    minority: orNull(minority),
  }))
}
