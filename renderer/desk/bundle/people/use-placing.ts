import { computed, nextTick } from 'vue'
import type { ComputedRef } from 'vue'
import type { PeopleBoard, Person } from '../../../../shared/contract/people.ts'
import { announce, useReorder } from '../../../ui/index.ts'
import type { Reorder } from '../../../ui/index.ts'
import { useRun, useTakeBack } from '../../shell/index.ts'
import { deskPeople } from '../../../../shared/locales/de/desk-people.ts'
import { judgeMove } from './move-judgement.ts'
import { moveEffect, moveSentence } from './move-words.ts'

/** The list of people who are in no group yet. */
export const UNPLACED = 'unplaced'

export interface Placing {
  readonly reorder: Reorder
  readonly personOf: (id: string) => Person | undefined
  /** While somebody is dragged: what letting go here would do; null otherwise. */
  readonly before: ComputedRef<string | null>
  /** Where somebody can go, each with what it would cost. */
  readonly targets: (person: Person) => { value: string; label: string }[]
  /** Puts somebody into a list and keeps the focus on them. */
  readonly put: (person: Person, listId: string) => Promise<void>
}

/** Moves people between groups and says what it costs before and after. Call it in `setup`. */
export function usePlacing(board: () => PeopleBoard, refresh: () => Promise<void>): Placing {
  const words = deskPeople.lists
  const run = useRun()
  const takeBack = useTakeBack()
  const byId = computed(() => new Map(board().people.map((person) => [person.id, person])))
  const membersOf = (groupId: string | null) =>
    board()
      .people.filter(({ workingGroupId }) => workingGroupId === groupId)
      .map(({ id }) => id)
  const groupIdOf = (listId: string) => (listId === UNPLACED ? null : listId)

  async function send(personId: string, listId: string): Promise<boolean> {
    const person = byId.value.get(personId)
    const groupId = groupIdOf(listId)
    // Lists have no order of their own: they go by name.
    if (!person || person.workingGroupId === groupId) return false
    const judgement = judgeMove(board(), person, groupId)
    const done = await run('people.place', { personId, workingGroupId: groupId })
    if (done === undefined) return false
    takeBack.offer(words.after(judgement.change, moveSentence(person.name, judgement)))
    return true
  }

  const reorder = useReorder({
    lists: () => [
      { id: UNPLACED, items: membersOf(null), name: words.unplaced, flow: 'row' as const },
      ...board().groups.map(({ id, letter, title }) => ({
        id,
        items: membersOf(id),
        name: words.groupName(letter, title),
      })),
    ],
    nameOf: (id) => byId.value.get(id)?.name ?? '',
    move: (id, { listId }) => send(id, listId),
  })

  return {
    reorder,
    personOf: (id) => byId.value.get(id),
    before: computed(() => {
      const id = reorder.held.value
      const person = id === null ? undefined : byId.value.get(id)
      const list = reorder.order.value.find(({ items }) => id !== null && items.includes(id))
      if (!person || !list || groupIdOf(list.id) === person.workingGroupId) return null
      const judgement = judgeMove(board(), person, groupIdOf(list.id))
      const said = moveSentence(person.name, judgement)
      return judgement.change === 0 ? words.beforeSame(said) : words.before(judgement.change, said)
    }),
    targets: (person) => [
      ...board()
        .groups.filter(({ id }) => id !== person.workingGroupId)
        .map(({ id, letter, title }) => ({
          value: id,
          label: words.toGroup(letter, title, moveEffect(judgeMove(board(), person, id))),
        })),
      ...(person.workingGroupId === null ? [] : [{ value: UNPLACED, label: words.toNone }]),
    ],
    async put(person, listId) {
      const judgement = judgeMove(board(), person, groupIdOf(listId))
      if (!(await send(person.id, listId))) return
      announce(moveSentence(person.name, judgement))
      await refresh()
      await nextTick()
      document.querySelector<HTMLElement>(`[data-person="${person.id}"] [data-reorder-focus]`)?.focus()
    },
  }
}
