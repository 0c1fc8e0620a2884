import { join } from 'node:path'
import {
  DEMO_DOTS_QUESTION,
  DEMO_SCALE_QUESTION,
  DEMO_SESSION,
  DEMO_TOPICS,
} from '../../scripts/demo/content.ts'
import { makePeople } from '../../scripts/demo/people.ts'
import { answersOf } from '../../scripts/demo/room.ts'
import { createCore } from '../../main/core/core.ts'
import type { Input, OperationName, Output, Role } from '../../shared/contract/index.ts'
import type { Round } from '../../shared/contract/weigh.ts'
import { newBallotId } from './simulated-phone.ts'

/** How far the workshop in a prepared file is. */
export type Stage = 'empty' | 'topics' | 'draft' | 'closed' | 'board' | 'measures'

const STAGES: readonly Stage[] = ['empty', 'topics', 'draft', 'closed', 'board', 'measures']
const PEOPLE = 24
const SEED = 1
const DOTS = 5
const PER_TOPIC = 2

/**
 * Makes a project file through the core's own commands, in plain Node: 15 topics and a session, a scale round,
 * a closed dots round after it, a board, three measures in group A and one in B.
 * @param folder new folder; the file lies in it, the core's data beneath it
 * @returns the path of the file
 */
export async function prepareProject(folder: string, title: string, stage: Stage): Promise<string> {
  const core = createCore({ dataDir: join(folder, `data ${title}`), phonePageDir: '', version: '0.0.0-test' })
  const as = <N extends OperationName>(role: Role, name: N, input: Input<N>) =>
    core.dispatch(role, name, input) as Promise<Output<N>>
  const ask = <N extends OperationName>(name: N, input: Input<N>) => as({ kind: 'facilitator' }, name, input)
  const reached = (wanted: Stage) => STAGES.indexOf(stage) >= STAGES.indexOf(wanted)
  const file = join(folder, `${title}.klebepunkt`)
  const people = makePeople(PEOPLE, SEED, DOTS, PER_TOPIC)

  async function weigh(roundId: string): Promise<void> {
    const round = await ask('rounds.open', { roundId })
    for (const [index, person] of people.entries()) {
      await as({ kind: 'participant' }, 'ballots.cast', {
        roundId,
        token: index.toString(16).padStart(32, '0'),
        ballotId: newBallotId(),
        seq: 1,
        answers: answersOf(round, person),
      })
    }
    await ask('rounds.close', { roundId })
  }

  try {
    await ask('projects.create', { file, title })
    if (!reached('topics')) return file
    await ask('topics.import', {
      topics: DEMO_TOPICS.map(({ title, description }) => ({ title, description })),
    })
    const session = await ask('sessions.add', { ...DEMO_SESSION, attendance: PEOPLE + 2 })
    if (!reached('draft')) return file
    const newRound = (question: string, settings: Round['settings'], cut: number) =>
      ask('rounds.create', { sessionId: session.id, question, criterion: 'Wirkung für viele', settings, cut })
    const first = await newRound(DEMO_SCALE_QUESTION, { method: 'scale', max: 5, allowUnknown: true }, 10)
    if (!reached('closed')) return file
    await weigh(first.id)
    const second = await newRound(DEMO_DOTS_QUESTION, { method: 'dots', dots: DOTS, perTopic: PER_TOPIC }, 5)
    await weigh(second.id)
    if (!reached('board')) return file
    const board = await ask('groupings.propose', {
      roundId: first.id,
      choice: { by: 'best', n: 12, ties: 'in' },
      groups: 5,
      minSize: 2,
      maxSize: 100,
    })
    if (!reached('measures')) return file
    const [a, b] = board.groups
    if (!a || !b) throw new Error('There are not enough groups.')
    const add = (workingGroupId: string, values: { title: string; lead?: string }) =>
      ask('parts.add', { entity: 'measure', workingGroupId, values })
    const cafe = await add(a.id, { title: 'Sprachcafé im Stadtteil', lead: 'Volkshochschule' })
    const mentors = await add(a.id, { title: 'Lernpaten' })
    const pilots = await add(a.id, { title: 'Elternlotsinnen' })
    await add(b.id, { title: 'Offene Höfe' })
    await ask('measures.setStatus', { id: cafe.id, status: 'running' })
    await ask('measures.setStatus', { id: mentors.id, status: 'planned' })
    await ask('measures.setStatus', { id: pilots.id, status: 'late' })
    return file
  } finally {
    await core.stop()
  }
}
