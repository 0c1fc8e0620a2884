import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'

/** What working groups have written stands in the minutes, field by field, as it stands on the screen. */

let core: TestCore
let sessionId = ''
let groups: { id: string }[] = []
beforeEach(async () => {
  core = await startTestCore()
  const topics = [{ title: 'Bildung' }, { title: 'Arbeit' }, { title: 'Begegnung' }, { title: 'Wohnen' }]
  await core.call('topics.import', { topics })
  sessionId = (await core.call('sessions.add', { title: 'Auftakt', date: '2026-11-21' })).id
  const board = await core.call('groupings.propose', {
    roundId: null,
    choice: { by: 'hand', topicIds: (await core.call('topics.list', {})).map(({ id }) => id) },
    weights: { ratings: 0, sorting: 0, words: 100 },
    groups: 2,
  })
  groups = board.groups
  await core.call('workingGroups.update', { id: groups[0]!.id, title: 'Lernen' })
  await core.call('workingGroups.update', { id: groups[1]!.id, title: 'Leben' })
})
afterEach(() => core.dispose())

async function sheet(name: string): Promise<string[][]> {
  const file = join(core.dir, 'Protokoll.xlsx')
  await core.call('minutes.exportWorkbook', { sessionId, file })
  const found = read(readFileSync(file)).Sheets[name]
  if (!found) throw new Error(`There is no sheet ${name}.`)
  return utils
    .sheet_to_json<unknown[]>(found, { header: 1, raw: false, defval: '' })
    .map((row) => row.map(String))
}

/** The rows below the header that begins with `first`, by header. */
function tableOf(rows: string[][], first: string): Record<string, string>[] {
  const at = rows.findIndex((row) => row[0] === first)
  const heads = rows[at] ?? []
  return rows
    .slice(at + 1)
    .map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index] ?? ''])))
}

it('tells every field of a Maßnahmenblatt, its states, its readings and why it is behind', async () => {
  const workingGroupId = groups[0]!.id
  const add = core.call
  const subarea = await add('parts.add', { entity: 'subarea', workingGroupId, values: { title: 'Schule' } })
  const goal = await add('parts.add', {
    entity: 'goal',
    workingGroupId,
    values: { title: 'Deutsch vor der Schule', horizonYear: 2032, subareaId: subarea.id },
  })
  await add('districts.save', { districts: [{ title: 'Kotten' }, { title: 'Siegelbach' }] })
  const [kotten] = await add('districts.list', {})
  const [topic] = await add('topics.list', {})
  const first = await add('parts.add', {
    entity: 'measure',
    workingGroupId,
    values: { title: 'Kursraum finden' },
  })
  const { id } = await add('parts.add', {
    entity: 'measure',
    workingGroupId,
    values: {
      title: 'Lotsinnen',
      subareaId: subarea.id,
      description: 'Begleitung:\n- Hausbesuch\n- Sprechstunde',
      targetGroup: 'Eltern',
      lead: 'Schulamt',
      partners: 'Volkshochschule\nBeirat',
      startsOn: '2023-02-01',
      endsOn: '2024-07-31',
      costPerYear: 64_000,
      costOnce: 1_200,
      fundingSource: 'Landesmittel',
      fundingState: 'appliedFor',
      priority: 2,
      goalIds: [goal.id],
      dependsOnIds: [first.id],
      districtIds: [kotten!.id],
      indicator: 'Begleitete Familien',
      indicatorUnit: 'Familien',
      baseline: 0,
      target: 120,
      targetYear: 2027,
      topicId: topic!.id,
      origin: 'Runde 1',
      result: 'Gut angenommen.',
    },
  })
  await add('measures.setStatus', { id, status: 'planned', date: '2022-10-01' })
  await add('measures.setStatus', {
    id,
    status: 'running',
    date: '2023-02-01',
    note: 'Acht sind ausgebildet.',
  })
  await add('readings.save', { measureId: id, date: '2023-12-31', value: 22 })
  await add('readings.save', { measureId: id, date: '2024-12-31', value: 58.5 })

  const row = tableOf(await sheet('Maßnahmen'), 'Code').find(({ Code }) => Code === 'A II')!
  expect(row).toMatchObject({
    Maßnahme: 'Lotsinnen',
    Arbeitskreis: 'A – Lernen',
    Teilbereich: 'Schule',
    Ziele: 'A Z1 Deutsch vor der Schule',
    Beschreibung: 'Begleitung:\n• Hausbesuch\n• Sprechstunde',
    Federführung: 'Schulamt',
    Status: 'in Umsetzung',
    'Status seit': '01.02.2023',
    Statusnotiz: 'Acht sind ausgebildet.',
    Zielgruppe: 'Eltern',
    Partner: 'Volkshochschule\nBeirat',
    Beginn: '01.02.2023',
    Ende: '31.07.2024',
    Priorität: 'II',
    'Hängt ab von': 'A I',
    Stadtteile: 'Kotten',
    Finanzierung: 'Landesmittel (beantragt)',
    Indikator:
      'Begleitete Familien\nAusgangswert 0 Familien, Zielwert 120 Familien, bis 2027\nZuletzt 58,5 Familien am 31.12.2024',
    Herkunft: 'Handlungsfeld 1 Bildung; Runde 1',
    Ergebnis: 'Gut angenommen.',
  })
  expect(row['Kosten je Jahr']).toContain('64')
  expect(row['Verzug']).toContain('Sollte am 31.07.2024 fertig sein')
  expect(row['Vorher']).toContain('01.10.2022 geplant')
  expect(row['Zuletzt geändert']).toContain('Moderation')
})

it('tells Leitbilder, goals, general recommendations and decided overlaps', async () => {
  const [learning, living] = groups
  const add = core.call
  await add('parts.add', {
    entity: 'vision',
    workingGroupId: learning!.id,
    values: { text: 'Alle lernen gern.' },
  })
  await add('parts.add', { entity: 'vision', workingGroupId: learning!.id, values: { text: '' } })
  const goal = await add('parts.add', {
    entity: 'goal',
    workingGroupId: learning!.id,
    values: { title: 'Deutsch für alle', horizonYear: 2032 },
  })
  const pool = await add('parts.add', {
    entity: 'measure',
    workingGroupId: learning!.id,
    values: { title: 'Sprachmittlerpool für Ämter', goalIds: [goal.id] },
  })
  const other = await add('parts.add', {
    entity: 'measure',
    workingGroupId: living!.id,
    values: { title: 'Sprachmittler für Ämter und Praxen' },
  })
  await add('parts.add', {
    entity: 'recommendation',
    workingGroupId: null,
    values: { kind: 'recommendation', text: 'Einmal im Jahr berichten.' },
  })
  await add('overlaps.decide', {
    firstId: pool.id,
    secondId: other.id,
    decision: 'merge',
    keptId: pool.id,
    note: 'Ein Pool.',
  })

  const written = tableOf(await sheet('Leitbilder und Ziele'), 'AK')
  expect(written.map((row) => [row['AK'], row['Art'], row['Code'], row['Maßnahmen']])).toEqual([
    ['A', 'Leitbild', '', ''],
    ['A', 'Ziel', 'A Z1', 'A I'],
    ['–', 'Handlungsempfehlung', '', ''],
  ])
  const [pair] = tableOf(await sheet('Überschneidungen'), 'Eins')
  expect(pair).toMatchObject({
    Eins: 'A I',
    Zwei: 'B I',
    Entscheidung: 'zusammengeführt in A I',
    Bemerkung: 'Ein Pool.',
  })
  const { sheets } = await core.call('minutes.overview', { sessionId })
  expect(sheets.find(({ name }) => name === 'Leitbilder und Ziele')?.rows).toBe(3)
  expect(sheets.find(({ name }) => name === 'Überschneidungen')?.rows).toBe(1)
})
