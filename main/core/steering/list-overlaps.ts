import type { Output } from '../../../shared/contract/index.ts'
import { asWritten } from '../../../shared/domain/as-written.ts'
import { OVERLAP_SETTINGS } from '../../../shared/domain/overlap.ts'
import type { Overlap } from '../../../shared/domain/overlap.ts'
import { overlapReasons } from '../../../shared/locales/de/overlap-reasons.ts'
import { listCurrentGroups } from '../bundle/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { find } from '../store/rows.ts'
import { listDecisions, pairKey, shownDecision } from './overlap-decisions.ts'
import { listItems } from './overlap-items.ts'
import type { Item } from './overlap-items.ts'
import { lastOverlaps, searchOverlaps } from './overlap-search.ts'

type List = Output<'overlaps.list'>

/** What was answered last, and after which change. */
const answered = new WeakMap<ReadDb, { stamp: string | null; list: List }>()

/** Every pair that overlaps, and every pair that was decided; highest score first. */
export async function listOverlaps(db: ReadDb): Promise<List> {
  const stamp = newestStamp(db)
  const known = answered.get(db)
  if (known?.stamp === stamp) return known.list
  const items = listItems(db, listCurrentGroups(db))
  const { overlaps, found } = await searchOverlaps(
    db,
    items.map(({ compared }) => compared),
  )
  const byId = new Map(items.map((item) => [item.shown.id, item]))
  const decisions = listDecisions(db)
  const decided = new Map(decisions.map((one) => [pairKey(one.firstId, one.secondId), one]))
  const listed = new Set<string>()
  const pairs = overlaps.flatMap((overlap): List['pairs'] => {
    const [first, second] = [byId.get(overlap.a), byId.get(overlap.b)]
    const key = pairKey(overlap.a, overlap.b)
    const decision = decided.get(key)
    // What was merged or given up is asked about no more.
    if (!first || !second || !(decision || (first.goesOn && second.goesOn))) return []
    listed.add(key)
    return [
      {
        first: first.shown,
        second: second.shown,
        score: overlap.score,
        // Later texts do not change why something was decided.
        reasons: [
          ...(decision && decision.reasons.length > 0 ? decision.reasons : reasonsOf(overlap, first, second)),
        ],
        sharedWords: asWritten(textOf(first), overlap.sharedWords),
        decision: decision ? shownDecision(decision) : null,
      },
    ]
  })
  const byHand = decisions.flatMap((decision): List['pairs'] => {
    const [first, second] = [byId.get(decision.firstId), byId.get(decision.secondId)]
    if (!first || !second || listed.has(pairKey(decision.firstId, decision.secondId))) return []
    const { reasons } = decision
    const shown = { first: first.shown, second: second.shown, decision: shownDecision(decision) }
    return [{ ...shown, score: null, reasons: [...reasons], sharedWords: [] }]
  })
  const list = {
    pairs: [...pairs, ...byHand],
    compared: items.length,
    threshold: OVERLAP_SETTINGS.threshold,
    found: found - (overlaps.length - pairs.length),
  }
  answered.set(db, { stamp, list })
  return list
}

/** Pairs nobody has decided, as far as they are known without comparing anew; null before the first comparing. */
export function countUndecided(db: ReadDb): number | null {
  const last = answered.get(db)
  if (!last || !lastOverlaps(db)) return null
  const decided = new Set(listDecisions(db).map(({ firstId, secondId }) => pairKey(firstId, secondId)))
  // Found among the groups of an earlier phase: the new ones ask anew.
  const current = new Set(listCurrentGroups(db).map(({ id }) => id))
  return last.list.pairs.filter(
    ({ first, second }) =>
      current.has(first.groupId) && current.has(second.groupId) && !decided.has(pairKey(first.id, second.id)),
  ).length
}

/** Why two items overlap, as sentences. @param first the one the overlap names first */
export function reasonsOf(overlap: Overlap, first: Item, second: Item): string[] {
  const ownWords = asWritten(
    textOf(first),
    overlap.relatedWords.map(([own]) => own),
  )
  const otherWords = asWritten(
    textOf(second),
    overlap.relatedWords.map(([, other]) => other),
  )
  return overlapReasons({
    ...overlap,
    sharedWords: asWritten(textOf(first), overlap.sharedWords),
    relatedWords: ownWords.map((own, index) => [own, otherWords[index] ?? '']),
    lead: first.compared.lead.trim(),
  })
}

function textOf({ compared }: Item): string {
  return [compared.title, compared.description, ...compared.partners].join('\n')
}

function newestStamp(db: ReadDb): string | null {
  return find<{ hlc: string | null }>(db, 'SELECT max(hlc) AS hlc FROM change')?.hlc ?? null
}
