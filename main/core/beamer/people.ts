import type { BeamerScene } from '../../../shared/contract/beamer.ts'
import { createCaller } from '../../../shared/domain/namesakes.ts'
import { findCurrentGrouping } from '../bundle/index.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import {
  countPeople,
  listChoosableGroups,
  listPeople,
  listTopicsOfGroups,
  readStage,
  setStage,
  sortByName,
} from '../people/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { joinOf } from './join.ts'
import type { JoinSource } from './join.ts'

// People into working groups, as the room may see it.

/** @throws CoreError `no_groups` */
export function releaseWishes({ db }: Context): void {
  if (listChoosableGroups(db).length > 0) return
  throw new CoreError(
    'no_groups',
    'Es gibt noch keine Arbeitskreise, die der Beamer zur Wahl stellen könnte.',
  )
}

/** What the room sees, phones may show their owners too. @throws CoreError `nobody_placed` */
export function releasePeople({ db, changed }: Context): void {
  const grouping = findCurrentGrouping(db)
  if (!grouping || listPeople(db, grouping.id).every(({ workingGroupId }) => workingGroupId === null)) {
    throw new CoreError(
      'nobody_placed',
      'Es ist noch niemand in einem Arbeitskreis, den der Beamer zeigen könnte. Bitte zuerst die Personen verteilen.',
    )
  }
  if (readStage(db, grouping.id).shown) return
  setStage(db, grouping.id, { shown: true })
  changed('people', 'participant')
}

/** The groups to choose from, and how many have chosen; null when there are none. */
export function wishesScene(db: ReadDb, lan: JoinSource): BeamerScene | null {
  const grouping = findCurrentGrouping(db)
  if (!grouping) return null
  const groups = listChoosableGroups(db)
  if (groups.length === 0) return null
  const topics = listTopicsOfGroups(db, grouping.id)
  return {
    kind: 'wishes',
    open: readStage(db, grouping.id).open,
    groups: groups.map(({ id, letter, colour, title }) => ({
      letter,
      colour,
      title,
      topics: topics.filter((topic) => topic.workingGroupId === id).map((topic) => topic.title),
    })),
    people: countPeople(db, grouping.id),
    join: joinOf(lan),
  }
}

/** Who is in which group; null unless the facilitator has let the room see it, and somebody is in one. */
export function peopleScene(db: ReadDb): BeamerScene | null {
  const grouping = findCurrentGrouping(db)
  if (!grouping || !readStage(db, grouping.id).shown) return null
  const people = sortByName(listPeople(db, grouping.id))
  const unplaced = people.filter(({ workingGroupId }) => workingGroupId === null).length
  if (unplaced === people.length) return null
  const call = createCaller(people)
  return {
    kind: 'people',
    groups: listChoosableGroups(db).map(({ id, letter, colour, title, lead }) => ({
      letter,
      colour,
      title,
      lead,
      people: people.filter(({ workingGroupId }) => workingGroupId === id).map(call),
    })),
    unplaced,
  }
}
