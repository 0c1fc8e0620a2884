import { join } from 'node:path'
import { createCore } from '../../main/core/core.ts'
import type { Core } from '../../main/core/core.ts'
import type { Input, OperationName, Output } from '../../shared/contract/index.ts'
import { PHONE_PAGE_DIR } from '../support/test-core.ts'
import { openRound } from '../support/workshop.ts'
import { note, servePart } from './part.ts'
import { TOPIC_COUNT } from './server-methods.ts'
import type { Hall, ServerMethods } from './server-methods.ts'
import { usage } from './usage.ts'

// Ours: the whole core, with its real limits and checks, a scale round open and the phone page served. Like in
// the program, a window in another process hears its pushes.

let core: Core | null = null
let hall: Hall | null = null

servePart<ServerMethods>({
  async open(folder) {
    core = createCore({
      dataDir: join(folder, 'data'),
      phonePageDir: PHONE_PAGE_DIR,
      version: '0.0.0-bench',
    })
    await call('projects.create', { file: join(folder, 'Messung.klebepunkt'), title: 'Messung' })
    const { round, topics } = await openRound({ call }, { topicCount: TOPIC_COUNT })
    const { url } = await call('lan.start', { address: '127.0.0.1', port: 0 })
    if (url === null) throw new Error('The phone page is not served.')
    core.onPush(note)
    const { host, origin } = new URL(url)
    hall = {
      socketUrl: `ws://${host}/ws`,
      origin,
      roundId: round.id,
      topicIds: topics.map((topic) => topic.id),
    }
    return hall
  },
  async reset() {
    if (!hall) throw new Error('Not open yet.')
    const { sessionId, question, criterion, settings, cut } = await call('rounds.close', {
      roundId: hall.roundId,
    })
    const next = await call('rounds.create', { sessionId, question, criterion, settings, cut })
    await call('rounds.open', { roundId: next.id })
    hall = { ...hall, roundId: next.id }
    return hall
  },
  usage,
})

function call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
  if (!core) throw new Error('Not open yet.')
  return core.dispatch({ kind: 'facilitator' }, name, input) as never
}
