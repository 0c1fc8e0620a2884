import type { ElectronApplication, Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { driveDesk } from '../support/desk-driver.ts'
import { startCoreProcess } from '../support/core-process.ts'
import { expect, test } from '../support/desk-test.ts'
import { prepareDraftRound } from '../support/draft-round.ts'
import { handRound, kioskOf, leaveKiosk, windowsOf } from '../support/kiosk-test.ts'

const PIN = '2468'
const BEGIN = 'Bitte tippen Sie hier, um zu beginnen'
const DONE = 'Fertig – an die nächste Person weitergeben'

/** Opens the prepared scale round and hands the laptop round. */
async function startRound(
  app: ElectronApplication,
  desk: Page,
  openProject: (stage: 'draft') => Promise<void>,
): Promise<Page> {
  await openProject('draft')
  await desk.getByRole('navigation', { name: 'Schritte' }).getByRole('button', { name: 'Gewichten' }).click()
  await desk.getByRole('button', { name: 'Runde öffnen' }).first().click()
  await expect(desk.getByRole('button', { name: 'Runde schließen' })).toBeVisible()
  return handRound(app, desk, PIN)
}

/** Rates the first topics, the rest stays open, and hands in. */
async function vote(kiosk: Page, ratings: readonly number[]): Promise<void> {
  for (const [index, rating] of ratings.entries()) {
    await kiosk
      .getByRole('radiogroup')
      .nth(index)
      .getByRole('radio')
      .nth(rating - 1)
      .check({ force: true })
  }
  await kiosk.getByRole('button', { name: 'Absenden', exact: true }).click()
  const anyway = kiosk.getByRole('button', { name: 'Trotzdem absenden' })
  const arrived = kiosk.getByRole('heading', { name: 'Angekommen' })
  await anyway.or(arrived).first().waitFor()
  if (await anyway.isVisible()) await anyway.click()
  await arrived.waitFor()
}

/** Closes the round from the desk that is hidden: nobody can click on it, so its buttons are pressed from within. */
async function closeRoundUnseen(desk: Page): Promise<void> {
  const press = () =>
    desk
      .getByRole('button', { name: 'Runde schließen', exact: true })
      .last()
      .evaluate((button: HTMLButtonElement) => button.click())
  await press()
  await desk.getByRole('dialog').waitFor({ state: 'attached' })
  await press()
}

/** Everything this window could have kept of somebody. */
function traces(kiosk: Page): Promise<{ text: string; stored: number; checked: number; address: string }> {
  return kiosk.evaluate(async () => ({
    text: document.documentElement.outerHTML,
    stored:
      // What the desk has typed and not sent yet is kept beside it; no page of the kiosk reads or writes there.
      Object.keys(localStorage).filter((key) => !key.startsWith('klebepunkt.unsent.')).length +
      sessionStorage.length +
      document.cookie.length +
      (await indexedDB.databases()).length +
      (await caches.keys()).length,
    checked: document.querySelectorAll('input:checked').length,
    address: location.href,
  }))
}

test('two people vote one after another; the second sees nothing of the first', async ({
  app,
  desk,
  openProject,
}) => {
  const kiosk = await startRound(app, desk, openProject)
  await kiosk.getByRole('button', { name: BEGIN }).click()
  await vote(kiosk, [5, 4, 3])
  const receipt = (await kiosk.locator('bdi').filter({ hasText: /-/ }).first().textContent()) ?? ''
  expect(receipt).not.toBe('')
  await kiosk.getByRole('button', { name: DONE }).click()

  await expect(kiosk.getByRole('button', { name: BEGIN })).toBeFocused()
  const between = await traces(kiosk)
  expect(between.text).not.toContain(receipt)
  expect(between).toMatchObject({ stored: 0, checked: 0, address: 'app://klebepunkt/kiosk/kiosk.html' })

  await kiosk.getByRole('button', { name: 'English' }).click()
  await expect(kiosk.locator('html')).toHaveAttribute('lang', 'en')
  await expect(kiosk.getByRole('radiogroup').first()).toBeVisible()
  const second = await traces(kiosk)
  expect(second.text).not.toContain(receipt)
  expect(second).toMatchObject({ stored: 0, checked: 0 })
  await kiosk.getByRole('radiogroup').first().getByRole('radio').first().check({ force: true })
  await kiosk.getByRole('button', { name: 'Send', exact: true }).click()
  await kiosk.getByRole('button', { name: 'Send anyway' }).click()
  await kiosk.getByRole('button', { name: /Done/ }).click()
  await expect(kiosk.locator('html')).toHaveAttribute('lang', 'de')

  await leaveKiosk(app, kiosk, PIN)
  await desk.getByRole('button', { name: 'Runde schließen' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Runde schließen' }).click()
  await desk.getByRole('button', { name: 'Weiter: Bündeln' }).waitFor()
  await desk.getByRole('tab', { name: 'Herkunft' }).click()
  const row = desk.locator('dl > div').filter({ hasText: 'davon am Laptop reihum' })
  await expect(row.locator('dd')).toHaveText('2')
})

test('the kiosk fills the screen, stays in front, and neither keys nor closing lead out of it', async ({
  app,
  desk,
  openProject,
}) => {
  const kiosk = await startRound(app, desk, openProject)
  expect(await windowsOf(app)).toMatchObject({
    desk: { visible: false },
    kiosk: { visible: true, kiosk: true, onTop: true },
  })
  // As the keyboard sends them, in the shell, where the page cannot stop them itself.
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().includes('/kiosk/'),
    )?.webContents
    type Held = 'control' | 'alt' | 'shift'
    const keys: [string, Held[]][] = [
      ['F5', []],
      ['F11', []],
      ['F12', []],
      ['R', ['control']],
      ['W', ['control']],
      ['Q', ['control']],
      ['N', ['control']],
      ['O', ['control']],
      ['P', ['control']],
      ['I', ['control', 'shift']],
      ['Plus', ['control']],
      ['F4', ['alt']],
      ['Left', ['alt']],
    ]
    for (const [keyCode, modifiers] of keys) {
      contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers })
      contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers })
    }
  })
  const mark = await kiosk.evaluate(() => Object.assign(globalThis, { sameForTest: true }).sameForTest)
  expect(mark).toBe(true)
  await app.evaluate(({ BrowserWindow, app: program }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close()
    program.quit()
    program.emit('second-instance', {}, ['klebepunkt', 'fremd.klebepunkt'], '/')
  })
  await expect(kiosk.getByRole('button', { name: BEGIN })).toBeVisible()
  expect(await kiosk.evaluate(() => 'sameForTest' in globalThis)).toBe(true)
  expect(await windowsOf(app)).toMatchObject({ desk: { visible: false }, kiosk: { visible: true } })
  const state = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => ({
      tools: webContents.isDevToolsOpened(),
      zoom: webContents.getZoomFactor(),
    })),
  )
  expect(state.every(({ tools, zoom }) => !tools && zoom === 1)).toBe(true)
  await leaveKiosk(app, kiosk, PIN)
})

test('the PIN: wrong on the pad, right on the keyboard; Escape goes back to the ballot', async ({
  app,
  desk,
  openProject,
}) => {
  const kiosk = await startRound(app, desk, openProject)
  await kiosk.getByRole('button', { name: 'Zur Leitung', exact: true }).click()
  const pad = kiosk.getByRole('dialog', { name: 'Zurück zur Leitung' })
  await expectAccessible(kiosk, 'PIN')
  for (const digit of '13579') await pad.getByRole('button', { name: digit, exact: true }).click()
  await pad.getByRole('button', { name: 'Letzte Ziffer löschen' }).click()
  await pad.getByRole('button', { name: 'Zur Leitung' }).click()
  await expect(pad.getByRole('alert')).toContainText('nicht die richtige PIN')
  expect((await windowsOf(app)).desk.visible).toBe(false)
  await kiosk.keyboard.press('Escape')
  await expect(pad).toHaveCount(0)
  await leaveKiosk(app, kiosk, PIN)
  expect((await windowsOf(app)).kiosk).toBeNull()
  await expect(desk.getByRole('button', { name: 'Runde schließen' })).toBeVisible()
})

test('a core that dies takes nothing from the person who sits there, and opens no desk', async ({
  app,
  desk,
  shared,
  openProject,
}) => {
  const kiosk = await startRound(app, desk, openProject)
  await kiosk.getByRole('button', { name: BEGIN }).click()
  await kiosk.getByRole('radiogroup').first().getByRole('radio').nth(3).check({ force: true })
  const before = await shared.program.corePid()
  process.kill(before, 'SIGKILL')
  await expect.poll(() => shared.program.corePid().catch(() => before)).not.toBe(before)
  expect((await windowsOf(app)).desk.visible).toBe(false)
  await expect(kiosk.getByRole('radiogroup').first().getByRole('radio').nth(3)).toBeChecked()
  await vote(kiosk, [2])
  await kiosk.getByRole('button', { name: DONE }).click()
  await leaveKiosk(app, kiosk, PIN)
})

test('a page that dies comes back on the start screen, and the desk stays away', async ({
  app,
  desk,
  shared,
  openProject,
}) => {
  const kiosk = await startRound(app, desk, openProject)
  await kiosk.getByRole('button', { name: BEGIN }).click()
  await kiosk.getByRole('radiogroup').first().getByRole('radio').nth(3).check({ force: true })
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().includes('/kiosk/'))
      ?.webContents.forcefullyCrashRenderer()
  })
  const fresh = await kioskOf(app, kiosk)
  await expect(fresh.getByRole('button', { name: BEGIN })).toBeVisible()
  expect(await traces(fresh)).toMatchObject({ stored: 0, checked: 0 })
  await leaveKiosk(app, fresh, PIN)
  // The crash was the point of this test.
  shared.program.errors.length = 0
})

test('by keyboard alone, and clean for a screen reader on every screen, right to left too', async ({
  app,
  desk,
  openProject,
}) => {
  const kiosk = await startRound(app, desk, openProject)
  await expectAccessible(kiosk, 'Beginn')
  await kiosk.keyboard.press('Enter')
  await kiosk.getByRole('radiogroup').first().waitFor()
  await kiosk.getByRole('radiogroup').first().getByRole('radio').first().focus()
  await kiosk.keyboard.press('Space')
  await expectAccessible(kiosk, 'Zettel')
  // Leaving without sending is asked for once something has been entered.
  await kiosk.getByRole('button', { name: 'Aufhören', exact: true }).click()
  await expectAccessible(kiosk, 'Aufhören')
  await kiosk.getByRole('button', { name: 'Aufhören und löschen' }).click()
  await kiosk.getByRole('button', { name: 'العربية' }).click()
  await expect(kiosk.locator('html')).toHaveAttribute('dir', 'rtl')
  expect((await traces(kiosk)).checked).toBe(0)
  await expectAccessible(kiosk, 'العربية')
  await kiosk.getByRole('radiogroup').first().getByRole('radio').first().check({ force: true })
  await kiosk.getByRole('button', { name: 'إرسال', exact: true }).click()
  await kiosk.getByRole('button', { name: 'إرسال على أي حال' }).click()
  await kiosk.getByRole('heading', { name: 'تم الاستلام' }).waitFor()
  await expectAccessible(kiosk, 'تم الاستلام')
  await kiosk.getByRole('button', { name: /انتهيت/ }).click()
  await leaveKiosk(app, kiosk, PIN)
})

test('who goes away is asked, and then everything is forgotten', async ({ app, desk, openProject }) => {
  const kiosk = await startRound(app, desk, openProject)
  await kiosk.clock.install()
  await kiosk.getByRole('button', { name: BEGIN }).click()
  await kiosk.getByRole('radiogroup').first().getByRole('radio').nth(4).check({ force: true })
  await kiosk.clock.runFor(91_000)
  const question = kiosk.getByRole('dialog', { name: 'Sind Sie noch da?' })
  await expect(question).toBeVisible()
  await expectAccessible(kiosk, 'Sind Sie noch da?')
  await question.getByRole('button', { name: 'Ja, weitermachen' }).click()
  await expect(kiosk.getByRole('radiogroup').first().getByRole('radio').nth(4)).toBeChecked()
  await kiosk.clock.runFor(111_000)
  await expect(kiosk.getByRole('button', { name: BEGIN })).toBeVisible()
  await kiosk.getByRole('button', { name: BEGIN }).click()
  await kiosk.getByRole('radiogroup').first().waitFor()
  expect((await traces(kiosk)).checked).toBe(0)
  await kiosk.getByRole('button', { name: 'Aufhören', exact: true }).click()
  await leaveKiosk(app, kiosk, PIN)
})

test('the page may do what a participant may, and nothing else', async ({ app, desk, openProject }) => {
  const kiosk = await startRound(app, desk, openProject)
  // The page is loaded anew, and its port to the core taken as the page itself gets it.
  await kiosk.addInitScript(() => {
    addEventListener('message', (event) => Object.assign(globalThis, { portForTest: event.ports[0] }))
  })
  await kiosk.reload()
  await expect(kiosk.getByRole('button', { name: BEGIN })).toBeVisible()
  const ask = (command: string, input: object): Promise<string> =>
    kiosk.evaluate(
      ([name, data]) => {
        const port = (globalThis as unknown as { portForTest: MessagePort }).portForTest
        return new Promise<string>((resolve) => {
          port.addEventListener('message', ({ data: answer }: MessageEvent<AnswerForTest>) => {
            if (answer.id === 4711) resolve(answer.error?.code ?? 'answered')
          })
          port.postMessage({ id: 4711, command: name, input: data })
        })
      },
      [command, input] as const,
    )
  expect(await ask('kiosk.state', {})).toBe('answered')
  for (const command of [
    'rounds.list',
    'rounds.results',
    'topics.list',
    'projects.close',
    'codeCards.create',
  ])
    expect(await ask(command, {}), command).toBe('forbidden')
  expect(await kiosk.evaluate(() => 'shell' in window || 'printing' in window)).toBe(false)
  await leaveKiosk(app, kiosk, PIN)
})

interface AnswerForTest {
  id: number
  error?: { code: string }
}

test('with code cards: one card one ballot, and the next person begins without a card', async ({
  app,
  desk,
  folder,
  openFile,
}) => {
  const settings = { method: 'budget', points: 10, spendAll: false } as const
  const { file, codes } = await prepareDraftRound(folder, 'Kioskkarten', { settings, access: 'codes' })
  await openFile(file, 'Kioskkarten')
  const driver = driveDesk(app, desk)
  await driver.goTo('Gewichten')
  await driver.openRound()
  const kiosk = await handRound(app, desk, PIN)
  const code = kiosk.getByRole('textbox', { name: 'Code auf der Karte' })

  await kiosk.getByRole('button', { name: BEGIN }).click()
  await code.fill('AAAAA-AAAAA')
  await kiosk.keyboard.press('Enter')
  await expect(kiosk.getByText('Diesen Code gibt es nicht')).toBeVisible()
  await expectAccessible(kiosk, 'Codekarte')
  await code.fill(codes[0] ?? '')
  await kiosk.keyboard.press('Enter')
  await kiosk.getByRole('heading', { level: 2 }).first().waitFor()
  await kiosk.getByRole('button', { name: 'Aufhören', exact: true }).click()

  await kiosk.getByRole('button', { name: BEGIN }).click()
  await expect(code).toHaveValue('')
  expect(await kiosk.content()).not.toContain(codes[0] ?? '?')
  expect(await traces(kiosk)).toMatchObject({ stored: 0, checked: 0 })
  await kiosk.getByRole('button', { name: 'Aufhören', exact: true }).click()
  await leaveKiosk(app, kiosk, PIN)
})

test('a round that closes in the middle of somebody’s turn says so, and goes back to the start', async ({
  app,
  desk,
  openProject,
}) => {
  const kiosk = await startRound(app, desk, openProject)
  await kiosk.getByRole('button', { name: BEGIN }).click()
  await kiosk.getByRole('radiogroup').first().waitFor()
  await closeRoundUnseen(desk)
  await expect(kiosk.getByRole('heading', { name: 'Runde geschlossen' })).toBeVisible()
  await expectAccessible(kiosk, 'Runde geschlossen')
  await kiosk.getByRole('button', { name: DONE }).click()
  await expect(kiosk.getByRole('heading', { name: 'Gleich geht es los' })).toBeVisible()
  await expectAccessible(kiosk, 'Gleich geht es los')
  await leaveKiosk(app, kiosk, PIN)
})

test('after the round people choose a working group by name; nothing of a person stays for the next', async ({
  app,
  desk,
  folder,
  openFile,
}) => {
  const settings = { method: 'scale', max: 5, allowUnknown: true } as const
  const { file } = await prepareDraftRound(folder, 'Kioskwünsche', { settings })
  const core = startCoreProcess(file, `${folder}/core`)
  const topics = await core.call('topics.list', {})
  const { groupingId } = await core.call('groupings.propose', {
    roundId: null,
    choice: { by: 'hand', topicIds: topics.map(({ id }) => id) },
    weights: { ratings: 0, sorting: 0, words: 100 },
    groups: 3,
  })
  await core.call('people.openWishes', { groupingId })
  await core.stop()
  await openFile(file, 'Kioskwünsche')
  const driver = driveDesk(app, desk)
  await driver.goTo('Gewichten')
  await driver.openRound()
  const kiosk = await handRound(app, desk, PIN)

  // The round comes first.
  await expect(kiosk.getByText('Niemand sieht, was Sie eingeben.')).toBeVisible()
  await closeRoundUnseen(desk)
  await expect(kiosk.getByText('Hier wählen Sie, mit Ihrem Namen, einen Arbeitskreis.')).toBeVisible()
  await expectAccessible(kiosk, 'start by name')

  for (const name of ['Ada Lovelace', 'Emmy Noether']) {
    await kiosk.getByRole('button', { name: BEGIN }).click()
    await expect(kiosk.getByRole('textbox', { name: 'Ihr Name' })).toHaveValue('')
    await expect(kiosk.locator('[data-group][aria-pressed="true"]')).toHaveCount(0)
    await kiosk.locator('[data-group]').first().click()
    await kiosk.getByRole('textbox', { name: 'Ihr Name' }).fill(name)
    await kiosk.getByRole('checkbox').check()
    await kiosk.getByRole('button', { name: 'Absenden', exact: true }).click()
    await expect(kiosk.getByText(name)).toBeVisible()
    await expectAccessible(kiosk, 'sent by name')
    await kiosk.getByRole('button', { name: DONE }).click()
    await expect(kiosk.getByRole('button', { name: BEGIN })).toBeFocused()
    const between = await traces(kiosk)
    expect(between.text).not.toContain(name)
    expect(between).toMatchObject({ stored: 0, checked: 0 })
  }

  // Stopped half-way: asked whether to delete, and then nothing has been stored.
  await kiosk.getByRole('button', { name: BEGIN }).click()
  await kiosk.getByRole('textbox', { name: 'Ihr Name' }).fill('Grace Hopper')
  await kiosk.getByRole('button', { name: 'Aufhören', exact: true }).click()
  await kiosk.getByRole('button', { name: 'Aufhören und löschen' }).click()
  await expect(kiosk.getByRole('button', { name: BEGIN })).toBeVisible()
  expect((await traces(kiosk)).text).not.toContain('Grace')
  await leaveKiosk(app, kiosk, PIN)

  // No round is open any more: the choice of working groups is reason enough to hand it round.
  const again = await handRound(app, desk, PIN)
  await expect(again.getByText('Hier wählen Sie, mit Ihrem Namen, einen Arbeitskreis.')).toBeVisible()
  await leaveKiosk(app, again, PIN)
})
