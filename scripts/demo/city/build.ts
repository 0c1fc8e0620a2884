import { rmSync } from 'node:fs'
import { createCore } from '../../../main/core/core.ts'
import type { Input, OperationName, Output, Role } from '../../../shared/contract/index.ts'
import { newBallotId } from '../../../tests/support/simulated-phone.ts'
import { DEMO_SCALE_QUESTION, DEMO_TOPICS } from '../content.ts'
import { makePeople } from '../people.ts'
import { answersOf } from '../room.ts'
import { CITY_DISTRICTS, CITY_GENERAL, CITY_OTHER, HOUSING } from './housing.ts'
import { LEARNING } from './learning.ts'
import { TOGETHER } from './together.ts'
import type { CityGroup } from './types.ts'

export const CITY_PROJECT = 'Integrationskonzept der Stadt'
const GROUPS: readonly CityGroup[] = [...LEARNING, ...TOGETHER, ...HOUSING]

/** People who weighed in each of the two workshops. */
const PEOPLE = 30
const MODERATION: Role = { kind: 'facilitator' }

type AskAs = <N extends OperationName>(role: Role, name: N, input: Input<N>) => Promise<Output<N>>
type Ask = <N extends OperationName>(name: N, input: Input<N>) => Promise<Output<N>>

/**
 * Makes a project as it is four years after its workshop, through the core's own commands: five working groups with
 * sub-areas, Leitbilder, goals and 33 measures, what has become of them, readings, districts, decided overlaps, and
 * the list of another process.
 * @param file replaced if it is there
 * @returns how many measures it holds
 */
export async function buildCity(file: string, dataDir: string): Promise<number> {
  rmSync(file, { force: true })
  const core = createCore({ dataDir, phonePageDir: '', version: '0' })
  const askAs: AskAs = (role, name, input) => core.dispatch(role, name, input) as never
  const ask: Ask = (name, input) => askAs(MODERATION, name, input)
  try {
    await ask('projects.create', { file, title: CITY_PROJECT })
    await ask('topics.import', {
      topics: DEMO_TOPICS.map(({ title, description }) => ({ title, description })),
    })
    const kickOff = await ask('sessions.add', { title: 'Auftakt', date: '2022-03-12', attendance: 86 })
    await weigh(askAs, kickOff.id, 3)
    await formGroups(ask)
    await ask('districts.save', { districts: CITY_DISTRICTS.map((title) => ({ title })) })
    const board = await ask('groupings.current', {})
    for (const [index, group] of GROUPS.entries()) {
      const workingGroupId = board?.groups[index]?.id
      if (workingGroupId === undefined) throw new Error(`There is no group for ${group.title}.`)
      await writeDocument(ask, workingGroupId, group)
    }
    const measures = await linkMeasures(ask)
    for (const text of CITY_GENERAL) {
      await ask('parts.add', { entity: 'recommendation', workingGroupId: null, values: { text } })
    }
    await takeOver(ask, measures)
    const review = await ask('sessions.add', {
      title: 'Jahresbericht',
      date: '2026-11-21',
      occasion: 'Was ist erreicht?',
    })
    await weigh(askAs, review.id, 8)
    return measures.size
  } finally {
    await core.stop()
  }
}

/** The same scale in every workshop, so that weights can be followed. */
async function weigh(askAs: AskAs, sessionId: string, seed: number): Promise<void> {
  const { id: roundId } = await askAs(MODERATION, 'rounds.create', {
    sessionId,
    question: DEMO_SCALE_QUESTION,
    criterion: '',
    settings: { method: 'scale', max: 5, allowUnknown: true },
    cut: 10,
  })
  const round = await askAs(MODERATION, 'rounds.open', { roundId })
  for (const [index, person] of makePeople(PEOPLE, seed, 5, 2).entries()) {
    await askAs({ kind: 'participant' }, 'ballots.cast', {
      roundId,
      token: index.toString(16).padStart(32, '0'),
      ballotId: newBallotId(),
      seq: 1,
      answers: answersOf(round, person),
    })
  }
  await askAs(MODERATION, 'rounds.close', { roundId })
}

/** The list of another process, some of its entries mapped. */
async function takeOver(ask: Ask, measures: ReadonlyMap<string, string>): Promise<void> {
  const topics = await ask('topics.list', {})
  await ask('otherLists.import', {
    title: CITY_OTHER.title,
    source: CITY_OTHER.source,
    entries: CITY_OTHER.entries.map(({ title, description, prioritised }) => ({
      title,
      description,
      prioritised,
    })),
  })
  const [list] = await ask('otherLists.list', {})
  for (const { id: entryId, title } of list?.entries ?? []) {
    const goesTo = CITY_OTHER.entries.find((entry) => entry.title === title)?.goesTo
    if (!goesTo) continue
    if (goesTo.kind === 'nothing') {
      await ask('otherLists.map', { entryId, target: { kind: 'nothing', reason: goesTo.reason } })
      continue
    }
    const id = goesTo.kind === 'topic' ? idOf(topics, goesTo.title) : (measures.get(goesTo.title) ?? '')
    await ask('otherLists.map', { entryId, target: { kind: goesTo.kind, id } })
  }
}

/** A proposal from words, put by hand into the five groups that people decided. */
async function formGroups(ask: Ask): Promise<void> {
  const topics = await ask('topics.list', {})
  const topicId = (title: string) => idOf(topics, title)
  const wanted = GROUPS.flatMap((group) => group.topics.map(topicId))
  const board = await ask('groupings.propose', {
    roundId: null,
    choice: { by: 'hand', topicIds: wanted },
    weights: { ratings: 0, sorting: 0, words: 100 },
    groups: GROUPS.length,
    minSize: 1,
    maxSize: 100,
  })
  for (const [index, { title, lead, topics: own }] of GROUPS.entries()) {
    const group = board.groups[index]
    if (!group) throw new Error('There are not five groups.')
    await ask('workingGroups.update', { id: group.id, title, lead })
    for (const topic of own) {
      await ask('workingGroups.moveTopic', {
        groupingId: board.groupingId,
        topicId: topicId(topic),
        workingGroupId: group.id,
      })
    }
  }
  await ask('groupings.decide', { groupingId: board.groupingId })
}

async function writeDocument(ask: Ask, workingGroupId: string, group: CityGroup): Promise<void> {
  const topics = await ask('topics.list', {})
  const districts = await ask('districts.list', {})
  const subareas = new Map<string, string>()
  if (group.topics.length > 1) {
    for (const title of group.topics) {
      const { id } = await ask('parts.add', { entity: 'subarea', workingGroupId, values: { title } })
      subareas.set(title, id)
    }
  }
  const inSubarea = (subarea: string | undefined) => ({
    subareaId: subarea === undefined ? null : (subareas.get(subarea) ?? null),
  })
  for (const { subarea, text } of group.visions) {
    await ask('parts.add', { entity: 'vision', workingGroupId, values: { text, ...inSubarea(subarea) } })
  }
  const goalIds: string[] = []
  for (const { subarea, title, description = '', until } of group.goals) {
    const values = { title, description, horizonYear: until, ...inSubarea(subarea) }
    goalIds.push((await ask('parts.add', { entity: 'goal', workingGroupId, values })).id)
  }
  for (const { subarea, kind, text } of group.recommendations) {
    const values = { kind, text, ...inSubarea(subarea) }
    await ask('parts.add', { entity: 'recommendation', workingGroupId, values })
  }
  for (const measure of group.measures) {
    const {
      subarea,
      goals = [],
      needs: _needs,
      districts: places = [],
      states = [],
      readings = [],
      ...fields
    } = measure
    const { id } = await ask('parts.add', {
      entity: 'measure',
      workingGroupId,
      values: {
        ...fields,
        ...inSubarea(subarea),
        goalIds: goals.flatMap((place) => goalIds[place - 1] ?? []),
        districtIds: places.map((title) => idOf(districts, title)),
        topicId: idOf(topics, subarea ?? group.topics[0] ?? ''),
      },
    })
    for (const [status, date, note = ''] of states) {
      await ask('measures.setStatus', { id, status, date, note })
    }
    for (const [date, value, note = ''] of readings) {
      await ask('readings.save', { measureId: id, date, value, note })
    }
  }
}

/** What needs another measure first, and what the steering group has decided about overlaps. */
async function linkMeasures(ask: Ask): Promise<ReadonlyMap<string, string>> {
  const board = await ask('groupings.current', {})
  const ids = new Map<string, string>()
  for (const { id } of board?.groups ?? []) {
    const { measures } = await ask('documents.get', { workingGroupId: id })
    for (const measure of measures) ids.set(measure.title, measure.id)
  }
  const measureId = (title: string): string => {
    const id = ids.get(title)
    if (id === undefined) throw new Error(`There is no measure ${title}.`)
    return id
  }
  for (const { title, needs = [] } of GROUPS.flatMap((group) => group.measures)) {
    if (needs.length === 0) continue
    await ask('parts.update', {
      entity: 'measure',
      id: measureId(title),
      edits: { dependsOnIds: { to: needs.map(measureId) } },
    })
  }
  const pool = measureId('Sprachmittlerpool')
  await ask('overlaps.decide', {
    firstId: pool,
    secondId: measureId('Übersetzer in Ämtern und Praxen'),
    decision: 'merge',
    keptId: pool,
    note: 'Ein Pool für die ganze Stadt.',
  })
  await ask('overlaps.decide', {
    firstId: measureId('Bildungslotsen an Grundschulen'),
    secondId: measureId('Sprachkurse mit Kinderbetreuung'),
    decision: 'link',
    note: 'Die Lotsinnen weisen auf freie Plätze hin.',
  })
  return ids
}

function idOf(list: readonly { readonly id: string; readonly title: string }[], title: string): string {
  const found = list.find((one) => one.title === title)
  if (!found) throw new Error(`There is no ${title}.`)
  return found.id
}
