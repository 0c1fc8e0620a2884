import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { PartEntity } from '../../shared/contract/elaborate.ts'
import { useReorder } from '../ui/index.ts'
import type { Reorder } from '../ui/index.ts'
import { editor } from '../../shared/locales/de/editor.ts'
import { useRun } from './run.ts'

/** Parts of a group stand in sections: one per sub-area, and one for those without. */
export interface Section {
  /** Null: without sub-area. */
  subareaId: string | null
  title: string
}

interface Placed {
  id: string
  subareaId: string | null
}

export interface PartOrder<T> {
  reorder: Reorder
  inSection: (subareaId: string | null) => T[]
  /** What moves a part, without pointer and Alt key. */
  menuOf: (part: T) => { value: string; label: string; disabled?: boolean }[]
  act: (part: T, choice: string) => void
}

const MOVE = editor.move
const listId = (subareaId: string | null) => subareaId ?? 'none'

/** Order of the parts of one kind, section by section, by drag and by keyboard. Call it in `setup`. */
export function usePartOrder<T extends Placed>(
  entity: PartEntity,
  sections: () => readonly Section[],
  parts: () => readonly T[],
  nameOf: (part: T) => string,
): PartOrder<T> {
  const run = useRun()
  const byId: ComputedRef<Map<string, T>> = computed(() => new Map(parts().map((part) => [part.id, part])))
  const known = computed(() => new Set(sections().map(({ subareaId }) => subareaId)))
  const homeOf = ({ subareaId }: Placed) => (known.value.has(subareaId) ? subareaId : null)
  const of = (subareaId: string | null) => parts().filter((part) => homeOf(part) === subareaId)

  async function move(id: string, beforeId: string | null, subareaId: string | null): Promise<boolean> {
    return (await run('parts.move', { entity, id, beforeId, subareaId })) !== undefined
  }
  const reorder = useReorder({
    lists: () =>
      sections().map(({ subareaId, title }) => ({
        id: listId(subareaId),
        items: of(subareaId).map(({ id }) => id),
        name: title,
      })),
    nameOf: (id) => {
      const part = byId.value.get(id)
      return part ? nameOf(part) : ''
    },
    move: (id, place) => move(id, place.beforeId, place.listId === 'none' ? null : place.listId),
  })

  return {
    reorder,
    inSection: (subareaId) =>
      reorder.itemsOf(listId(subareaId)).flatMap((id) => {
        const part = byId.value.get(id)
        return part ? [part] : []
      }),
    menuOf(part) {
      const home = homeOf(part)
      const others = of(home)
      const index = others.findIndex(({ id }) => id === part.id)
      return [
        { value: 'up', label: MOVE.up, disabled: index <= 0 },
        { value: 'down', label: MOVE.down, disabled: index === others.length - 1 },
        ...sections()
          .filter(({ subareaId }) => subareaId !== home)
          .map(({ subareaId, title }) => ({
            value: `into ${listId(subareaId)}`,
            label: subareaId === null ? MOVE.intoNone : MOVE.into(title),
          })),
      ]
    },
    act(part, choice) {
      const home = homeOf(part)
      const others = of(home).filter(({ id }) => id !== part.id)
      const index = of(home).findIndex(({ id }) => id === part.id)
      if (choice === 'up') void move(part.id, others[index - 1]?.id ?? null, home)
      else if (choice === 'down') void move(part.id, others[index + 1]?.id ?? null, home)
      else if (choice.startsWith('into ')) {
        const target = choice.slice(5)
        void move(part.id, null, target === 'none' ? null : target)
      }
    },
  }
}
