import { join } from 'node:path'
import { DEMO_SCALE_QUESTION } from '../../scripts/demo/content.ts'
import { makePeople } from '../../scripts/demo/people.ts'
import { answersOf } from '../../scripts/demo/room.ts'
import { createCore } from '../../main/core/core.ts'
import type { Input, OperationName, Output, Role } from '../../shared/contract/index.ts'
import type { MeasureStatus, PartFields } from '../../shared/contract/elaborate.ts'
import { prepareProject } from './prepared-project.ts'
import { newBallotId } from './simulated-phone.ts'

/** A day so many days from today, as 2026-11-21. */
export function dayFromNow(days: number): string {
  const date = new Date()
  date.setDate(date.getDate() + days)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

interface Plan {
  /** Place of its working group. */
  readonly group: number
  readonly fields: Partial<PartFields['measure']> & { title: string }
  readonly districts?: readonly number[]
  /** After the first entry "Idee": status, days from today, note. */
  readonly statuses?: readonly (readonly [MeasureStatus, number, string])[]
  /** Days from today, value. */
  readonly readings?: readonly (readonly [number, number])[]
}

export const TRACKED_DISTRICTS = [
  'Altstadt',
  'Nordstadt',
  'Südviertel',
  'Hafen',
  'Am Wald',
  'Neuland',
] as const

const YEAR = new Date().getFullYear()
const PLANS: readonly Plan[] = [
  {
    group: 0,
    fields: {
      title: 'Sprachcafé in jedem Stadtteil',
      lead: 'Volkshochschule',
      startsOn: dayFromNow(-400),
      endsOn: dayFromNow(300),
      indicator: 'Teilnehmende je Woche',
      indicatorUnit: 'Personen',
      baseline: 20,
      target: 80,
      targetYear: YEAR + 2,
      costPerYear: 18_500,
      fundingState: 'secured',
      priority: 1,
    },
    districts: [0, 1],
    statuses: [
      ['planned', -420, ''],
      ['running', -380, 'Zwei Standorte haben geöffnet.'],
    ],
    readings: [
      [-380, 22],
      [-200, 41],
      [-20, 57],
    ],
  },
  {
    group: 0,
    fields: {
      title: 'Lernpaten für Schulkinder',
      lead: 'Schulamt',
      startsOn: dayFromNow(-300),
      endsOn: dayFromNow(-40),
      costOnce: 6_000,
      fundingState: 'appliedFor',
    },
    districts: [1],
    statuses: [['running', -290, '']],
  },
  {
    group: 0,
    fields: {
      title: 'Elternlotsinnen ausbilden',
      lead: 'Familienbüro',
      endsOn: dayFromNow(-100),
      result: 'Vierzehn Frauen haben die Ausbildung abgeschlossen und beraten an sechs Kitas.',
      indicator: 'Ausgebildete Lotsinnen',
      baseline: 0,
      target: 12,
      targetYear: YEAR,
    },
    districts: [0, 2],
    statuses: [
      ['running', -350, ''],
      ['done', -110, 'Abschlussfeier im Rathaus.'],
    ],
    readings: [[-110, 14]],
  },
  {
    group: 1,
    fields: {
      title: 'Offene Höfe und Nachbarschaftsfeste im Sommer',
      lead: 'Quartiersmanagement',
      startsOn: dayFromNow(60),
      endsOn: dayFromNow(200),
    },
    districts: [3],
    statuses: [['planned', -30, '']],
  },
  { group: 1, fields: { title: 'Gemeinschaftsgarten', lead: 'Grünflächenamt', startsOn: dayFromNow(-15) } },
  {
    group: 1,
    fields: { title: 'Beratung in der Muttersprache', lead: 'Jugendmigrationsdienst', costPerYear: 42_000 },
    statuses: [['late', -10, 'Die Stelle ist noch nicht besetzt.']],
  },
  {
    group: 2,
    fields: { title: 'Wohnraumbörse', lead: 'Wohnungsbaugesellschaft', endsOn: dayFromNow(25) },
    districts: [1, 3],
    statuses: [['running', -100, '']],
  },
  {
    group: 2,
    fields: { title: 'Mietführerschein', lead: 'Volkshochschule' },
    statuses: [['dropped', -60, 'Es gibt dafür kein Personal.']],
  },
  { group: 3, fields: { title: 'Ehrenamtsagentur' }, districts: [0] },
]

/** Without these group E has no measures. */
const GROUPS = 5

/**
 * Makes a project years after its workshop: a decided board, nine measures in four of its five groups with dates,
 * statuses and readings, six districts of which one has no measure, and a second workshop with the same scale.
 * @param folder new folder; the file lies in it, the core's data beneath it
 * @returns the path of the file
 */
export async function prepareTracking(folder: string, title: string): Promise<string> {
  const file = await prepareProject(folder, title, 'board')
  const core = createCore({
    dataDir: join(folder, `data ${title} 2`),
    phonePageDir: '',
    version: '0.0.0-test',
  })
  const as = <N extends OperationName>(role: Role, name: N, input: Input<N>) =>
    core.dispatch(role, name, input) as Promise<Output<N>>
  const ask = <N extends OperationName>(name: N, input: Input<N>) => as({ kind: 'facilitator' }, name, input)
  try {
    await ask('projects.open', { file })
    const board = await ask('groupings.current', {})
    if (!board || board.groups.length !== GROUPS) throw new Error('There are not five groups.')
    await ask('groupings.decide', { groupingId: board.groupingId })
    await ask('districts.save', { districts: TRACKED_DISTRICTS.map((district) => ({ title: district })) })
    const districts = await ask('districts.list', {})
    for (const { group, fields, districts: places = [], statuses = [], readings = [] } of PLANS) {
      const districtIds = places.flatMap((place) => districts[place]?.id ?? [])
      const workingGroupId = board.groups[group]?.id ?? ''
      const { id } = await ask('parts.add', {
        entity: 'measure',
        workingGroupId,
        values: { ...fields, districtIds },
      })
      // Written down long before anything became of it.
      const first = (await ask('measures.get', { id })).statusHistory.at(-1)
      for (const [status, days, note] of statuses) {
        await ask('measures.setStatus', { id, status, date: dayFromNow(days), note })
      }
      if (statuses.length > 0 && first) await ask('measures.removeStatus', { id, entryId: first.id })
      for (const [days, value] of readings) {
        await ask('readings.save', { measureId: id, date: dayFromNow(days), value })
      }
    }
    await weighAgain(as)
    return file
  } finally {
    await core.stop()
  }
}

/** The same scale in a later workshop, other people. */
async function weighAgain(
  as: <N extends OperationName>(role: Role, name: N, input: Input<N>) => Promise<Output<N>>,
): Promise<void> {
  const moderation: Role = { kind: 'facilitator' }
  const session = await as(moderation, 'sessions.add', { title: 'Zwischenbilanz', date: dayFromNow(400) })
  const draft = await as(moderation, 'rounds.create', {
    sessionId: session.id,
    question: DEMO_SCALE_QUESTION,
    criterion: 'Wirkung für viele',
    settings: { method: 'scale', max: 5, allowUnknown: true },
    cut: 5,
  })
  const round = await as(moderation, 'rounds.open', { roundId: draft.id })
  for (const [index, person] of makePeople(12, 9, 5, 2).entries()) {
    await as({ kind: 'participant' }, 'ballots.cast', {
      roundId: round.id,
      token: (500 + index).toString(16).padStart(32, '0'),
      ballotId: newBallotId(),
      seq: 1,
      answers: answersOf(round, person),
    })
  }
  await as(moderation, 'rounds.close', { roundId: round.id })
}
