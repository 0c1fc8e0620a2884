import type { LanState } from '../../../../shared/contract/lan.ts'

/** What leads open in their browser; null while nothing is served. */
export function groupPageUrl({ running, url }: LanState): string | null {
  return running && url !== null ? `${url}gruppe` : null
}
