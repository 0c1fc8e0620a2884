import type { PeopleBoard } from '../../../shared/contract/people.ts'
import { allocatePeople } from '../../../shared/domain/allocation.ts'
import { judgePlacement } from '../../../shared/domain/placement.ts'
import type { PlacementJudgement } from '../../../shared/domain/placement.ts'
import { findCurrentGrouping, listWorkingGroups } from '../bundle/index.ts'
import type { Grouping } from '../bundle/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { toAllocationGroups, toAllocationPeople, whyNot } from './distribution.ts'
import { listPeople } from './people-rows.ts'
import type { ChoosableGroup, Participant } from './people-rows.ts'
import { readStage } from './stage.ts'

const byName = new Intl.Collator('de', { numeric: true })

/**
 * Who would like to join which working group, and who is where; null before the first proposal.
 * @param grouping the board people work on, unless it is to be another one
 */
export function findPeopleBoard(
  db: ReadDb,
  grouping: Grouping | null = findCurrentGrouping(db),
): PeopleBoard | null {
  if (!grouping) return null
  const groups = listWorkingGroups(db, grouping.id)
  const people = listPeople(db, grouping.id)
  const judged = judge(db, people, groups)
  const fulfilled = new Map(judged.assignments.map(({ personId, choice }) => [personId, choice]))
  return {
    groupingId: grouping.id,
    ...readStage(db, grouping.id),
    people: sortByName(people).map(({ id, name, organisation, wishes, enteredBy, workingGroupId }) => ({
      id,
      name,
      organisation,
      wishes: [...wishes],
      enteredBy,
      workingGroupId,
      fulfilled: fulfilled.get(id) ?? null,
    })),
    groups: groups.map(({ id, letter, colour, title, minPeople, maxPeople }) => ({
      id,
      letter,
      colour,
      title,
      minPeople,
      maxPeople,
      people: people.filter(({ workingGroupId }) => workingGroupId === id).length,
      wished: [countWishes(people, id, 0), countWishes(people, id, 1), countWishes(people, id, 2)],
    })),
    counts: { ...judged.counts },
    unplaced: judged.unplaced.length,
    dissatisfaction: judged.dissatisfaction,
    optimum: judged.optimum,
    problem: judged.why,
  }
}

/** By name, and where two have the same, by organisation. */
export function sortByName<P extends Pick<Participant, 'id' | 'name' | 'organisation'>>(
  people: readonly P[],
): P[] {
  return people.toSorted(
    (a, b) =>
      byName.compare(a.name, b.name) ||
      byName.compare(a.organisation, b.organisation) ||
      (a.id < b.id ? -1 : 1),
  )
}

function countWishes(people: readonly Participant[], groupId: string, place: number): number {
  return people.filter(({ wishes }) => wishes[place] === groupId).length
}

interface Judged extends PlacementJudgement {
  /** Why the program cannot distribute, in words. */
  readonly why: string | null
}

const judgements = new WeakMap<ReadDb, { key: string; judged: Judged }>()

/** The optimum takes a moment for hundreds of people, and the desk asks after every name that is mended. */
function judge(db: ReadDb, people: readonly Participant[], groups: readonly ChoosableGroup[]): Judged {
  const wanting = toAllocationPeople(people)
  const sized = toAllocationGroups(groups, people.length)
  const placement = people.flatMap(({ id, workingGroupId }) =>
    workingGroupId === null ? [] : [{ personId: id, groupId: workingGroupId }],
  )
  const key = JSON.stringify([wanting, groups, placement])
  const known = judgements.get(db)
  if (known?.key === key) return known.judged
  const judgement = judgePlacement(wanting, sized, placement)
  // Where there is no optimum, this ends before it searches.
  const result = judgement.optimum === null ? allocatePeople(wanting, sized) : null
  const judged = { ...judgement, why: whyNot(people, groups, result && !result.ok ? result.problem : null) }
  judgements.set(db, { key, judged })
  return judged
}
