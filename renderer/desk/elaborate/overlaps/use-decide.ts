import type { OverlapPair } from '../../../../shared/contract/steering.ts'
import { useRun, useTakeBack } from '../../shell/index.ts'
import { deskOverlaps } from '../../../../shared/locales/de/desk-elaborate-overlaps.ts'

/** What can be decided about a pair; merging names the one that goes on. */
export type PairChoice = 'first' | 'second' | 'link' | 'none'

/** Only two of one kind can become one. */
export function canMerge({ first, second }: OverlapPair): boolean {
  return first.entity === second.entity
}

/** Decides a pair or takes it up again, tells so, and offers to take that back. Resolves to true when it is done. */
export function useDecide(): {
  decide: (pair: OverlapPair, choice: PairChoice, note: string) => Promise<boolean>
  reopen: (pair: OverlapPair) => Promise<boolean>
} {
  const run = useRun()
  const takeBack = useTakeBack()
  const said = deskOverlaps.said

  return {
    async decide(pair, choice, note) {
      const { first, second } = pair
      const merging = choice === 'first' || choice === 'second'
      const [kept, other] = choice === 'second' ? [second, first] : [first, second]
      const done = await run('overlaps.decide', {
        firstId: first.id,
        secondId: second.id,
        decision: merging ? 'merge' : choice,
        keptId: merging ? kept.id : null,
        note: note.trim(),
      })
      if (done === undefined) return false
      takeBack.offer(merging ? said.merge(kept.code, other.code) : said[choice](first.code, second.code))
      return true
    },
    async reopen({ first, second, decision }) {
      const done = await run('overlaps.reopen', { firstId: first.id, secondId: second.id })
      if (done === undefined) return false
      const ended = decision?.keptId === second.id ? first : second
      takeBack.offer(
        decision?.decision === 'merge' && ended.entity === 'measure'
          ? said.unmerged(ended.code)
          : said.reopened(first.code, second.code),
      )
      return true
    },
  }
}
