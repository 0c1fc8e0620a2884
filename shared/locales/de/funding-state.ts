import type { FundingState } from '../../contract/elaborate.ts'

/** The state of a measure's funding, the same everywhere. */
export const fundingStateWords: Record<FundingState, string> = {
  secured: 'gesichert',
  appliedFor: 'beantragt',
  open: 'offen',
}
