import { isCounted } from '../../../shared/contract/weigh.ts'
import type { Round } from '../../../shared/contract/weigh.ts'
import { deskWeigh } from '../../../shared/locales/de/desk-weigh.ts'
import { isRunning } from './running.ts'

/**
 * Where the step stands, for the rail: "Runde 2 läuft, 31 da".
 * @param ballots live count of the running round
 */
export function stateWords(rounds: readonly Round[], practising: boolean, ballots: number): string {
  const words = deskWeigh.state
  if (practising) return words.practice
  const running = rounds.find(isRunning)
  if (running?.state === 'closing') return words.closing(running.number)
  if (running?.state === 'paused') return words.paused(running.number, ballots)
  if (running) return words.open(running.number, ballots)
  const last = rounds.at(-1)
  if (!last) return words.none
  if (last.state === 'draft') return words.draft(last.number)
  const counted = rounds.filter(({ state }) => isCounted(state))
  if (counted.length === 1) {
    return last.state === 'published' ? words.published(last.number) : words.closed(last.number)
  }
  return words.closedSeveral(
    counted.length,
    counted.reduce((sum, round) => sum + round.ballots, 0),
  )
}
