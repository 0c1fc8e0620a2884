import { shorten } from '../../../shared/domain/shorten.ts'
import type { Handlers } from '../context.ts'
import { spelled } from '../documents/import-list.ts'
import { CoreError } from '../errors.ts'
import { insertTopics, listTopics } from '../prepare/index.ts'
import type { NewTopic } from '../prepare/index.ts'
import { localDate } from '../local-time.ts'
import type { ReadDb } from '../store/connection.ts'
import { uuidv7 } from '../store/ids.ts'
import { all } from '../store/rows.ts'
import { listTracked } from './measure-rows.ts'
import type { TrackedMeasure } from './measure-rows.ts'
import { choosePhase } from './phase-rows.ts'

/** As long as the titles and texts of topics may be. */
const LONGEST_TITLE = 200
const LONGEST_DESCRIPTION = 2000

export const carryOverHandlers: Handlers<'phases.carryOver'> = {
  'phases.carryOver': (context, { groupingId, measureIds, session }) => {
    const { db, nowMs } = context
    const { title: phaseTitle, groups } = choosePhase(db, groupingId)
    const wanted = new Set(measureIds)
    const chosen = listTracked(db, groups, localDate(nowMs)).filter(({ row }) => wanted.has(row.id))
    if (chosen.length < wanted.size) {
      throw new CoreError(
        'not_found',
        'Eine der Maßnahmen gibt es in dieser Phase nicht mehr. Bitte die Auswahl prüfen.',
      )
    }
    const topics = candidatesFrom(db, phaseTitle, chosen)
    const sessionId = uuidv7(nowMs)
    context.change(
      {
        label: { key: 'phase.carriedOver', name: session.title, count: topics.length },
        areas: ['sessions', 'topics', 'rounds', 'sortings', 'groupings', 'beamer'],
      },
      (change) => {
        change.insert('session', {
          id: sessionId,
          title: session.title,
          occasion: `Auswertung: ${phaseTitle}`,
          date: session.date,
        })
        insertTopics(db, change, nowMs, topics)
      },
    )
    return { sessionId, topics: topics.length }
  },
}

/**
 * A candidate for each measure; none for one that was carried over before. Two candidates are never called the same, so
 * the code is put behind a title that is taken.
 */
function candidatesFrom(db: ReadDb, phaseTitle: string, measures: readonly TrackedMeasure[]): NewTopic[] {
  const topics = listTopics(db)
  const taken = new Set(topics.map((topic) => spelled(topic.title)))
  const sources = new Set(topics.map((topic) => topic.source))
  const descriptions = descriptionsOf(db, measures)
  return measures.flatMap(({ row }) => {
    const source = `${phaseTitle}: Maßnahme ${row.code}`
    const inBrackets = ` (${row.code})`
    const plain = shorten(row.title, LONGEST_TITLE)
    const title = taken.has(spelled(plain))
      ? shorten(row.title, LONGEST_TITLE - inBrackets.length) + inBrackets
      : plain
    if (sources.has(source) || taken.has(spelled(title))) return []
    taken.add(spelled(title))
    return [{ title, description: shorten(descriptions.get(row.id) ?? '', LONGEST_DESCRIPTION), source }]
  })
}

function descriptionsOf(db: ReadDb, measures: readonly TrackedMeasure[]): Map<string, string> {
  const rows = all<{ id: string; description: string }>(
    db,
    'SELECT id, description FROM measure WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(measures.map(({ row }) => row.id))],
  )
  return new Map(rows.map((row) => [row.id, row.description]))
}
