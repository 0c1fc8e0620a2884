import type { Dashboard } from '../../shared/contract/track.ts'

export type DashboardPage =
  /** The large figures and the first working groups. */
  | { kind: 'status'; groups: Dashboard['groups'] }
  /** Working groups the first page has no room for. */
  | { kind: 'groups'; groups: Dashboard['groups'] }
  /** What is behind, and what is due next. */
  | { kind: 'lists' }

const BESIDE_FIGURES = 6
const ALONE = 10

/** The pages of the dashboard on the wall, as many as it takes: nothing is smaller because there is more of it. */
export function dashboardPages(dashboard: Dashboard): DashboardPage[] {
  const { groups, delayed, deadlines } = dashboard
  const rest = groups.slice(BESIDE_FIGURES)
  const more = Math.ceil(rest.length / ALONE)
  // Filled evenly: 11 more groups are six and five, not ten and one.
  const each = more === 0 ? 0 : Math.ceil(rest.length / more)
  return [
    { kind: 'status', groups: groups.slice(0, BESIDE_FIGURES) },
    ...Array.from({ length: more }, (_, page) => ({
      kind: 'groups' as const,
      groups: rest.slice(page * each, (page + 1) * each),
    })),
    ...(delayed.count + deadlines.length > 0 ? [{ kind: 'lists' as const }] : []),
  ]
}
