import type { Person } from '../../../shared/contract/people.ts'
import { listCurrentGroups } from '../bundle/index.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import { all, find, get } from '../store/rows.ts'

export interface PersonRow {
  readonly id: string
  readonly groupingId: string
  readonly name: string
  readonly organisation: string
  readonly enteredBy: Person['enteredBy']
}

/** A person of a board with everything stored about them. */
export interface Participant extends PersonRow {
  /** Working groups, first choice first. */
  readonly wishes: readonly string[]
  readonly workingGroupId: string | null
}

/** A working group as people choose it. */
export interface ChoosableGroup {
  readonly id: string
  readonly letter: string
  /** Place in the palette, 0…7. */
  readonly colour: number
  readonly title: string
  readonly lead: string
  readonly minPeople: number | null
  readonly maxPeople: number | null
}

export interface GroupTopic {
  readonly id: string
  readonly title: string
  readonly workingGroupId: string
}

const COLUMNS = 'id, grouping_id, name, organisation, entered_by'

/** @returns the persons of a board, by id */
export function listPeople(db: ReadDb, groupingId: string): Participant[] {
  const wishes = new Map<string, string[]>()
  for (const { personId, workingGroupId } of all<{ personId: string; workingGroupId: string }>(
    db,
    'SELECT person_id, working_group_id FROM wish WHERE grouping_id = ? ORDER BY person_id, place',
    [groupingId],
  )) {
    const own = wishes.get(personId)
    if (own) own.push(workingGroupId)
    else wishes.set(personId, [workingGroupId])
  }
  const places = new Map(
    all<{ personId: string; workingGroupId: string }>(
      db,
      'SELECT person_id, working_group_id FROM placement WHERE grouping_id = ?',
      [groupingId],
    ).map(({ personId, workingGroupId }) => [personId, workingGroupId]),
  )
  return all<PersonRow>(db, `SELECT ${COLUMNS} FROM person WHERE grouping_id = ? ORDER BY id`, [
    groupingId,
  ]).map((person) => ({
    ...person,
    wishes: wishes.get(person.id) ?? [],
    workingGroupId: places.get(person.id) ?? null,
  }))
}

export function countPeople(db: ReadDb, groupingId: string): number {
  return get<{ n: number }>(db, 'SELECT count(*) AS n FROM person WHERE grouping_id = ?', [groupingId]).n
}

/** @throws CoreError `not_found` */
export function getPerson(db: ReadDb, id: string): PersonRow {
  const person = find<PersonRow>(db, `SELECT ${COLUMNS} FROM person WHERE id = ?`, [id])
  if (!person) throw new CoreError('not_found', 'Diese Person ist nicht mehr eingetragen.')
  return person
}

/** Who sent something with this token. Once a board has people, no other one takes its place. */
export function findByToken(db: ReadDb, tokenHash: Uint8Array): PersonRow | null {
  return find<PersonRow>(db, `SELECT ${COLUMNS} FROM person WHERE token_hash = ?`, [tokenHash])
}

/** Working groups a person has chosen, first choice first. */
export function listWishes(db: ReadDb, personId: string): string[] {
  return all<{ workingGroupId: string }>(
    db,
    'SELECT working_group_id FROM wish WHERE person_id = ? ORDER BY place',
    [personId],
  ).map(({ workingGroupId }) => workingGroupId)
}

/** The group a person has been put into. */
export function findPlace(db: ReadDb, personId: string): string | null {
  return (
    find<{ workingGroupId: string }>(db, 'SELECT working_group_id FROM placement WHERE person_id = ?', [
      personId,
    ])?.workingGroupId ?? null
  )
}

/** The groups of the board people work on, in order. */
export function listChoosableGroups(db: ReadDb): ChoosableGroup[] {
  return listCurrentGroups(db).map(({ id, letter, colour, title, lead, minPeople, maxPeople }) => ({
    id,
    letter,
    colour,
    title,
    lead,
    minPeople,
    maxPeople,
  }))
}

/** Topics of all groups of a board, each group's in order. */
export function listTopicsOfGroups(db: ReadDb, groupingId: string): GroupTopic[] {
  return all<GroupTopic>(
    db,
    `SELECT topic.id, topic.title, placed.working_group_id
     FROM working_group_topic AS placed JOIN topic ON topic.id = placed.topic_id
     WHERE placed.grouping_id = ? ORDER BY placed.position, topic.id`,
    [groupingId],
  )
}
