import type { Board, ProposalSettings, ProposalPreview } from '../../../shared/contract/bundle.ts'
import type { Context, Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import { findPresentSession } from '../prepare/index.ts'
import type { Change } from '../store/change-log.ts'
import type { ReadDb } from '../store/connection.ts'
import { uuidv7 } from '../store/ids.ts'
import { positionAtEnd } from '../store/order.ts'
import { find } from '../store/rows.ts'
import { BOARD_AREAS } from './areas.ts'
import { findBoard, listCandidates, prepareBoard } from './board.ts'
import { keepClusters } from './clustering.ts'
import { findCurrentGrouping, findNewestGrouping } from './grouping-rows.ts'
import { workingTitle } from './group-title.ts'
import { drawPicture } from './picture.ts'
import { propose } from './proposal.ts'
import type { Proposed } from './proposal.ts'
import { remarksOn } from './proposal-remarks.ts'

type Names = 'groupings.preview' | 'groupings.picture' | 'groupings.propose' | 'groupings.current'

export const groupingHandlers: Handlers<Names> = {
  'groupings.current': async ({ db }) => {
    await prepareBoard(db)
    return findBoard(db)
  },

  'groupings.picture': ({ db }) => drawPicture(db),

  'groupings.preview': async ({ db }, settings) => {
    // Said before a whole form is filled in for nothing.
    refuseWhenWorked(db)
    return preview(db, settings, await propose(db, settings))
  },

  'groupings.propose': async (context, settings) => {
    const { db } = context
    refuseWhenWorked(db)
    const proposed = await propose(db, settings)
    const groupingId = storeProposal(context, settings, proposed)
    keepClusters(db, groupingId, proposed.proposal)
    return getBoard(db)
  },
}

function getBoard(db: ReadDb): Board {
  const board = findBoard(db)
  if (!board) throw new Error('the proposal was stored and is not there')
  return board
}

function preview(db: ReadDb, settings: ProposalSettings, proposed: Proposed): ProposalPreview {
  const { choice, order, topics, basis, proposal } = proposed
  const titles = new Map(topics.map((topic) => [topic.id, topic.title]))
  const named = (topicId: string) => ({
    topicId,
    title: titles.get(topicId) ?? '',
    rankLabel: basis.ranks[topicId] ?? null,
  })
  const going = new Set(choice.chosen)
  return {
    chosen: order.filter((id) => going.has(id)).map(named),
    left: order.filter((id) => !going.has(id)).map(named),
    tied: [...choice.tied],
    runoff: choice.runoff && { ...choice.runoff },
    candidates: listCandidates(proposal, proposal.k),
    groups: proposal.groups.map((group) => [...group]),
    moved: [...proposal.moved],
    keepsSizes: proposal.keepsSizes,
    remarks: remarksOn(db, settings, proposed),
  }
}

/** Writes a proposal as the new board. @returns its id */
function storeProposal(context: Context, settings: ProposalSettings, proposed: Proposed): string {
  const { db, nowMs } = context
  const { proposal, basis } = proposed
  const { choice, weights } = settings
  const id = uuidv7(nowMs)
  context.change(
    { label: { key: 'grouping.proposed', count: proposal.groups.length }, areas: BOARD_AREAS },
    (change) => {
      change.insert('grouping', {
        id,
        session_id:
          proposed.rated?.round.sessionId ?? proposed.sorted?.sorting.sessionId ?? presentSession(db, nowMs),
        round_id: settings.roundId,
        sorting_id: settings.sortingId,
        choice: choice.by,
        top_n: choice.by === 'best' ? choice.n : null,
        ties: choice.by === 'best' ? choice.ties : null,
        ratings_weight: weights.ratings,
        sorting_weight: weights.sorting,
        words_weight: weights.words,
        linkage: settings.linkage,
        fixed_groups: settings.groups ?? null,
        min_size: settings.minSize,
        max_size: settings.maxSize,
        basis: { ...basis },
        // The newest board is the one that counts, even if the clock was set back meanwhile.
        created_at_ms: Math.max(nowMs, (findNewestGrouping(db)?.createdAtMs ?? 0) + 1),
        decided_on: null,
      })
      storeGroups(change, id, nowMs, proposed)
    },
  )
  return id
}

function storeGroups(change: Change, groupingId: string, nowMs: number, proposed: Proposed): void {
  const { order, topics, proposal } = proposed
  const titles = new Map(topics.map((topic) => [topic.id, topic.title]))
  let position: string | null = null
  for (const [index, topicIds] of proposal.groups.entries()) {
    const workingGroupId = uuidv7(nowMs)
    position = next(position)
    const weightiest = order.filter((id) => topicIds.includes(id))
    change.insert('working_group', {
      id: workingGroupId,
      grouping_id: groupingId,
      position,
      proposal_index: index,
      title: workingTitle(weightiest.map((id) => titles.get(id) ?? '')),
      lead: '',
    })
    let place: string | null = null
    for (const topicId of topicIds) {
      place = next(place)
      change.insert('proposal_topic', { grouping_id: groupingId, topic_id: topicId, group_index: index })
      change.insert('working_group_topic', {
        grouping_id: groupingId,
        topic_id: topicId,
        working_group_id: workingGroupId,
        position: place,
      })
    }
  }
}

function next(position: string | null): string {
  return positionAtEnd(position === null ? [] : [{ id: '', position }])
}

const WRITTEN = { measure: 'Maßnahmen', text: 'Texte' }

/** A new proposal would leave behind what nobody would see any more. */
function refuseWhenWorked(db: ReadDb): void {
  const grouping = findCurrentGrouping(db)
  if (!grouping) return
  const written = find<{ what: keyof typeof WRITTEN }>(
    db,
    `SELECT what FROM (
       SELECT 'measure' AS what, working_group_id FROM measure UNION ALL
       SELECT 'text', working_group_id FROM goal UNION ALL
       SELECT 'text', working_group_id FROM vision UNION ALL
       SELECT 'text', working_group_id FROM recommendation UNION ALL
       SELECT 'text', working_group_id FROM subarea
     ) WHERE working_group_id IN (SELECT id FROM working_group WHERE grouping_id = ?) LIMIT 1`,
    [grouping.id],
  )
  if (written) {
    throw new CoreError(
      'group_has_measures',
      `Die Arbeitskreise haben schon ${WRITTEN[written.what]}. Ein neuer Vorschlag würde sie verwaisen lassen; bitte die Tafel von Hand ändern oder zuerst in „Nachhalten“ die Phase beenden.`,
    )
  }
  const people = find<{ count: number }>(db, 'SELECT count(*) AS count FROM person WHERE grouping_id = ?', [
    grouping.id,
  ])
  if (people && people.count > 0) {
    const [who, them] =
      people.count === 1
        ? ['hat sich schon eine Person', 'ihren Wunsch']
        : [`haben sich schon ${people.count} Personen`, 'ihre Wünsche']
    throw new CoreError(
      'group_has_people',
      `Für diese Arbeitskreise ${who} eingetragen. Ein neuer Vorschlag würde ${them} verlieren; bitte die Tafel von Hand ändern oder zuerst alle Einträge löschen.`,
    )
  }
}

/** Where topics and words alone were used, no round tells in which session it was. */
function presentSession(db: ReadDb, nowMs: number): string {
  const session = findPresentSession(db, nowMs)
  if (!session) {
    throw new CoreError(
      'no_session',
      'Es gibt noch keine Sitzung. Bitte zuerst in „Vorbereiten“ eine anlegen.',
    )
  }
  return session.id
}
