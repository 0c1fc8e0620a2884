import { expect, it } from 'vitest'
import { doJob } from '../../../../../main/core/jobs/jobs.ts'
import type { JobInput, JobName } from '../../../../../main/core/jobs/jobs.ts'
import { runJob } from '../../../../../main/core/jobs/run-job.ts'
import { sheetOf } from '../../../../../main/core/jobs/ballot-sheet.ts'
import { OVERLAP_SETTINGS } from '../../../../../shared/domain/overlap.ts'
import { toDistances } from '../../../../../shared/domain/similarity.ts'
import { NO_LOCKS } from '../../../../../shared/domain/topic-locks.ts'

const HUGE = Number.MAX_SAFE_INTEGER
const similarity = [
  [1, 0.8, 0.1, 0],
  [0.8, 1, 0.3, 0.2],
  [0.1, 0.3, 1, 0.6],
  [0, 0.2, 0.6, 1],
]
const topics = ['a', 'b', 'c', 'd'].map((id, index) => ({ id, number: index + 1 }))
const topicIds = topics.map((topic) => topic.id)
const ballot = { channel: 'phone', stakeholderGroupId: null, titles: [] } as const
const rated = sheetOf(topicIds, [
  ...Array.from({ length: 12 }, (_, n) => ({
    ...ballot,
    stakeholderGroupId: n % 2 === 0 ? 'g' : null,
    answers: topicIds.map((id, place) => [id, 1 + ((n * (place + 2)) % 5), null] as const),
  })),
  { ...ballot, answers: [['a', 4, null] as const, ['b', null, null] as const] },
  { ...ballot, channel: 'paper', answers: [] },
])
const sorted = sheetOf(topicIds, [
  {
    ...ballot,
    answers: [['a', 1, null] as const, ['b', 1, null] as const, ['c', 2, null] as const],
    titles: [[2, 'Rest']],
  },
  { ...ballot, answers: [['a', 1, null] as const, ['c', 1, null] as const] },
  { ...ballot, answers: [] },
])
const scale = { method: 'scale', max: 5, allowUnknown: true } as const

const JOBS: { [N in JobName]: JobInput<N> } = {
  roundFigures: {
    settings: scale,
    topics: topics.map((topic) => ({ ...topic, title: topic.id.toUpperCase() })),
    cut: 2,
    groups: [{ id: 'g', title: 'Gruppe' }],
    sheet: rated,
    sticky: { people: 3, topics: { a: [0, 0, 0, 1, 2] } },
  },
  sortingFigures: sorted,
  ratings: { settings: scale, topics, sheet: rated, sticky: null },
  sorting: sorted,
  groups: { topics, similarity, settings: { minSize: 1, maxSize: 4, linkage: 'ward', locks: NO_LOCKS } },
  map: toDistances(similarity),
  overlaps: {
    items: ['A', 'B'].map((workingGroupId) => ({
      id: `m${workingGroupId}`,
      workingGroupId,
      title: 'Sprachcafé im Stadtteil',
      description: '',
      lead: 'Volkshochschule',
      partners: [],
      targetGroups: [],
      districts: [],
    })),
    settings: OVERLAP_SETTINGS,
    most: 10,
  },
  suggestions: {
    text: { title: 'Café für Sprache', description: '' },
    candidates: [
      { id: 'a', title: 'Sprachcafé', description: 'Sprache üben' },
      { id: 'b', title: 'Wohnung', description: '' },
    ],
    most: 5,
  },
}

it.each(Object.keys(JOBS) as JobName[])('"%s" comes out of a worker as it is done here', async (name) => {
  expect(await runJob(name, JOBS[name], HUGE)).toEqual(doJob(name, JOBS[name]))
})

it('what fails in a worker fails for who asked', async () => {
  const contradiction = { together: [['a', 'b']], apart: [['a', 'b']] } as const
  const job = { topics, similarity, settings: { minSize: 1, maxSize: 4, locks: contradiction } }
  await expect(runJob('groups', job, HUGE)).rejects.toThrow(/cannot be together and apart/)
})

it('a large job leaves time for others, a small one needs no worker', async () => {
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  await runJob('groups', JOBS.groups, HUGE)
  expect(turns).toBeGreaterThan(0)
  turns = 0
  await runJob('groups', JOBS.groups, 1)
  expect(turns).toBe(0)
  clearInterval(timer)
})
