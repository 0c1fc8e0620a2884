import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dashboardPages } from '../../../../renderer/beamer/dashboard-pages.ts'
import type { Dashboard } from '../../../../shared/contract/track.ts'

const NONE = { idea: 0, planned: 0, running: 0, late: 0, done: 0, deferred: 0, merged: 0, dropped: 0 }

function dashboardOf(groups: number, delayed: number): Dashboard {
  return {
    projectTitle: 'Probe',
    phaseTitle: 'Phase seit 2026',
    asOf: '2026-11-21',
    measures: 0,
    byStatus: NONE,
    groups: Array.from({ length: groups }, (_, index) => ({
      ...{ id: `group ${index}`, letter: 'A', colour: 0, title: `Kreis ${index}`, phaseTitle: null },
      ...{ measures: 0, byStatus: NONE, delayed: 0 },
    })),
    delayed: { count: delayed, rows: [] },
    deadlines: [],
    indicators: { withTarget: 0, reached: 0, onTheWay: 0, behind: 0, unread: 0 },
    costs: { perYear: 0, once: 0, without: 0 },
    funding: { secured: 0, appliedFor: 0, open: 0, unknown: 0 },
    recent: [],
  }
}

test('a usual phase is one page with its figures, and one of what is behind if anything is', () => {
  expect(dashboardPages(dashboardOf(5, 0)).map(({ kind }) => kind)).toEqual(['status'])
  expect(dashboardPages(dashboardOf(6, 2)).map(({ kind }) => kind)).toEqual(['status', 'lists'])
})

test('more groups fill further pages evenly', () => {
  const sizes = dashboardPages(dashboardOf(17, 0)).map((page) => ('groups' in page ? page.groups.length : 0))
  expect(sizes).toEqual([6, 6, 5])
})

test('every working group stands on exactly one page, in order, never more than a page has room for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 3 }), (count, delayed) => {
      const dashboard = dashboardOf(count, delayed)
      const pages = dashboardPages(dashboard)
      expect(pages.flatMap((page) => ('groups' in page ? page.groups : []))).toEqual(dashboard.groups)
      for (const page of pages) {
        if ('groups' in page) expect(page.groups.length).toBeLessThanOrEqual(page.kind === 'status' ? 6 : 10)
      }
      expect(pages.some(({ kind }) => kind === 'lists')).toBe(delayed > 0)
    }),
  )
})
