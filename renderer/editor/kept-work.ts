import { PART_ENTITIES } from '../../shared/contract/elaborate.ts'
import type { PartEntity } from '../../shared/contract/elaborate.ts'
import type { Kept } from './kept.ts'

/** One field of one part. */
export interface FieldPlace {
  entity: PartEntity
  id: string
  field: string
}

/** What the writer saw, and what they wrote. */
export interface Step {
  from: unknown
  to: unknown
}

/** A part that was made here. */
export interface NewPart {
  entity: PartEntity
  id: string
  values: Record<string, unknown>
}

export const placeKey = ({ entity, id, field }: FieldPlace): string => `${entity}.${id}.${field}`

/** What is not acknowledged yet, kept through a reload; every field under a name of its own, as two windows may write. */
export function keepWork(kept: Kept, scope: string) {
  const ofSteps = `unsent.${scope}.field.`
  const ofParts = `unsent.${scope}.part.`

  return {
    keepSteps(place: FieldPlace, steps: readonly Step[]): void {
      const name = ofSteps + placeKey(place)
      if (steps.length > 0) kept.keep(name, JSON.stringify(steps))
      else kept.forget(name)
    },
    keepPart(part: NewPart): void {
      kept.keep(ofParts + part.id, JSON.stringify(part))
    },
    forgetPart(id: string): void {
      kept.forget(ofParts + id)
    },
    steps(): { place: FieldPlace; steps: Step[] }[] {
      return kept.list(ofSteps).flatMap(({ name, text }) => {
        const [entity = '', id = '', field = ''] = name.slice(ofSteps.length).split('.')
        const steps = read(text)
        if (!isEntity(entity) || field === '' || !Array.isArray(steps) || !steps.every(isStep)) return []
        return steps.length > 0 ? [{ place: { entity, id, field }, steps }] : []
      })
    },
    /** In the order they were made, which their ids tell. */
    parts(): NewPart[] {
      return kept.list(ofParts).flatMap(({ text }) => {
        const part = read(text)
        return isNewPart(part) ? [part] : []
      })
    },
  }
}
export type KeptWork = ReturnType<typeof keepWork>

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isEntity = (text: unknown): text is PartEntity => PART_ENTITIES.some((entity) => entity === text)

function isStep(value: unknown): value is Step {
  return typeof value === 'object' && value !== null && 'from' in value && 'to' in value
}

function isNewPart(value: unknown): value is NewPart {
  if (typeof value !== 'object' || value === null) return false
  const { entity, id, values } = value as Partial<NewPart>
  return isEntity(entity) && typeof id === 'string' && typeof values === 'object' && values !== null
}
