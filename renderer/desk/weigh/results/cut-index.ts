import type { RoundResults } from '../../../../shared/contract/results.ts'

/** Index of the last row above the cut; null when there is no cut or nothing below it. */
export function cutIndex({ round: { cut }, ranking }: RoundResults): number | null {
  return cut === null || cut >= ranking.length ? null : cut - 1
}
