import { join } from 'node:path'
import { createCore } from '../../main/core/core.ts'
import type { Input, OperationName, Output, Role } from '../../shared/contract/index.ts'
import { prepareProject } from './prepared-project.ts'
import { newBallotId } from './simulated-phone.ts'

/**
 * A project file with a tie across the cut of its second round, and a counted run-off among the tied topics that
 * the first of them won.
 * @returns the path of the file, and the titles of the tied topics, the winner first
 */
export async function prepareRunoff(
  folder: string,
  title: string,
): Promise<{ file: string; tied: readonly string[] }> {
  const file = await prepareProject(folder, title, 'closed')
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
    const from = (await ask('rounds.list', {})).at(-1)
    if (!from) throw new Error('There is no round.')
    const { tieAtCut, ranking } = await ask('rounds.results', { roundId: from.id })
    const tied = ranking.filter(({ topicId }) => tieAtCut.includes(topicId))
    const place = tied[0]?.rankFrom
    if (from.cut === null || place === undefined) throw new Error('There is no tie.')
    const runoff = await ask('rounds.create', {
      sessionId: from.sessionId,
      question: 'Welches zuerst?',
      criterion: 'Wirkung für viele',
      settings: { method: 'ranking', k: 1 },
      cut: from.cut - place + 1,
      follows: { roundId: from.id, as: 'runoff' },
      topicIds: tied.map(({ topicId }) => topicId),
    })
    await ask('rounds.open', { roundId: runoff.id })
    await as({ kind: 'participant' }, 'ballots.cast', {
      roundId: runoff.id,
      token: 'f'.repeat(32),
      ballotId: newBallotId(),
      seq: 1,
      answers: { [tied[0]?.topicId ?? '']: 1 },
    })
    await ask('rounds.close', { roundId: runoff.id })
    return { file, tied: tied.map((row) => row.title) }
  } finally {
    await core.stop()
  }
}
