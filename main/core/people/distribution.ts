import { allocatePeople } from '../../../shared/domain/allocation.ts'
import type {
  AllocationGroup,
  AllocationPerson,
  AllocationResult,
  Assignment,
} from '../../../shared/domain/allocation.ts'
import { formatNumber, joinList, quote } from '../../../shared/domain/german-format.ts'
import { CoreError } from '../errors.ts'
import type { ChoosableGroup, Participant } from './people-rows.ts'

export type AllocationProblem = Extract<AllocationResult, { ok: false }>['problem']

export function toAllocationPeople(people: readonly Participant[]): AllocationPerson[] {
  return people.map(({ id, wishes }) => ({ id, choices: wishes }))
}

/** Without limits a group may stay empty, and may take everybody. */
export function toAllocationGroups(groups: readonly ChoosableGroup[], people: number): AllocationGroup[] {
  return groups.map(({ id, minPeople, maxPeople }) => ({
    id,
    minSize: minPeople ?? 0,
    maxSize: maxPeople ?? Math.max(people, minPeople ?? 0),
  }))
}

/**
 * The best way to put everybody into a group.
 * @throws CoreError `not_distributable` with what to do
 */
export function distribute(
  people: readonly Participant[],
  groups: readonly ChoosableGroup[],
): readonly Assignment[] {
  const result = allocatePeople(toAllocationPeople(people), toAllocationGroups(groups, people.length))
  const problem = whyNot(people, groups, result.ok ? null : result.problem)
  if (problem !== null) throw new CoreError('not_distributable', problem)
  return result.ok ? result.assignments : []
}

/** Why the program cannot put everybody into a group, with what to do, in words; null when it can. */
export function whyNot(
  people: readonly Participant[],
  groups: readonly ChoosableGroup[],
  problem: AllocationProblem | null,
): string | null {
  if (groups.length === 0) {
    return 'Es gibt keine Arbeitskreise. Bitte zuerst auf der Tafel welche anlegen.'
  }
  if (people.length === 0) {
    return 'Es ist noch niemand eingetragen. Bitte die Wahl auf den Telefonen öffnen oder Personen von Hand eintragen.'
  }
  return problem && inWords(problem, groups)
}

function inWords(problem: AllocationProblem, groups: readonly ChoosableGroup[]): string {
  switch (problem.kind) {
    case 'tooFewPeople':
      return `Die Mindestzahlen ergeben zusammen ${personCount(problem.needed)} (${listSizes(groups, 'minPeople')}), eingetragen ${isOrAre(problem.people)}. Bitte Mindestzahlen senken oder weitere Personen eintragen.`
    case 'tooFewPlaces':
      return `Die Höchstzahlen ergeben zusammen ${placeCount(problem.places)} (${listSizes(groups, 'maxPeople')}), eingetragen ${isOrAre(problem.people)}. Bitte Höchstzahlen erhöhen.`
    case 'wrongLimits': {
      const group = groups.find(({ id }) => id === problem.groupId)
      return `Im Arbeitskreis ${group ? `${group.letter} ${quote(group.title)}` : ''} ist die Mindestzahl größer als die Höchstzahl. Bitte die Zahlen ändern.`
    }
  }
}

/** "A 8, B 6 und C 6": the groups that have such a limit. */
function listSizes(groups: readonly ChoosableGroup[], limit: 'minPeople' | 'maxPeople'): string {
  return joinList(
    groups.flatMap((group) => {
      const size = group[limit]
      return size === null || (limit === 'minPeople' && size === 0)
        ? []
        : [`${group.letter} ${formatNumber(size)}`]
    }),
  )
}

function personCount(people: number): string {
  return people === 1 ? '1 Person' : `${formatNumber(people)} Personen`
}

function isOrAre(people: number): string {
  return `${people === 1 ? 'ist' : 'sind'} ${personCount(people)}`
}

function placeCount(places: number): string {
  if (places === 0) return 'keinen Platz'
  return places === 1 ? '1 Platz' : `${formatNumber(places)} Plätze`
}
