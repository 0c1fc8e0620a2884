import type { Person } from '../../../shared/contract/people.ts'
import { formatNumber } from '../../../shared/domain/german-format.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb, WriteDb } from '../store/connection.ts'
import { forgetHistory } from '../store/forget-history.ts'
import { all, run } from '../store/rows.ts'
import { countPeople, listChoosableGroups } from './people-rows.ts'

// Names and wishes are written past the change log, so that deleting them deletes them. What the log says about
// wishes (of a group that was dissolved, say) is forgotten as soon as it no longer holds.

/** More than any workshop has, and few enough to find the exact optimum. */
export const MOST_PEOPLE = 2000

/** Places of wishes, as the keys of their rows have them. */
const PLACES = [1, 2, 3] as const

export interface NewPerson {
  readonly id: string
  readonly groupingId: string
  readonly name: string
  readonly organisation: string
  readonly enteredBy: Person['enteredBy']
  /** SHA-256 of the token the phone keeps; null for people entered by hand. */
  readonly tokenHash: Uint8Array | null
  readonly wishes: readonly string[]
}

/** Call inside a transaction. @throws CoreError `too_many_people`, `unknown_group` */
export function insertPerson(db: WriteDb, person: NewPerson): void {
  if (countPeople(db, person.groupingId) >= MOST_PEOPLE) {
    throw new CoreError(
      'too_many_people',
      `Es sind schon ${formatNumber(MOST_PEOPLE)} Personen eingetragen, mehr werden nicht aufgenommen.`,
    )
  }
  run(
    db,
    'INSERT INTO person (id, grouping_id, name, organisation, entered_by, token_hash) VALUES (?, ?, ?, ?, ?, ?)',
    [person.id, person.groupingId, person.name, person.organisation, person.enteredBy, person.tokenHash],
  )
  writeWishes(db, person.id, person.groupingId, person.wishes)
}

/** Call inside a transaction. */
export function rename(db: WriteDb, id: string, name: string, organisation: string): void {
  run(db, 'UPDATE person SET name = ?, organisation = ? WHERE id = ?', [name, organisation, id])
}

/** Puts these wishes in place of those before. Call inside a transaction. @throws CoreError `unknown_group` */
export function writeWishes(
  db: WriteDb,
  personId: string,
  groupingId: string,
  wishes: readonly string[],
): void {
  refuseUnknownGroups(db, wishes)
  forgetWishes(db, [personId])
  run(db, 'DELETE FROM wish WHERE person_id = ?', [personId])
  for (const [index, workingGroupId] of wishes.entries()) {
    run(db, 'INSERT INTO wish (person_id, place, grouping_id, working_group_id) VALUES (?, ?, ?, ?)', [
      personId,
      index + 1,
      groupingId,
      workingGroupId,
    ])
  }
}

/** Deletes people with everything that was stored about them, also in the log. Call inside a transaction. */
export function deletePeople(db: WriteDb, ids: readonly string[]): void {
  forgetWishes(db, ids)
  forgetHistory(db, 'placement', ids)
  run(db, 'DELETE FROM person WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)])
}

/** The same for all people of the project, whichever board they stand on. Call inside a transaction. */
export function deleteEverybody(db: WriteDb): void {
  deletePeople(
    db,
    all<{ id: string }>(db, 'SELECT id FROM person').map(({ id }) => id),
  )
}

function forgetWishes(db: WriteDb, personIds: readonly string[]): void {
  forgetHistory(
    db,
    'wish',
    personIds.flatMap((id) => PLACES.map((place) => JSON.stringify([id, place]))),
  )
}

function refuseUnknownGroups(db: ReadDb, wishes: readonly string[]): void {
  const known = new Set(listChoosableGroups(db).map(({ id }) => id))
  if (wishes.every((id) => known.has(id))) return
  throw new CoreError(
    'unknown_group',
    'Einen der gewünschten Arbeitskreise gibt es nicht mehr. Bitte noch einmal wählen.',
  )
}
