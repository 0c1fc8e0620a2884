import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'uqr'
import { DEMO_TOPICS } from '../../scripts/demo/content.ts'
import type { BallotSheetDocument } from '../../shared/contract/print.ts'
import { expect, test } from '../support/desk-test.ts'
import { launchProgram } from '../support/electron.ts'
import { answerSaveDialog } from '../support/desk-driver.ts'
import { isRoot } from '../support/ordinary-user.ts'
import { makeCards, makeSheet, pagesOf, paperOf, printTo, textOf } from '../support/print-test.ts'

const URL_OF_PAGE = 'http://192.168.178.20:8080/'
const TITLES = { projectTitle: 'Integrationskonzept Musterstadt', sessionTitle: 'Workshop am 21.11.2026' }
const PRINTED = { outcome: 'printed' }

const topics = (description: boolean): BallotSheetDocument['topics'] =>
  DEMO_TOPICS.map(({ title, description: about }, index) => ({
    number: index + 1,
    title: { german: title, other: index === 7 ? null : `Тема номер ${index + 1}` },
    description: { german: description ? about : '', other: null },
  }))

test('code cards: each code once, eight to a page, A4, the sentence that they are secret', async ({
  app,
  desk,
  folder,
}) => {
  const cards = makeCards(19)
  const file = join(folder, 'Karten.pdf')
  const document = { kind: 'codeCards' as const, ...TITLES, url: URL_OF_PAGE, cards }
  expect(await printTo(app, desk, file, document)).toEqual(PRINTED)
  const text = textOf(file)
  for (const { code, secret } of cards) {
    expect(text.split(code).length - 1, code).toBe(1)
    expect(text).not.toContain(secret)
  }
  expect(text.match(/Die Karte ist geheim und gilt für alle Runden dieser Sitzung\./g)).toHaveLength(19)
  expect(text).toContain('192.168.178.20:8080')
  expect(pagesOf(file)).toBe(3)
  expect(paperOf(file)).toContain('(A4)')
  expect(readdirSync(folder)).toEqual(['Karten.pdf'])
})

test('a card carries the QR code of the page with its own secret; without a page it has none', async ({
  app,
  desk,
  folder,
}) => {
  // The hidden window is looked into before it goes: it says that all is laid out, and the shell prints then.
  await app.evaluate(({ app: program }) => {
    const seen: string[][] = []
    Object.assign(globalThis, { printedPathsForTest: seen })
    program.on('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents)
      contents.printToPDF = async (options) => {
        const paths: unknown = await contents.executeJavaScript(
          `[...document.querySelectorAll('svg[role=img]')].map((svg) => svg.getAttribute('viewBox') + ' ' + svg.querySelector('path').getAttribute('d'))`,
        )
        seen.push(paths as string[])
        return print(options)
      }
    })
  })
  const cards = makeCards(2)
  const document = { kind: 'codeCards' as const, ...TITLES, url: URL_OF_PAGE, cards }
  await printTo(app, desk, join(folder, 'mit.pdf'), document)
  await printTo(app, desk, join(folder, 'ohne.pdf'), { ...document, url: null })
  const [drawn, none] = await app.evaluate(
    () => (globalThis as unknown as { printedPathsForTest: string[][] }).printedPathsForTest,
  )
  expect(none).toEqual([])
  expect(drawn).toHaveLength(2)
  for (const [index, { secret }] of cards.entries()) {
    const { data, size } = encode(`${URL_OF_PAGE}#k=${secret}`, { ecc: 'M', border: 0 })
    expect(modulesOf(drawn?.[index] ?? '', size)).toEqual(data)
  }
})

test('cards of leads: name, group, code and how long it is good for; nine are two pages', async ({
  app,
  desk,
  folder,
}) => {
  const file = join(folder, 'Leitungen.pdf')
  const cards = makeCards(9).map(({ code }, index) => ({
    name: `Vorname${index} Nachname-Doppelname`,
    letter: 'B',
    groupTitle: 'Sprachförderung, Gesundheit und Pflege im Alter für alle Menschen der Stadt',
    code,
    validOn: index === 0 ? '2026-11-21' : null,
  }))
  const url = `${URL_OF_PAGE}gruppe`
  const document = { kind: 'leadCards' as const, projectTitle: TITLES.projectTitle, url, cards }
  expect(await printTo(app, desk, file, document)).toEqual(PRINTED)
  const text = textOf(file)
  for (const { code, name } of cards) {
    expect(text.split(code).length - 1, code).toBe(1)
    // A long name goes on in the next line.
    expect(text).toContain(name.split('-')[0])
  }
  expect(text.match(/192\.168\.178\.20:8080\/gruppe/g)).toHaveLength(9)
  expect(text.match(/gilt nur am 21\.11\.2026/g)).toHaveLength(1)
  expect(text.match(/gilt bis zum Widerruf/g)).toHaveLength(8)
  expect(pagesOf(file)).toBe(2)
  expect(paperOf(file)).toContain('(A4)')
})

/** Reads the dark modules back from a path of rectangles. */
function modulesOf(drawing: string, size: number): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of drawing.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    const row = modules[Number(y)]
    for (let step = 0; step < Number(length); step++) if (row) row[Number(x) + step] = true
  }
  return modules
}

const METHODS: Readonly<Record<string, { settings: BallotSheetDocument['settings']; says: string[] }>> = {
  scale: {
    settings: { method: 'scale', max: 5, allowUnknown: true },
    says: ['Handlungsfelder von 1 (unwichtig)', '5 = sehr wichtig', '? = weiß nicht', '? = не знаю'],
  },
  dots: {
    settings: { method: 'dots', dots: 5, perTopic: 2 },
    says: ['Jede Person hat 5 Klebepunkte.', 'Für jeden Punkt einen Kreis ankreuzen.'],
  },
  budget: {
    settings: { method: 'budget', points: 100, spendAll: true },
    says: ['Verteilen Sie 100 Punkte', 'Summe = 100', 'Сума = 100'],
  },
  ranking: {
    settings: { method: 'ranking', k: 5 },
    says: ['die wichtigsten 5 Handlungsfelder', 'Місце'],
  },
  matrix: {
    settings: {
      method: 'matrix',
      max: 5,
      allowUnknown: false,
      labels: { x: '', y: 'Dringlichkeit' },
    },
    says: ['A = Relevanz', 'B = Dringlichkeit', 'A = Важливість'],
  },
}

for (const [name, { settings, says }] of Object.entries(METHODS)) {
  test(`paper ballot in two languages: ${name}`, async ({ app, desk, folder }) => {
    const file = join(folder, `${name}.pdf`)
    const axes =
      settings.method === 'matrix'
        ? { x: { german: '', other: null }, y: { german: settings.labels.y, other: null } }
        : null
    const sheet = makeSheet(settings, 'uk', topics(false), {
      axes,
      question: { german: 'Was zuerst?', other: 'Що насамперед?' },
      groups: [{ german: 'Verein', other: 'Громада' }],
    })
    expect(await printTo(app, desk, file, sheet)).toEqual(PRINTED)
    const text = textOf(file).replaceAll(/\s+/g, ' ')
    for (const words of [
      ...says,
      'Was zuerst?',
      'Що насамперед?',
      'Code von Ihrer Karte',
      'Verein',
      'Громада',
    ])
      expect(text).toContain(words)
    for (const { title } of DEMO_TOPICS) expect(text).toContain(title.split(' ')[0])
    // Not translated: in German on both sides.
    expect(text.split(DEMO_TOPICS[7]?.title ?? '?').length - 1).toBe(2)
    expect(pagesOf(file)).toBe(name === 'matrix' ? 2 : 1)
    expect(paperOf(file)).toContain('(A4)')
  })
}

test('a long ballot goes on over pages with its heading, and no topic is divided', async ({
  app,
  desk,
  folder,
}) => {
  const file = join(folder, 'lang.pdf')
  const many: BallotSheetDocument['topics'] = Array.from({ length: 40 }, (_unused, index) => ({
    number: index + 1,
    title: { german: `Feld ${index + 1} Anfang${index + 1}`, other: null },
    description: {
      german: `${'Eine Beschreibung mit vielen Worten. '.repeat(5)} Ende${index + 1}`,
      other: null,
    },
  }))
  const sheet = makeSheet({ method: 'ranking', k: 5 }, 'de', many, { codes: false })
  expect(await printTo(app, desk, file, sheet)).toEqual(PRINTED)
  const pages = textOf(file).split('\f').slice(0, -1)
  expect(pages.length).toBe(pagesOf(file))
  expect(pages.length).toBeGreaterThan(1)
  for (const [index, page] of pages.entries()) {
    expect(page).toContain('Was soll in den nächsten fünf Jahren')
    expect(page).toContain(`Seite ${index + 1} von ${pages.length}`)
  }
  for (const { number } of many) {
    const on = pages.filter((page) => new RegExp(`Anfang${number}\\b`).test(page))
    expect(on).toHaveLength(1)
    expect(on[0]).toMatch(new RegExp(`Ende${number}\\b`))
  }
})

test('what cannot be written is told, and the file of before stays', async ({ app, desk, folder }) => {
  const cards = makeCards(1)
  const document = { kind: 'codeCards' as const, ...TITLES, url: null, cards }
  const gone = join(folder, 'weg', 'Karten.pdf')
  expect(await printTo(app, desk, gone, document)).toMatchObject({
    outcome: 'failed',
    message: expect.stringContaining('Den Ordner gibt es nicht mehr.') as unknown,
  })
  const taken = join(folder, 'Ordner.pdf')
  mkdirSync(taken)
  expect(await printTo(app, desk, taken, document)).toMatchObject({ outcome: 'failed' })
  expect(readdirSync(folder)).toEqual(['Ordner.pdf'])
  const kept = join(folder, 'Karten.pdf')
  writeFileSync(kept, 'von vorher')
  await answerSaveDialog(app, kept)
  await desk.evaluate(() => window.shell?.chooseExportFile({ defaultName: 'Karten', kind: 'pdf' }))
  const canceled = desk.evaluate((input) => window.shell?.printPdf(input), { file: kept, document })
  await expect.poll(() => desk.evaluate(() => window.shell?.cancelPrint())).toBe(true)
  expect(await canceled).toEqual({ outcome: 'canceled' })
  expect(readFileSync(kept, 'utf8')).toBe('von vorher')
  expect(await desk.evaluate(() => window.shell?.cancelPrint())).toBe(false)
  expect(await printTo(app, desk, kept, document)).toEqual(PRINTED)
  expect(readFileSync(kept, 'latin1').startsWith('%PDF-')).toBe(true)
})

test('one document at a time, only into files a dialog named, only documents of the contract', async ({
  app,
  desk,
  folder,
}) => {
  const document = { kind: 'codeCards' as const, ...TITLES, url: null, cards: makeCards(40) }
  const file = join(folder, 'a.pdf')
  await answerSaveDialog(app, file)
  const [first, second] = await desk.evaluate(
    async (input) => {
      await window.shell?.chooseExportFile({ defaultName: 'a', kind: 'pdf' })
      return Promise.all([window.shell?.printPdf(input), window.shell?.printPdf(input)])
    },
    { file, document },
  )
  expect(first).toEqual(PRINTED)
  expect(second).toMatchObject({ outcome: 'failed' })
  const refusals = await desk.evaluate(
    async ({ input, named }) => {
      const shell = window.shell as unknown as Record<string, (input: unknown) => Promise<unknown>>
      const attempts = [
        input,
        { file: named, document: { ...input.document, url: 'javascript:alert(1)' } },
        { file: named, document: { ...input.document, kind: 'minutes' } },
        { file: named, document: { ...input.document, cards: [] } },
      ]
      return Promise.all(
        attempts.map((attempt) =>
          shell.printPdf?.(attempt).then(
            () => 'printed',
            () => 'refused',
          ),
        ),
      )
    },
    { input: { file: join(folder, 'niemand.pdf'), document }, named: file },
  )
  expect(refusals).toEqual(['refused', 'refused', 'refused', 'refused'])
  expect(existsSync(join(folder, 'niemand.pdf'))).toBe(false)
})

test('a folder in which nothing may be saved is told as such', async ({ folder }) => {
  // Root may write everywhere, so this runs as an ordinary user.
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  chmodSync(folder, 0o755)
  const program = await launchProgram({ dataDir, asOrdinaryUser: isRoot })
  const closed = join(folder, 'zu')
  mkdirSync(closed)
  chmodSync(closed, 0o555)
  try {
    const document = { kind: 'codeCards' as const, ...TITLES, url: null, cards: makeCards(1) }
    expect(await printTo(program.app, program.desk, join(closed, 'Karten.pdf'), document)).toMatchObject({
      outcome: 'failed',
      message: expect.stringContaining('In diesem Ordner darf nicht gespeichert werden.') as unknown,
    })
  } finally {
    await program.close()
  }
})
