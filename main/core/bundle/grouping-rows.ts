import type { ProposalSettings, TopicChoice } from '../../../shared/contract/bundle.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import type { Placed } from '../store/order.ts'
import { all, find } from '../store/rows.ts'

export interface Grouping {
  readonly id: string
  readonly sessionId: string
  readonly roundId: string | null
  readonly sortingId: string | null
  readonly choice: TopicChoice['by']
  readonly topN: number | null
  readonly ties: 'in' | 'out' | 'runoff' | null
  readonly ratingsWeight: number
  readonly sortingWeight: number
  readonly wordsWeight: number
  readonly linkage: 'average' | 'ward'
  readonly fixedGroups: number | null
  readonly minSize: number
  readonly maxSize: number
  readonly createdAtMs: number
  readonly decidedOn: string | null
  /** The last day of the phase it stands for; null while it runs. */
  readonly endedOn: string | null
}

export interface WorkingGroup extends Placed {
  readonly letter: string
  /** Place in the palette, 0…7: the one chosen, else that of the letter. */
  readonly colour: number
  readonly groupingId: string
  /** Which group of the proposal it came from; null when people added it. */
  readonly proposalIndex: number | null
  readonly title: string
  readonly lead: string
  /** How many people it should have; null for no limit. */
  readonly minPeople: number | null
  readonly maxPeople: number | null
}

export interface GroupTopic extends Placed {
  readonly workingGroupId: string
}

/** Colours in the palette of LOOK; after the last they begin again. */
const COLOURS = 8

const COLUMNS = `id, session_id, round_id, sorting_id, choice, top_n, ties, ratings_weight, sorting_weight, words_weight,
  linkage, fixed_groups, min_size, max_size, created_at_ms, decided_on, ended_on`

/** The newest grouping, whether its phase has ended or not. */
export function findNewestGrouping(db: ReadDb): Grouping | null {
  return find<Grouping>(db, `SELECT ${COLUMNS} FROM grouping ORDER BY created_at_ms DESC, id DESC LIMIT 1`)
}

/**
 * The grouping people work on: the newest one, unless its phase has ended. Older ones that never ended are proposals
 * that were replaced.
 */
export function findCurrentGrouping(db: ReadDb): Grouping | null {
  const newest = findNewestGrouping(db)
  return newest?.endedOn === null ? newest : null
}

/** Boards that stand for a phase, newest first: the one people work on, and those that have ended. */
export function listPhaseGroupings(db: ReadDb): Grouping[] {
  const current = findCurrentGrouping(db)
  return all<Grouping>(
    db,
    `SELECT ${COLUMNS} FROM grouping WHERE id = ? OR ended_on IS NOT NULL ORDER BY created_at_ms DESC, id DESC`,
    [current?.id ?? null],
  )
}

/** @throws CoreError `not_found` */
export function getGrouping(db: ReadDb, id: string): Grouping {
  const grouping = findCurrentGrouping(db)
  if (grouping?.id !== id) throw new CoreError('not_found', 'Diesen Vorschlag gibt es nicht mehr.')
  return grouping
}

/** What a grouping was asked for, as it was asked. @param topicIds the topics that went on */
export function settingsOf(grouping: Grouping, topicIds: readonly string[]): ProposalSettings {
  return {
    roundId: grouping.roundId,
    sortingId: grouping.sortingId,
    choice: choiceOf(grouping, topicIds),
    weights: {
      ratings: grouping.ratingsWeight,
      sorting: grouping.sortingWeight,
      words: grouping.wordsWeight,
    },
    linkage: grouping.linkage,
    ...(grouping.fixedGroups === null ? {} : { groups: grouping.fixedGroups }),
    minSize: grouping.minSize,
    maxSize: grouping.maxSize,
  }
}

function choiceOf({ choice, topN, ties }: Grouping, topicIds: readonly string[]): TopicChoice {
  if (choice === 'best' && topN !== null && ties !== null) return { by: 'best', n: topN, ties }
  return choice === 'aboveMean' ? { by: 'aboveMean' } : { by: 'hand', topicIds: [...topicIds] }
}

/** Groups in order; the letter follows the order. */
export function listWorkingGroups(db: ReadDb, groupingId: string): WorkingGroup[] {
  return all<Omit<WorkingGroup, 'letter' | 'colour'> & { colour: number | null }>(
    db,
    `SELECT id, grouping_id, position, proposal_index, title, lead, colour, min_people, max_people
     FROM working_group WHERE grouping_id = ? ORDER BY position, id`,
    [groupingId],
  ).map((group, index) => ({
    ...group,
    letter: letterOf(index),
    colour: group.colour ?? index % COLOURS,
  }))
}

/** The groups of the board people work on; none before the first proposal. */
export function listCurrentGroups(db: ReadDb): WorkingGroup[] {
  const grouping = findCurrentGrouping(db)
  return grouping ? listWorkingGroups(db, grouping.id) : []
}

/** A working group of whichever board; null where there is none. */
export function findWorkingGroup(db: ReadDb, id: string): WorkingGroup | null {
  const row = find<{ groupingId: string }>(db, 'SELECT grouping_id FROM working_group WHERE id = ?', [id])
  return (row && listWorkingGroups(db, row.groupingId).find((group) => group.id === id)) ?? null
}

/**
 * A group of the board people work on; those of earlier proposals are history.
 * @throws CoreError `not_found`
 */
export function getWorkingGroup(db: ReadDb, id: string): WorkingGroup {
  const group = listCurrentGroups(db).find((g) => g.id === id)
  if (!group) throw new CoreError('not_found', 'Diesen Arbeitskreis gibt es nicht mehr.')
  return group
}

/** Topics of all groups of a grouping, each group's in order; `id` is the topic's. */
export function listGroupTopics(db: ReadDb, groupingId: string): GroupTopic[] {
  return all<GroupTopic>(
    db,
    `SELECT topic_id AS id, working_group_id, position
     FROM working_group_topic WHERE grouping_id = ? ORDER BY working_group_id, position, topic_id`,
    [groupingId],
  )
}

/** The proposal as it was made: topic ids, group by group. */
export function listProposedGroups(db: ReadDb, groupingId: string): string[][] {
  const groups: string[][] = []
  for (const { topicId, groupIndex } of all<{ topicId: string; groupIndex: number }>(
    db,
    'SELECT topic_id, group_index FROM proposal_topic WHERE grouping_id = ? ORDER BY group_index, topic_id',
    [groupingId],
  )) {
    ;(groups[groupIndex] ??= []).push(topicId)
  }
  return groups
}

/** A, B … Z, AA, AB … */
export function letterOf(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}
