import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore } from '../../main/core/core.ts'
import type { Core } from '../../main/core/core.ts'
import type { Input, OperationName, Output, Role } from '../../shared/contract/index.ts'

/** The whole core in plain Node with a data directory of its own. */
export interface TestCore {
  readonly core: Core
  readonly dir: string
  readonly projectFile: string
  call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>>
  callAs<N extends OperationName>(role: Role, name: N, input: Input<N>): Promise<Output<N>>
  /** Stops it and removes its directory. */
  dispose(): Promise<void>
}

export const PHONE_PAGE_DIR = join(import.meta.dirname, '../../out/renderer/phone')
const GROUP_PAGE_DIR = join(import.meta.dirname, '../../out/renderer/group')

/** A core with a new, empty project open. */
export async function startTestCore(): Promise<TestCore> {
  const dir = mkdtempSync(join(tmpdir(), 'klebepunkt-'))
  const core = createCore({
    dataDir: join(dir, 'data'),
    phonePageDir: PHONE_PAGE_DIR,
    groupPageDir: GROUP_PAGE_DIR,
    version: '0.0.0-test',
  })
  const callAs: TestCore['callAs'] = (role, name, input) => core.dispatch(role, name, input) as never
  const projectFile = join(dir, 'Probe.klebepunkt')
  await callAs({ kind: 'facilitator' }, 'projects.create', { file: projectFile, title: 'Probe' })
  return {
    core,
    dir,
    projectFile,
    callAs,
    call: (name, input) => callAs({ kind: 'facilitator' }, name, input),
    async dispose() {
      await core.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
