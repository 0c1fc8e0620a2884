import type { Input } from '../../../../shared/contract/index.ts'

/** What the list can be ordered by; the columns of the table in their order. */
export type MeasureSort = NonNullable<Input<'measures.search'>['sort']>
export const MEASURE_COLUMNS: readonly MeasureSort[] = ['code', 'title', 'lead', 'status', 'endsOn', 'delay']
