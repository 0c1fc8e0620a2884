import type { ChangeLabel } from '../../../shared/contract/projects.ts'
import { findCurrentGrouping, getWorkingGroup } from '../bundle/index.ts'
import type { Context, Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Change } from '../store/change-log.ts'
import { transaction } from '../store/connection.ts'
import { randomId } from '../store/ids.ts'
import { findPeopleBoard } from './board.ts'
import { distribute } from './distribution.ts'
import { findPlace, getPerson, listChoosableGroups, listPeople } from './people-rows.ts'
import { readStage, setStage } from './stage.ts'
import { removeTraces } from './traces.ts'
import { deleteEverybody, deletePeople, insertPerson, rename, writeWishes } from './write-person.ts'

type Names =
  | 'people.board'
  | 'people.add'
  | 'people.update'
  | 'people.remove'
  | 'people.forgetAll'
  | 'people.openWishes'
  | 'people.closeWishes'
  | 'people.setSize'
  | 'people.allocate'
  | 'people.place'

const AREAS = ['people', 'participant', 'beamer'] as const

/** What the facilitator does with people and their wishes. */
export const organisingHandlers: Handlers<Names> = {
  'people.board': ({ db }) => findPeopleBoard(db),

  'people.add': (context, { groupingId, name, organisation, wishes, ...input }) => {
    const { db } = context
    refuseOldBoard(context, groupingId)
    // An id that rose with time would favour those entered first, and tell when it was.
    const id = newId(context, 'person', input.id ?? randomId())
    transaction(db, () =>
      insertPerson(db, { id, groupingId, name, organisation, wishes, enteredBy: 'desk', tokenHash: null }),
    )
    context.changed(...AREAS)
    return null
  },

  'people.update': (context, { id, name, organisation, wishes }) => {
    const { db } = context
    const person = getPerson(db, id)
    transaction(db, () => {
      rename(db, id, name ?? person.name, organisation ?? person.organisation)
      if (wishes) writeWishes(db, id, person.groupingId, wishes)
    })
    context.changed(...AREAS, 'changes')
    return null
  },

  'people.remove': (context, { id }) => {
    const { db } = context
    getPerson(db, id)
    transaction(db, () => deletePeople(db, [id]))
    context.changed(...AREAS, 'changes')
    removeTraces(db, 'Die Person ist gelöscht.')
    return null
  },

  'people.forgetAll': (context, { groupingId }) => {
    refuseOldBoard(context, groupingId)
    const { db } = context
    transaction(db, () => {
      // A choice that goes on would collect new names.
      setStage(db, groupingId, { open: false, shown: false })
      deleteEverybody(db)
    })
    context.changed(...AREAS, 'changes')
    removeTraces(db, 'Alle Personen sind gelöscht.')
    return null
  },

  'people.openWishes': (context, { groupingId }) => {
    refuseOldBoard(context, groupingId)
    if (listChoosableGroups(context.db).length === 0) {
      throw new CoreError(
        'no_groups',
        'Es gibt noch keine Arbeitskreise, die man wählen könnte. Bitte zuerst auf der Tafel welche anlegen.',
      )
    }
    // Who chooses anew learns the result with the room, as the first time.
    setStage(context.db, groupingId, { open: true, shown: false })
    context.changed(...AREAS)
    return null
  },

  'people.closeWishes': (context, { groupingId }) => {
    refuseOldBoard(context, groupingId)
    const { db } = context
    if (!readStage(db, groupingId).open) return null
    setStage(db, groupingId, { open: false })
    context.changed(...AREAS)
    removeTraces(db, 'Die Wahl ist geschlossen.')
    return null
  },

  'people.setSize': (context, { workingGroupId, ...changes }) => {
    const group = getWorkingGroup(context.db, workingGroupId)
    const { minPeople = group.minPeople, maxPeople = group.maxPeople } = changes
    if (minPeople !== null && maxPeople !== null && minPeople > maxPeople) {
      throw new CoreError(
        'invalid_input',
        `Die Mindestzahl (${minPeople}) ist größer als die Höchstzahl (${maxPeople}).`,
      )
    }
    context.change({ label: { key: 'workingGroup.sized', name: group.title }, areas: AREAS }, (change) =>
      change.update('working_group', workingGroupId, { minPeople, maxPeople }),
    )
    return null
  },

  'people.allocate': (context, { groupingId }) => {
    const { db } = context
    refuseOldBoard(context, groupingId)
    const people = listPeople(db, groupingId)
    const assignments = distribute(people, listChoosableGroups(db))
    const places = new Map(people.map((person) => [person.id, person.workingGroupId]))
    context.change({ label: { key: 'people.allocated', count: people.length }, areas: AREAS }, (change) => {
      for (const { personId, groupId } of assignments) {
        place(change, { personId, groupingId, from: places.get(personId) ?? null, to: groupId })
      }
    })
    return null
  },

  'people.place': (context, { personId, workingGroupId }) => {
    const { db } = context
    const { groupingId } = getPerson(db, personId)
    const from = findPlace(db, personId)
    // Labels stay in the log: they name the group, never the person.
    const label: ChangeLabel =
      workingGroupId === null
        ? { key: 'person.unplaced' }
        : { key: 'person.placed', name: getWorkingGroup(db, workingGroupId).title }
    context.change({ label, areas: AREAS }, (change) =>
      place(change, { personId, groupingId, from, to: workingGroupId }),
    )
    return null
  },
}

/** Groups: null is none. */
function place(
  change: Change,
  move: {
    readonly personId: string
    readonly groupingId: string
    readonly from: string | null
    readonly to: string | null
  },
): void {
  const { personId, groupingId, from, to } = move
  if (to === null) {
    if (from !== null) change.delete('placement', personId)
  } else if (from === null) change.insert('placement', { personId, groupingId, workingGroupId: to })
  else change.update('placement', personId, { workingGroupId: to })
}

/** People belong to the board that is worked on; those before are history. @throws CoreError `not_found` */
function refuseOldBoard({ db }: Context, groupingId: string): void {
  if (findCurrentGrouping(db)?.id !== groupingId) {
    throw new CoreError('not_found', 'Diese Aufteilung in Arbeitskreise gibt es nicht mehr.')
  }
}
