import { homedir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import packageJson from '../../package.json' with { type: 'json' }
import { answer } from './answer.ts'
import { createCore } from './core.ts'
import type { Core } from './core.ts'
import { describeContract } from './describe.ts'
import { isCoreError } from './errors.ts'

const USAGE = `Klebepunkt ohne Fenster: eine Anfrage je Zeile (JSON) auf der Standardeingabe, eine Antwort je Zeile.

  npm run --silent core -- --project DATEI   Vorhaben öffnen; ist die Datei nicht da, wird es angelegt
  npm run --silent core -- --describe        alle Befehle und Abfragen mit ihren Schemata

  --title TITEL   Name eines neu angelegten Vorhabens
  --data ORDNER   Arbeitskopien und Sicherungen (sonst ~/.klebepunkt)
  --pushes        auch Meldungen ausgeben; sie haben „event“ statt „id“
  --help          diese Hilfe

Beispiel: {"id":1,"command":"topics.add","input":{"title":"Bildung"}}
Ende der Eingabe: Das Vorhaben wird in seine Datei geschrieben und geschlossen.
Ausgang 0: in Ordnung; 1: Das Vorhaben ließ sich nicht öffnen; 2: falscher Aufruf.`

const FACILITATOR = { kind: 'facilitator' } as const

const values = readArguments()
if (values?.help) console.log(USAGE)
else if (values?.describe) console.log(JSON.stringify(describeContract(), null, 2))
else if (values) await serve(values)

type Values = NonNullable<ReturnType<typeof readArguments>>

function readArguments() {
  try {
    return parseArgs({
      options: {
        project: { type: 'string' },
        data: { type: 'string', default: join(homedir(), '.klebepunkt') },
        title: { type: 'string', default: 'Neues Vorhaben' },
        describe: { type: 'boolean', default: false },
        pushes: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
    process.exitCode = 2
    return null
  }
}

async function serve({ project, title, data, pushes }: Values): Promise<void> {
  const core = createCore({
    dataDir: data,
    phonePageDir: join(import.meta.dirname, '../../out/renderer/phone'),
    groupPageDir: join(import.meta.dirname, '../../out/renderer/group'),
    version: packageJson.version,
  })
  if (pushes) core.onPush((push) => console.log(JSON.stringify(push)))
  try {
    if (project !== undefined) await openOrCreate(core, project, title)
    await answerLines(core)
  } catch (error) {
    if (!isCoreError(error)) throw error
    console.error(error.message)
    process.exitCode = 1
  } finally {
    await core.stop()
  }
}

async function answerLines(core: Core): Promise<void> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
  const end = (): void => lines.close()
  // Nobody listens any more, or the system wants us to go: the project is still closed in order.
  process.stdout.on('error', end)
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  // One after the other, so that a script may rely on the line before.
  for await (const line of lines) {
    if (line.trim() === '') continue
    const response = await answer(core.dispatch, FACILITATOR, parseLine(line), (bug) => console.error(bug))
    console.log(JSON.stringify(response))
  }
  process.stdin.destroy()
}

async function openOrCreate({ dispatch }: Core, file: string, title: string): Promise<void> {
  try {
    await dispatch(FACILITATOR, 'projects.open', { file })
  } catch (error) {
    if (!isCoreError(error, 'project_missing')) throw error
    await dispatch(FACILITATOR, 'projects.create', { file, title })
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
