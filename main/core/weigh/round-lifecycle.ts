import type { Handlers } from '../context.ts'
import type { Lifecycle } from './lifecycle.ts'
import { publishRound } from './publish-round.ts'
import { getRound } from './round-rows.ts'

type Names = 'rounds.open' | 'rounds.pause' | 'rounds.resume' | 'rounds.close' | 'rounds.publish'

/** The steps of a weighting round; only these can be published. */
export function createLifecycleHandlers(lifecycle: Lifecycle): Handlers<Names> {
  return {
    'rounds.open': async (context, { roundId }) => {
      await lifecycle.open(context, getRound(context.db, roundId))
      return getRound(context.db, roundId)
    },

    'rounds.pause': (context, { roundId }) => {
      lifecycle.pause(context, getRound(context.db, roundId))
      return getRound(context.db, roundId)
    },

    'rounds.resume': (context, { roundId }) => {
      lifecycle.resume(context, getRound(context.db, roundId))
      return getRound(context.db, roundId)
    },

    'rounds.close': async (context, { roundId }) => {
      await lifecycle.close(context, getRound(context.db, roundId))
      return getRound(context.db, roundId)
    },

    'rounds.publish': (context, { roundId }) => {
      publishRound(context, roundId)
      return getRound(context.db, roundId)
    },
  }
}
