import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { driveDesk } from '../support/desk-driver.ts'
import { expect, runInPalette, tabTo, test } from '../support/desk-test.ts'
import { connectPhone, newBallotId } from '../support/simulated-phone.ts'
import type { SimulatedPhone } from '../support/simulated-phone.ts'

/** Setting up a round and steering it while the room answers, as the facilitator does it. */

const LOOPBACK = '127.0.0.1'
const CUT = 'Grenze: Die ersten … kommen weiter'

const main = (desk: Page) => desk.getByRole('main')
const field = (desk: Page, label: string) => desk.getByRole('dialog').getByLabel(label, { exact: true })
const button = (desk: Page, name: string) => desk.getByRole('button', { name, exact: true })
const rules = (desk: Page) => desk.locator('.rule-card').getByRole('listitem')
const rail = (desk: Page) => desk.getByRole('navigation', { name: 'Schritte' })

/** Votes with the lowest answer on the first topic; what is refused is thrown. */
async function castFirst(phone: SimulatedPhone, answer = 1): Promise<void> {
  const { round } = await phone.call('participant.state', { token: phone.token, language: 'de' })
  const topic = round?.topics[0]
  if (!round || !topic) throw new Error('There is no round.')
  await phone.call('ballots.cast', {
    roundId: round.id,
    token: phone.token,
    ballotId: newBallotId(),
    seq: 1,
    answers: { [topic.id]: answer },
    stakeholderGroupId: null,
  })
}

test.afterEach(async ({ desk }) => {
  await desk.setViewportSize({ width: 1440, height: 900 })
  const dialogs = desk.getByRole('dialog')
  for (let left = await dialogs.count(); left > 0; left--) {
    await desk.keyboard.press('Escape')
    await expect(dialogs).toHaveCount(left - 1)
  }
})

test('five methods: the rules stand beside the form as they are typed, and the round keeps them', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('topics')
  await driveDesk(app, desk).goTo('Gewichten')
  await button(desk, 'Runde vorbereiten').click()
  const dialog = desk.getByRole('dialog', { name: 'Runde vorbereiten' })
  const choose = (name: RegExp) => dialog.getByRole('radio', { name }).check()

  await choose(/^Klebepunkte/)
  await field(desk, 'Punkte je Person').fill('4')
  await field(desk, 'Höchstens je Handlungsfeld').fill('2')
  await field(desk, 'Höchstens je Handlungsfeld').blur()
  await expect(rules(desk)).toContainText([
    'Jede Person hat 4 Klebepunkte.',
    'Höchstens 2 Punkte je Handlungsfeld.',
    'Es ist geheim.',
  ])
  await choose(/^Punkte verteilen/)
  await field(desk, 'Wie viele davon?').selectOption('Es dürfen Punkte übrig bleiben')
  await expect(rules(desk).nth(1)).toHaveText('Es müssen nicht alle Punkte vergeben werden.')
  await choose(/^Rangfolge/)
  await field(desk, 'Plätze').fill('3')
  await field(desk, 'Plätze').blur()
  await expect(rules(desk).nth(1)).toHaveText('Platz 1 bringt 3 Punkte, Platz 3 noch 1.')
  // What was typed for another method is still there.
  await choose(/^Klebepunkte/)
  await expect(field(desk, 'Punkte je Person')).toHaveValue('4')
  await choose(/^Zwei Kriterien/)
  await field(desk, 'Zweites Kriterium').fill('Tempo')
  await expect(rules(desk).first()).toContainText('nach „Relevanz“ und nach „Tempo“')
  await field(desk, 'Maßstab').fill('Wirkung für viele')
  await field(desk, CUT).fill('5')
  await dialog.getByText('Weitere Einstellungen').click()
  await dialog.getByRole('radio', { name: /^Codekarten/ }).check()
  await dialog.getByRole('button', { name: 'Gruppe hinzufügen' }).click()
  for (const [index, name] of ['Verwaltung', 'Ehrenamt', 'Zugewanderte'].entries()) {
    await expect(dialog.getByLabel(`Interessengruppe ${index + 1}`)).toBeFocused()
    await desk.keyboard.type(name)
    await desk.keyboard.press('Enter')
  }
  await expect(dialog.getByLabel('Interessengruppe 4')).toBeFocused()
  // The empty line goes with Backspace, and a line moves with Alt and an arrow key.
  await desk.keyboard.press('Backspace')
  await expect(dialog.getByLabel('Interessengruppe 3')).toBeFocused()
  await desk.keyboard.press('Alt+ArrowUp')
  await expect(dialog.getByLabel('Interessengruppe 2')).toHaveValue('Zugewanderte')
  await dialog.getByRole('button', { name: 'Runde vorbereiten' }).click()
  await expect(dialog).toHaveCount(0)

  await expect(main(desk)).toContainText(/Relevanz\sund\sTempo\s1–5/)
  await expect(main(desk)).toContainText(/mit\sCodekarten/)
  await expect(rules(desk).first()).toHaveText('Maßstab: Wirkung für viele')
  await expect(main(desk)).toContainText('Noch keine Codekarten gedruckt.')

  await button(desk, 'Ändern').click()
  const change = desk.getByRole('dialog', { name: 'Runde 1 ändern' })
  await change.getByText('Weitere Einstellungen').click()
  for (const [index, name] of ['Verwaltung', 'Zugewanderte', 'Ehrenamt'].entries()) {
    await expect(change.getByLabel(`Interessengruppe ${index + 1}`)).toHaveValue(name)
  }
  await change.getByRole('radio', { name: /^Relevanzskala/ }).check()
  await change.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(change).toHaveCount(0)
  await expect(main(desk)).toContainText(/Relevanzskala\s1–5/)
  await desk.keyboard.press('Control+z')
  await expect(main(desk)).toContainText(/Relevanz\sund\sTempo\s1–5/)

  // Some of the topics alone, as a later workshop does; chosen again when the round is changed.
  await button(desk, 'Ändern').click()
  await change.locator('summary').filter({ hasText: 'Handlungsfelder' }).click()
  await change.getByRole('button', { name: 'Nichts auswählen' }).click()
  await change.getByRole('checkbox', { name: /Bildung/ }).check()
  await change.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(change.getByRole('alert')).toHaveText('Bitte mindestens zwei Handlungsfelder auswählen.')
  await change.getByRole('checkbox', { name: /Sprachförderung/ }).check()
  await expectAccessible(desk, 'round, choosing topics')
  await field(desk, CUT).fill('1')
  await change.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(change).toHaveCount(0)
  await expect(
    desk.getByRole('heading', { name: 'Diese 2 Handlungsfelder stehen zur Gewichtung' }),
  ).toBeVisible()
})

test('a field that cannot be is named at its place and takes the focus, also behind the fold', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('topics')
  await driveDesk(app, desk).goTo('Gewichten')
  await button(desk, 'Runde vorbereiten').click()
  const dialog = desk.getByRole('dialog', { name: 'Runde vorbereiten' })
  const save = () => dialog.getByRole('button', { name: 'Runde vorbereiten' }).click()

  await field(desk, 'Frage an den Raum').fill('  ')
  await field(desk, CUT).fill('77')
  await save()
  await expect(dialog.getByText('Frage fehlt.')).toBeVisible()
  await expect(dialog.getByText('Bitte eine ganze Zahl von 1 bis 15.')).toBeVisible()
  await expect(field(desk, 'Frage an den Raum')).toBeFocused()
  await field(desk, 'Frage an den Raum').fill('Womit anfangen?')
  await save()
  await expect(field(desk, CUT)).toBeFocused()
  await field(desk, CUT).fill('')

  await dialog.getByRole('radio', { name: /^Klebepunkte/ }).check()
  await field(desk, 'Punkte je Person').fill('')
  await field(desk, 'Punkte je Person').blur()
  await expect(dialog.getByText('Die Spielregeln erscheinen, sobald alle Zahlen stehen.')).toBeVisible()
  await save()
  await expect(
    dialog.getByText('Zahl der Klebepunkte muss eine ganze Zahl von 1 bis 100 sein.'),
  ).toBeVisible()
  await field(desk, 'Punkte je Person').fill('3')
  await field(desk, 'Höchstens je Handlungsfeld').fill('4')
  await save()
  await expect(dialog.getByText('Höchstens 3: mehr Punkte hat niemand.')).toBeVisible()
  await field(desk, 'Höchstens je Handlungsfeld').fill('3')

  await dialog.getByText('Weitere Einstellungen').click()
  await dialog.getByRole('button', { name: 'Gruppe hinzufügen' }).click()
  await expect(dialog.getByLabel('Interessengruppe 1')).toBeFocused()
  await desk.keyboard.type('Ehrenamt')
  await desk.keyboard.press('Enter')
  await expect(dialog.getByLabel('Interessengruppe 2')).toBeFocused()
  await desk.keyboard.type('ehrenamt')
  await dialog.getByText('Weitere Einstellungen').click()
  await save()
  await expect(dialog.getByText('Diese Gruppe gibt es schon.')).toBeVisible()
  await expect(dialog.getByLabel('Interessengruppe 2')).toBeFocused()
  await desk.keyboard.press('Control+a')
  await desk.keyboard.type('Verwaltung')
  await save()
  await expect(dialog).toHaveCount(0)
  await expect(rules(desk).first()).toHaveText('Jede Person hat 3 Klebepunkte.')
})

test('the whole dialog is inside a small window', async ({ app, desk, openProject }) => {
  await openProject('topics')
  await driveDesk(app, desk).goTo('Gewichten')
  await desk.setViewportSize({ width: 1280, height: 720 })
  await button(desk, 'Runde vorbereiten').click()
  const dialog = desk.getByRole('dialog', { name: 'Runde vorbereiten' })
  for (const method of [/^Relevanzskala/, /^Klebepunkte/, /^Zwei Kriterien/]) {
    await dialog.getByRole('radio', { name: method }).check()
    const box = await dialog.boundingBox()
    expect(box && box.y >= 0 && box.y + box.height <= 720 && box.x >= 0 && box.x + box.width <= 1280).toBe(
      true,
    )
    expect(await dialog.locator('.body').evaluate((body) => body.scrollWidth <= body.clientWidth)).toBe(true)
    await expect(dialog.getByRole('button', { name: 'Runde vorbereiten' })).toBeInViewport()
  }
})

test('a round runs, pauses, goes on and closes; each state is said, and what was handed out is kept', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('draft')
  const drive = driveDesk(app, desk)
  await drive.goTo('Gewichten')
  await expect(main(desk)).toContainText('Das Netz für Telefone ist aus.')
  const url = await drive.startNetwork(LOOPBACK)
  await expect(main(desk)).toContainText('Das Netz für Telefone ist an.')
  await drive.openRound()
  const state = main(desk).getByRole('status')
  await expect(state).toContainText('Runde läuft')
  const phones = [await connectPhone(url), await connectPhone(url)] as const
  try {
    await castFirst(phones[0])
    await expect(desk.getByRole('img', { name: 'Bis jetzt da: 1 von 26' })).toBeVisible()
    await expect(rail(desk)).toContainText('Runde 1 läuft, 1 da')

    await button(desk, 'Pausieren').click()
    await expect(state).toContainText('Runde pausiert')
    await expect(rail(desk)).toContainText('Runde 1 pausiert, 1 da')
    await expect(castFirst(phones[1])).rejects.toMatchObject({ code: 'round_paused' })
    await runInPalette(desk, 'Runde weiterlaufen lassen')
    await expect(state).toContainText('Runde läuft')
    await castFirst(phones[1])
    await expect(desk.getByRole('img', { name: 'Bis jetzt da: 2 von 26' })).toBeVisible()

    const handedOut = main(desk).getByLabel('Ausgegebene Zettel', { exact: true })
    await handedOut.fill('24')
    await handedOut.press('Tab')
    await expect(desk.getByRole('banner')).toContainText('Ausgegebene Karten der Runde')

    await button(desk, 'Runde schließen').click()
    const asking = desk.getByRole('dialog', { name: 'Runde schließen?' })
    await expect(asking).toContainText('2 von 26 Anwesenden haben abgegeben.')
    await asking.getByRole('button', { name: 'Offen lassen' }).click()
    await expect(state).toContainText('Runde läuft')
    await drive.closeRound()
    await expect(rail(desk)).toContainText('Runde 1 geschlossen')
  } finally {
    for (const phone of phones) phone.close()
  }
})

test('a practice round shows what a result looks like and leaves nothing', async ({
  app,
  desk,
  beamer,
  openProject,
}) => {
  await openProject('draft')
  const drive = driveDesk(app, desk)
  await drive.goTo('Gewichten')
  const url = await drive.startNetwork(LOOPBACK)
  await button(desk, 'Probe').click()
  const dialog = desk.getByRole('dialog', { name: 'Probe' })
  // The method of the round that is prepared.
  await expect(dialog.getByRole('radio', { name: /^Relevanzskala/ })).toBeChecked()
  await dialog.getByRole('radio', { name: /^Klebepunkte/ }).check()
  await dialog.getByRole('button', { name: 'Probe beginnen' }).click()
  await expect(main(desk).getByRole('status')).toHaveText('Probe läuft – es bleibt nichts davon')
  await expect(rail(desk)).toContainText('Probe läuft')
  await desk.getByRole('complementary').getByText('Probe', { exact: true }).click()
  const room = await beamer()
  await expect(room.getByRole('heading', { level: 1 })).toContainText('Welches Obst mögen Sie?')

  const phone = await connectPhone(url)
  try {
    await castFirst(phone)
    await expect(desk.getByRole('img', { name: /^Bis jetzt da: 1/ })).toBeVisible()
  } finally {
    phone.close()
  }
  await button(desk, 'Auszählen').click()
  const table = desk.getByRole('table', { name: 'Rangliste der Probe' })
  await expect(table.getByRole('row')).toHaveCount(7)
  await expect(table.getByRole('row').nth(1)).toContainText('1.')
  await button(desk, 'Probe beenden').click()
  await expect(button(desk, 'Runde öffnen')).toBeVisible()
  await expect(desk.getByRole('group', { name: 'Runden' })).toHaveCount(0)
  await drive.goTo('Vorbereiten')
  await expect(desk.getByText('Apfel')).toHaveCount(0)
})

test('texts in other languages are entered beside the German ones and saved as one step', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('draft')
  const drive = driveDesk(app, desk)
  await drive.goTo('Gewichten')
  await expect(main(desk)).toContainText('Die Texte gibt es nur auf Deutsch.')
  await button(desk, 'Texte in anderen Sprachen').click()
  const dialog = desk.getByRole('dialog', { name: 'Texte in anderen Sprachen' })
  const language = (name: RegExp) => dialog.getByRole('button', { name })
  await language(/العربية/).click()
  const question = dialog.getByRole('textbox', { name: /^Frage/ })
  await question.fill('ما مدى الأهمية؟')
  await expect(question).toHaveAttribute('dir', 'rtl')
  await expect(language(/العربية/)).toContainText(/^العربية1 von \d+$/)

  await language(/English/).click()
  await expect(question).toHaveValue('')
  await expect(question).toHaveAttribute('dir', 'ltr')
  // From a spreadsheet, in any order of its own.
  await app.evaluate(({ clipboard }) => {
    clipboard.writeText('Wohnbedarfe\tHousing needs\r\nBildung\tEducation\r\n')
  })
  await question.focus()
  await desk.keyboard.press('Control+v')
  await expect(dialog.getByRole('textbox', { name: /^Handlungsfeld 1 Bildung$/ })).toHaveValue('Education')
  await expect(dialog.getByText('3 Texte geändert')).toBeVisible()
  await dialog.getByRole('button', { name: 'Speichern und schließen' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(main(desk)).toContainText('Übersetzungen sind angefangen.')

  // Closing saves as well; a second look finds everything.
  await runInPalette(desk, 'Texte in anderen Sprachen')
  await language(/English/).click()
  await expect(dialog.getByRole('textbox', { name: /^Handlungsfeld 1 Bildung$/ })).toHaveValue('Education')
  await question.fill('How important?')
  await desk.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(desk.getByRole('banner')).toContainText('1 Übersetzung geändert')
  await desk.keyboard.press('Control+z')
  await expect(desk.getByRole('banner')).toContainText('3 Übersetzungen geändert')
  await desk.keyboard.press('Control+z')
  await expect(main(desk)).toContainText('Die Texte gibt es nur auf Deutsch.')
  await drive.goTo('Vorbereiten')
  await expect(button(desk, 'Texte in anderen Sprachen')).toBeVisible()
})

test('a second round after the discussion takes everything over, its translations too', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('closed')
  const drive = driveDesk(app, desk)
  await drive.goTo('Gewichten')
  await desk.getByRole('group', { name: 'Runden' }).getByText('Runde 2').click()
  await runInPalette(desk, 'Texte in anderen Sprachen')
  const texts = desk.getByRole('dialog', { name: 'Texte in anderen Sprachen' })
  await texts.getByRole('textbox', { name: /^Frage/ }).fill('Where to begin?')
  await texts.getByRole('button', { name: 'Speichern und schließen' }).click()
  await expect(texts).toHaveCount(0)

  await runInPalette(desk, 'Zweite Runde nach der Aussprache')
  const dialog = desk.getByRole('dialog', { name: 'Zweite Runde vorbereiten' })
  await expect(field(desk, 'Punkte je Person')).toHaveValue('5')
  await expect(field(desk, 'Höchstens je Handlungsfeld')).toHaveValue('2')
  await expect(field(desk, CUT)).toHaveValue('5')
  // By keyboard alone to the end of the form.
  await tabTo(desk, dialog.getByRole('button', { name: 'Runde vorbereiten' }))
  await desk.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)

  const tabs = desk.getByRole('group', { name: 'Runden' }).getByRole('button')
  await expect(tabs).toHaveText([/Runde 1.*geschlossen/, /Runde 2.*geschlossen/, /Runde 3.*vorbereitet/])
  await expect(tabs.nth(2)).toHaveAttribute('aria-pressed', 'true')
  await expect(main(desk)).toContainText('zweite Runde nach Runde 2')
  await button(desk, 'Texte in anderen Sprachen').click()
  await expect(texts.getByRole('textbox', { name: /^Frage/ })).toHaveValue('Where to begin?')
  await desk.keyboard.press('Escape')

  await tabs.nth(1).click()
  await button(desk, 'Ergebnis veröffentlichen').click()
  await expect(tabs.nth(1)).toContainText('veröffentlicht')
})
