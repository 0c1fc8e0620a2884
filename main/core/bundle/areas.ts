import type { Area } from '../../../shared/contract/index.ts'

/** What must be fetched again once working groups have changed; phones show them while people wish for one. */
export const BOARD_AREAS: readonly Area[] = ['groupings', 'documents', 'people', 'participant', 'beamer']
