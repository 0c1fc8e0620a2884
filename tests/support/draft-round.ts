import { join } from 'node:path'
import { createCore } from '../../main/core/core.ts'
import type { Input, OperationName, Output } from '../../shared/contract/index.ts'
import type { Round } from '../../shared/contract/weigh.ts'
import { prepareProject } from './prepared-project.ts'

export type DraftRoundOptions = Pick<Round, 'settings'> &
  Partial<Pick<Round, 'access' | 'criterion'>> & {
    /** Titles of stakeholder groups. */
    readonly groups?: readonly string[]
  }

export interface DraftRoundFile {
  readonly file: string
  readonly round: Round
  /** Printed codes of the session's cards, three of them, when the round uses codes. */
  readonly codes: readonly string[]
}

/** A project file with 15 topics and one prepared round, made through the core's own commands. */
export async function prepareDraftRound(
  folder: string,
  title: string,
  { settings, access = 'open', criterion = '', groups = [] }: DraftRoundOptions,
): Promise<DraftRoundFile> {
  const file = await prepareProject(folder, title, 'topics')
  const core = createCore({
    dataDir: join(folder, `data ${title} draft`),
    phonePageDir: '',
    version: '0.0.0-test',
  })
  const ask = <N extends OperationName>(name: N, input: Input<N>) =>
    core.dispatch({ kind: 'facilitator' }, name, input) as Promise<Output<N>>
  try {
    await ask('projects.open', { file })
    const [session] = await ask('sessions.list', {})
    if (!session) throw new Error('The project has no session.')
    const round = await ask('rounds.create', {
      sessionId: session.id,
      question: 'Wie wichtig ist dieses Handlungsfeld in den nächsten fünf Jahren?',
      criterion,
      settings,
      cut: null,
      access,
      groups: groups.map((name) => ({ title: name })),
    })
    const cards =
      access === 'codes' ? (await ask('codeCards.create', { sessionId: session.id, count: 3 })).cards : []
    return { file, round, codes: cards.map(({ code }) => code) }
  } finally {
    await core.stop()
  }
}
