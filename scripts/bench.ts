import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

// npm run bench -- [--json FILE]
// How fast the program is, as ratios within one run: see tests/bench. Takes about four minutes.

/** Pieces of the measurement that run in processes of their own; tests/bench/part.ts starts them. */
const PARTS: Readonly<Record<string, () => Promise<unknown>>> = {
  core: () => import('../tests/bench/core-server.ts'),
  commit: () => import('../tests/bench/commit-server.ts'),
  echo: () => import('../tests/bench/echo-server.ts'),
  crowd: () => import('../tests/bench/crowd.ts'),
  desk: () => import('../tests/bench/desk-work.ts'),
  bundle: () => import('../tests/bench/bundle-work.ts'),
  size: () => import('../tests/bench/size-work.ts'),
}

const { values } = parseArgs({ options: { json: { type: 'string' }, part: { type: 'string' } } })
if (values.part === undefined) await measure(values.json)
else await PARTS[values.part]?.()

async function measure(jsonFile: string | undefined): Promise<void> {
  const { runBench } = await import('../tests/bench/run.ts')
  const { printReport } = await import('../tests/bench/report.ts')
  const report = await runBench((what) => console.log(`… ${what}`))
  console.log(`\n${printReport(report)}`)
  if (jsonFile !== undefined) writeFileSync(jsonFile, `${JSON.stringify(report, null, 2)}\n`)
}
