import type { QueryResult } from '../../client/index.ts'
import { useQuery } from '../../client/index.ts'

/** All working groups side by side. Asked in one way only, so that every screen shares the answer. Call it in `setup`. */
export function useOverview(): QueryResult<'steering.overview'> {
  return useQuery('steering.overview', {}, ['documents', 'groupings', 'topics', 'presence', 'steering'])
}
