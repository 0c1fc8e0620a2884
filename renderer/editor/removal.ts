import { shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { PartEntity } from '../../shared/contract/elaborate.ts'
import { announce } from '../ui/index.ts'
import type { Editing } from './editing.ts'
import { useEditorHost } from './host.ts'
import { useRun } from './run.ts'

export interface Removal {
  entity: PartEntity
  id: string
  /** "Ziel A Z1" */
  name: string
  /** "Ziel A Z1 ist gelöscht." */
  done: string
}

/**
 * Removes parts: at once on the desk, which can take it back; after a question on the group page, which cannot.
 * Call it in `setup`.
 */
export function useRemoval(
  onRemoved: (sentence: string) => void,
  editing: Editing,
): {
  asked: ShallowRef<Removal | null>
  remove: (removal: Removal) => Promise<void>
  confirm: () => Promise<void>
} {
  const host = useEditorHost()
  const run = useRun()
  const asked = shallowRef<Removal | null>(null)

  async function doIt({ entity, id, done }: Removal): Promise<void> {
    if ((await run('parts.remove', { entity, id })) === undefined) return
    editing.outbox.value.dropPart(id)
    announce(done)
    onRemoved(done)
  }

  return {
    asked,
    async remove(removal) {
      if (host === 'desk') await doIt(removal)
      else asked.value = removal
    },
    async confirm() {
      const removal = asked.value
      asked.value = null
      if (removal) await doIt(removal)
    },
  }
}
