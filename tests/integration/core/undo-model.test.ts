import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { OperationName } from '../../../shared/contract/index.ts'
import type { GroupDocument } from '../../../shared/contract/elaborate.ts'
import { addMeasure, listDocuments } from '../../support/documents.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { openRound } from '../../support/workshop.ts'
import { twoCamps, vote } from '../../support/voting.ts'

// People do anything in any order. Whatever it was: every step that shows can be taken back to exactly what was
// there before, and done again; what shows nothing leaves no step; what is refused is refused in words.

/** Everything people can see of a project. */
interface Sight {
  project: unknown
  topics: { id: string; number: number }[]
  sessions: { id: string }[]
  rounds: { id: string; state: string; groups: { id: string; title: string }[] }[]
  texts: unknown
  board: {
    groupingId: string
    groups: { id: string; topics: { topicId: string; lockedApart: string[] }[] }[]
    parkingLot: { topicId: string }[]
  } | null
  documents: GroupDocument[]
  districts: { id: string; title: string }[]
  /** Only at every fourth sight: the overview counts every round anew. */
  minutes: unknown[] | null
}

const MINUTES_EVERY = 4

async function look({ call }: TestCore, turn: number): Promise<Sight> {
  const { title, place } = (await call('projects.current', {}))!
  const sessions = await call('sessions.list', {})
  return {
    project: { title, place },
    topics: await call('topics.list', {}),
    sessions,
    rounds: await call('rounds.list', {}),
    texts: await call('texts.list', {}),
    board: await call('groupings.current', {}),
    documents: await listDocuments({ call }),
    districts: await call('districts.list', {}),
    minutes:
      turn % MINUTES_EVERY === 0
        ? await Promise.all(sessions.map(({ id }) => call('minutes.overview', { sessionId: id })))
        : null,
  }
}

/** Draws numbers that choose among what is there; now and then they choose something that is not. */
type Dice = (count: number) => number
type Step = (sight: Sight, dice: Dice) => [OperationName, object]

const NOWHERE = '00000000-0000-7000-8000-00000000dead'
const TITLES = ['Bildung', 'Wohnen', 'bildung', ' ', 'Arbeit \u0000', 'Sprache']
const some = (items: readonly { id: string }[], dice: Dice): string =>
  items[dice(items.length + 1)]?.id ?? NOWHERE
const maybe = (items: readonly { id: string }[], dice: Dice): string | null =>
  items[dice(items.length + 1)]?.id ?? null
const title = (dice: Dice): string => TITLES[dice(TITLES.length)]!
const topicsOf = ({ board }: Sight) =>
  board
    ? [...board.groups.flatMap((group) => group.topics), ...board.parkingLot].map((t) => ({ id: t.topicId }))
    : []
/** Mostly one that is being prepared; the others cannot be changed. */
const someRound = ({ rounds }: Sight, dice: Dice): string =>
  some(dice(4) ? rounds.filter((round) => round.state === 'draft') : rounds, dice)
const SETTINGS = [
  { method: 'scale', max: 5, allowUnknown: true },
  { method: 'dots', dots: 3, perTopic: 1 },
  { method: 'dots', dots: 1, perTopic: 2 },
  { method: 'budget', points: 100, spendAll: false },
  { method: 'ranking', k: 2 },
  { method: 'matrix', max: 4, allowUnknown: false, labels: { x: 'Wirkung', y: '' } },
]
const settings = (dice: Dice): object => SETTINGS[dice(SETTINGS.length)]!
const GROUPS = ['Vereine', 'Verwaltung', 'vereine']

const STEPS: Record<string, Step> = {
  'projects.update': (_, dice) => [
    'projects.update',
    dice(2) ? { title: title(dice) } : { place: title(dice) },
  ],
  'topics.add': (_, dice) => ['topics.add', { title: `${title(dice)} ${dice(5)}` }],
  'topics.add as typed': (_, dice) => ['topics.add', { title: title(dice) }],
  'topics.update': ({ topics }, dice) => [
    'topics.update',
    { id: some(topics, dice), title: title(dice), source: title(dice) },
  ],
  'topics.move': ({ topics }, dice) => [
    'topics.move',
    { id: some(topics, dice), beforeId: maybe(topics, dice) },
  ],
  'topics.remove': ({ topics }, dice) => ['topics.remove', { id: some(topics, dice) }],
  'topics.import': (_, dice) => [
    'topics.import',
    { topics: [{ title: title(dice) }, { title: `${title(dice)} ${dice(4)}` }] },
  ],
  'sessions.add': (_, dice) => ['sessions.add', { title: title(dice), date: `2026-11-1${dice(9)}` }],
  'sessions.update': ({ sessions }, dice) => [
    'sessions.update',
    {
      id: some(sessions, dice),
      attendance: dice(40),
      startsAt: dice(2) ? '09:00' : null,
      endsAt: dice(2) ? '08:00' : null,
    },
  ],
  'sessions.remove': ({ sessions }, dice) => ['sessions.remove', { id: some(sessions, dice) }],
  'rounds.create': ({ sessions, topics, rounds }, dice) => [
    'rounds.create',
    {
      sessionId: some(sessions, dice),
      question: title(dice),
      criterion: '',
      settings: settings(dice),
      cut: dice(2) ? 2 : null,
      ...(dice(2) ? { topicIds: [some(topics, dice), some(topics, dice), some(topics, dice)] } : {}),
      ...(dice(3) ? {} : { follows: { roundId: some(rounds, dice), as: dice(2) ? 'second' : 'runoff' } }),
    },
  ],
  'rounds.update': (sight, dice) => [
    'rounds.update',
    {
      roundId: someRound(sight, dice),
      ...(dice(2) ? { settings: settings(dice) } : {}),
      cut: dice(3) || null,
      access: dice(2) ? 'codes' : 'open',
    },
  ],
  // Groups that stay, go, change their places, or come twice.
  'rounds.update of groups': (sight, dice) => {
    const roundId = someRound(sight, dice)
    const known = sight.rounds.find(({ id }) => id === roundId)?.groups ?? []
    const kept = known.filter(() => dice(3)).map(({ id, title }) => ({ id, title }))
    const groups = dice(2) ? [...kept, { title: GROUPS[dice(3)]! }] : kept.toReversed()
    return ['rounds.update', { roundId, groups }]
  },
  'rounds.setHandedOut': ({ rounds }, dice) => [
    'rounds.setHandedOut',
    { roundId: some(rounds, dice), handedOut: dice(50) || null },
  ],
  'texts.save': ({ topics, rounds }, dice) => {
    const groups = rounds.flatMap((round) => round.groups)
    const places = [
      { entity: 'topic', field: 'title', entityId: some(topics, dice) },
      { entity: 'round', field: 'question', entityId: some(rounds, dice) },
      { entity: 'stakeholderGroup', field: 'title', entityId: some(groups, dice) },
    ]
    const text = () => ({ place: places[dice(3)], language: dice(2) ? 'en' : 'tr', text: title(dice) })
    return ['texts.save', { texts: dice(2) ? [text()] : [text(), text()] }]
  },
  'rounds.remove': (sight, dice) => ['rounds.remove', { roundId: someRound(sight, dice) }],
  'groupings.propose': ({ rounds }, dice) => [
    'groupings.propose',
    {
      roundId: rounds[dice(rounds.length)]!.id,
      choice: { by: 'best', n: 2 + dice(5), ties: 'in' },
      ...(dice(2) ? { groups: 2 + dice(3) } : {}),
    },
  ],
  'groupings.decide': ({ board, sessions }, dice) => [
    'groupings.decide',
    {
      groupingId: board?.groupingId ?? NOWHERE,
      ...(dice(2) ? { sessionId: some(sessions, dice) } : {}),
      ...(dice(2) ? { vote: { yes: dice(9), no: dice(9), abstained: dice(9) } } : {}),
    },
  ],
  'topicLocks.set': ({ topics }, dice) => [
    'topicLocks.set',
    {
      a: some(topics, dice),
      b: some(topics, dice),
      kind: (['together', 'apart', null] as const)[dice(3)],
    },
  ],
  'workingGroups.split': ({ board }, dice) => [
    'workingGroups.split',
    { id: some(board?.groups ?? [], dice) },
  ],
  'workingGroups.merge': ({ board }, dice) => [
    'workingGroups.merge',
    { id: some(board?.groups ?? [], dice), intoId: some(board?.groups ?? [], dice) },
  ],
  'workingGroups.add': ({ board }, dice) => [
    'workingGroups.add',
    { groupingId: board?.groupingId ?? NOWHERE, title: title(dice) },
  ],
  'workingGroups.update': ({ board }, dice) => [
    'workingGroups.update',
    {
      id: some(board?.groups ?? [], dice),
      lead: title(dice),
      ...(dice(2) ? { colour: dice(2) ? dice(8) : null } : {}),
    },
  ],
  'workingGroups.remove': ({ board }, dice) => [
    'workingGroups.remove',
    { id: some(board?.groups ?? [], dice) },
  ],
  'workingGroups.moveTopic': (sight, dice) => {
    const group = sight.board?.groups[dice(sight.board.groups.length + 1)]
    return [
      'workingGroups.moveTopic',
      {
        groupingId: sight.board?.groupingId ?? NOWHERE,
        topicId: some(topicsOf(sight), dice),
        workingGroupId: group?.id ?? null,
        beforeTopicId: group?.topics[dice(group.topics.length + 1)]?.topicId ?? null,
      },
    ]
  },
  'parts.add': (sight, dice) => {
    const { group, entity } = somewhere(sight, dice)
    const values =
      entity === 'vision' || entity === 'recommendation' ? { text: title(dice) } : { title: title(dice) }
    return ['parts.add', { entity, workingGroupId: group?.group.id ?? NOWHERE, values }]
  },
  'parts.update': (sight, dice) => {
    const { group, entity } = somewhere(sight, dice)
    const id = some(group?.[`${entity}s`] ?? [], dice)
    const own: Record<string, unknown> = {
      subarea: { title: { to: title(dice) } },
      vision: { text: { from: title(dice), to: title(dice) } },
      goal: { horizonYear: { to: 2030 + dice(3) } },
      recommendation: { kind: { to: dice(2) ? 'challenge' : 'recommendation' } },
      measure: dice(2)
        ? { title: { from: 'Anders', to: title(dice) }, costOnce: { to: dice(9) } }
        : { goalIds: { to: [some(group?.goals ?? [], dice)] } },
    }
    const inside = { subareaId: { to: maybe(group?.subareas ?? [], dice) } }
    return ['parts.update', { entity, id, edits: dice(2) && entity !== 'subarea' ? inside : own[entity] }]
  },
  'parts.update of dependencies': ({ documents }, dice) => {
    const measures = documents.flatMap((document) => document.measures)
    const edits = { dependsOnIds: { to: [some(measures, dice)] } }
    return ['parts.update', { entity: 'measure', id: some(measures, dice), edits }]
  },
  'parts.move': (sight, dice) => {
    const { group, entity } = somewhere(sight, dice)
    const there = dice(2) ? group : sight.documents[dice(sight.documents.length + 1)]
    return [
      'parts.move',
      {
        entity,
        id: some(group?.[`${entity}s`] ?? [], dice),
        beforeId: maybe(there?.[`${entity}s`] ?? [], dice),
        ...(there === group ? {} : { workingGroupId: there?.group.id ?? NOWHERE }),
      },
    ]
  },
  'parts.remove': (sight, dice) => {
    const { group, entity } = somewhere(sight, dice)
    return ['parts.remove', { entity, id: some(group?.[`${entity}s`] ?? [], dice) }]
  },
  'conflicts.resolve': ({ documents }, dice) => {
    const conflicts = documents.flatMap((document) => document.conflicts)
    const { id, current, value } = conflicts[dice(conflicts.length)] ?? {
      id: NOWHERE,
      current: '',
      value: '',
    }
    return ['conflicts.resolve', { id, from: current, to: dice(2) ? value : current }]
  },
  'districts.save': ({ districts }, dice) => [
    'districts.save',
    { districts: [...districts.filter(() => dice(3)), ...(dice(2) ? [{ title: title(dice) }] : [])] },
  ],
  'measures.setStatus': ({ documents }, dice) => [
    'measures.setStatus',
    {
      id: some(
        documents.flatMap((document) => document.measures),
        dice,
      ),
      status: dice(2) ? 'late' : 'done',
    },
  ],
}

const KINDS = ['subarea', 'vision', 'goal', 'recommendation', 'measure'] as const

/** A group and a kind of part; mostly one of which there is something. */
function somewhere({ documents }: Sight, dice: Dice) {
  const group = documents[dice(documents.length + (dice(5) ? 0 : 1))]
  const filled = KINDS.filter((kind) => (group?.[`${kind}s`].length ?? 0) > 0)
  const kinds = dice(2) && filled.length > 0 ? filled : KINDS
  return { group, entity: kinds[dice(kinds.length)]! }
}

/** Some things are done more often than others, some because they are seldom possible. */
const OFTEN = [
  'topics.remove',
  'parts.add',
  'parts.add',
  'parts.update',
  'parts.remove',
  'conflicts.resolve',
  'parts.add',
  'parts.update',
  'parts.update',
  'conflicts.resolve',
  'texts.save',
  'rounds.update of groups',
  'workingGroups.moveTopic',
  'workingGroups.split',
  'topicLocks.set',
  'parts.add',
  'parts.update of dependencies',
  'parts.move',
  'topics.move',
  'groupings.propose',
]
const names = [...Object.keys(STEPS), ...OFTEN, ...OFTEN]
const play = fc.array(
  fc.record({ name: fc.constantFrom(...names), dice: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }) }),
  { minLength: 25, maxLength: 50 },
)

it(
  'every step that shows can be taken back and done again, in any order of commands',
  { timeout: 240_000 },
  async () => {
    const done = new Set<string>()
    await fc.assert(
      fc.asyncProperty(play, async (steps) => {
        const test = await startTestCore()
        try {
          const { round } = await openRound(test, { topicCount: 5 })
          await vote(test, round, twoCamps(10, 5))
          await test.call('rounds.close', { roundId: round.id })
          const { sessionId, question, criterion, settings, cut } = round
          await test.call('rounds.create', { sessionId, question, criterion, settings, cut })
          await test.call('sessions.add', { title: 'Nachlese', date: '2026-12-05' })
          await test.call('groupings.propose', {
            roundId: round.id,
            choice: { by: 'best', n: 5, ties: 'in' },
            groups: 2,
          })
          // In every other play something is written already, and two versions of it; there no proposal follows.
          if (steps.length % 2 === 0) await writeSomething(test)
          const sights = [await look(test, 0)]
          for (const { name, dice } of steps) {
            const before = sights.at(-1)!
            let next = 0
            const [command, input] = STEPS[name]!(before, (count) =>
              count < 1 ? 0 : dice[next++ % dice.length]! % count,
            )
            const problem = await test.core.dispatch({ kind: 'facilitator' }, command, input).then(
              () => null,
              (error: { code?: string; message: string }) => error,
            )
            if (problem) {
              expect(problem.message).toMatch(/^[A-ZÄÖÜ„].*[.]$/)
              expect(['not_possible', undefined]).not.toContain(problem.code)
            } else done.add(name)
            const after = await look(test, sights.length)
            expectSound(after)
            if (isSame(before, after)) continue
            expect(problem).toBeNull()
            sights.push(after)
          }
          for (const [turn, sight] of [...sights.entries()].slice(0, -1).reverse()) {
            await test.call('changes.undo', {})
            expect(await look(test, turn)).toEqual(sight)
          }
          for (const [turn, sight] of [...sights.entries()].slice(1)) {
            await test.call('changes.redo', {})
            expect(await look(test, turn)).toEqual(sight)
          }
          await expect(test.call('changes.redo', {})).rejects.toMatchObject({ code: 'nothing_to_redo' })
          while ((await test.call('changes.state', {})).undo) await test.call('changes.undo', {})
          expect(await look(test, 0)).toMatchObject({
            board: null,
            documents: [],
            rounds: [{ state: 'closed' }],
          })
        } finally {
          await test.dispose()
        }
      }),
      { numRuns: 20 },
    )
    // A model that never gets anything done would be satisfied with everything. A rare step may miss its chance.
    expect(done.size).toBeGreaterThan(Object.keys(STEPS).length * 0.75)
  },
)

/** A measure with two versions of its description beside each other. */
async function writeSomething(test: TestCore): Promise<void> {
  const [group] = (await test.call('groupings.current', {}))!.groups
  const { id } = await addMeasure(test, group!.id, 'Anfang')
  const edits = { description: { from: 'anderes', to: 'Text' } }
  await test.call('parts.update', { entity: 'measure', id, edits })
}

/** Whether two sights show the same, the minutes aside, which follow from the rest. */
function isSame(one: Sight, other: Sight): boolean {
  return JSON.stringify({ ...one, minutes: null }) === JSON.stringify({ ...other, minutes: null })
}

function expectSound({ topics, documents, board }: Sight): void {
  expect(topics.map((topic) => topic.number)).toEqual(topics.map((_, index) => index + 1))
  const coded = documents.flatMap(({ measures, goals }) => [...measures, ...goals])
  expect(new Set(coded.map(({ code }) => code)).size).toBe(coded.length)
  if (!board) return
  for (const { topics: own } of board.groups) {
    const inGroup = own.map((topic) => topic.topicId)
    expect(own.flatMap((topic) => topic.lockedApart).filter((id) => inGroup.includes(id))).toEqual([])
  }
  const placed = [...board.groups.flatMap((group) => group.topics), ...board.parkingLot].map((t) => t.topicId)
  expect(placed.toSorted()).toEqual(topics.map((topic) => topic.id).toSorted())
}
