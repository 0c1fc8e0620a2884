import type { Input, Output } from '../../../../../shared/contract/index.ts'
import { CallError } from '../../../../client/index.ts'
import type { Client } from '../../../../client/index.ts'

/** Endings of a call that leave open whether the ballot is in the file. */
const UNKNOWN_FATE = new Set(['core_restarted', 'connection_lost'])

/**
 * Sends a ballot until it is known what became of it. Cut off by a restart of the core it goes out again with
 * the same ids, as soon as there is a line: the core counts it once, however often it comes.
 *
 * @throws CallError the core's refusal
 */
export async function castUntilKnown(
  client: Pick<Client, 'call'>,
  ballot: Input<'ballots.cast'>,
): Promise<Output<'ballots.cast'>> {
  for (;;) {
    try {
      return await client.call('ballots.cast', ballot)
    } catch (problem) {
      if (!(problem instanceof CallError) || !UNKNOWN_FATE.has(problem.code)) throw problem
    }
  }
}
