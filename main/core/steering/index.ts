import type { Handler, Handlers } from '../context.ts'
import { countUndecided } from './list-overlaps.ts'
import { otherListHandlers } from './other-lists.ts'
import { overlapHandlers } from './overlaps.ts'
import { overviewOf } from './overview.ts'

export interface SteeringDeps {
  /** Who has a group open now. */
  readonly presence: Handler<'presence.list'>
}

type Names = 'steering.overview' | keyof typeof overlapHandlers | keyof typeof otherListHandlers

/** What the steering group sees and decides. */
export function createSteering({ presence }: SteeringDeps): Handlers<Names> {
  return {
    ...overlapHandlers,
    ...otherListHandlers,
    'steering.overview': async (context) => {
      const groups = overviewOf(context)
      const present = await Promise.all(
        groups.map(({ id: workingGroupId }) => presence(context, { workingGroupId })),
      )
      return {
        groups: groups.map((group, index) => ({
          ...group,
          present: [...new Set((present[index] ?? []).map(({ name }) => name))],
        })),
        undecidedOverlaps: countUndecided(context.db),
      }
    },
  }
}
