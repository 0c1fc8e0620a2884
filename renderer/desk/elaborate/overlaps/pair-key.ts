import type { OverlapPair } from '../../../../shared/contract/steering.ts'

/** Names a pair in lists; the same however often it is computed. */
export function pairKey({ first, second }: OverlapPair): string {
  return `${first.id} ${second.id}`
}
