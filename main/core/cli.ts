import { homedir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import packageJson from '../../package.json' with { type: 'json' }
import { answer } from './answer.ts'
import { createCore } from './core.ts'
import { describeContract } from './describe.ts'
import { CoreError } from './errors.ts'

// npm run core -- --project FILE [--data DIR] | --describe
// One JSON request per line on stdin, one JSON answer per line on stdout; pushes carry "event" instead of "id".

const { values } = parseArgs({
  options: {
    project: { type: 'string' },
    data: { type: 'string', default: join(homedir(), '.klebepunkt') },
    title: { type: 'string', default: 'Neues Vorhaben' },
    describe: { type: 'boolean', default: false },
    pushes: { type: 'boolean', default: false },
  },
})

if (values.describe) {
  console.log(JSON.stringify(describeContract(), null, 2))
} else {
  await serve()
}

async function serve(): Promise<void> {
  const core = createCore({
    dataDir: values.data,
    phonePageDir: join(import.meta.dirname, '../../out/renderer/phone'),
    version: packageJson.version,
  })
  const facilitator = { kind: 'facilitator' } as const
  if (values.pushes) core.onPush((push) => console.log(JSON.stringify(push)))
  if (values.project !== undefined && !(await openOrCreate(core.dispatch, values.project, values.title))) {
    await core.stop()
    process.exitCode = 1
    return
  }
  // One after the other, so that a script may rely on the line before.
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    const response = await answer(core.dispatch, facilitator, parseLine(line), (bug) => console.error(bug))
    console.log(JSON.stringify(response))
  }
  await core.stop()
}

type Dispatch = ReturnType<typeof createCore>['dispatch']

async function openOrCreate(dispatch: Dispatch, file: string, title: string): Promise<boolean> {
  const facilitator = { kind: 'facilitator' } as const
  try {
    await dispatch(facilitator, 'projects.open', { file })
    return true
  } catch (error) {
    if (!(error instanceof CoreError)) throw error
    if (error.code !== 'project_missing') {
      console.error(error.message)
      return false
    }
  }
  await dispatch(facilitator, 'projects.create', { file, title })
  return true
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
