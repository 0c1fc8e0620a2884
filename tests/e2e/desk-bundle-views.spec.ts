import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { driveDesk } from '../support/desk-driver.ts'
import { expect, test } from '../support/desk-test.ts'
import { prepareBundling } from '../support/prepared-bundling.ts'
import { prepareRunoff } from '../support/prepared-runoff.ts'

/** Bündeln in the running program: the form of the proposal, the map, the tree and its cut. */

const heading = (desk: Page) => desk.getByRole('heading', { level: 1 })
const preview = (desk: Page) => desk.getByRole('region', { name: 'So sähe der Vorschlag aus' })

test('the form shows what would come out while it is filled in, and asks about a tie', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('closed')
  await driveDesk(app, desk).goTo('Bündeln')
  await expect(preview(desk)).toContainText(/Arbeitskreise aus/)
  // The dots round has two topics on one place across its cut.
  const tie = desk.getByRole('group', { name: 'Gleichstand an der Grenze: Was gilt?' })
  await expect(tie).toContainText('liegen gleichauf auf Platz')
  await expect(preview(desk)).toContainText('aus sechs Handlungsfeldern')
  await tie.getByRole('radio', { name: /Keines geht weiter/ }).check()
  await expect(preview(desk)).toContainText('aus vier Handlungsfeldern')
  await tie.getByRole('button', { name: 'Stichrunde vorbereiten' }).click()
  await expect(desk.getByRole('dialog', { name: /Stich/ })).toBeVisible()
  await desk.keyboard.press('Escape')

  await desk.getByText('Von Hand', { exact: true }).click()
  await desk.getByRole('button', { name: 'Keines', exact: true }).click()
  for (const title of ['Bildung', 'Sprachförderung', 'Wohnbedarfe', 'Wohnraumversorgung']) {
    await desk.getByRole('checkbox', { name: title, exact: true }).check()
  }
  await expect(preview(desk)).toContainText('aus vier Handlungsfeldern')
  await desk.getByRole('switch', { name: 'Wörter' }).check()
  await expect(desk.getByText('Sie mischen zwei Fragen')).toBeVisible()
  await desk.getByLabel('Gewicht: Wörter', { exact: true }).fill('50')
  await desk.keyboard.press('Tab')
  await expect(desk.getByText('zählt 33 %')).toBeVisible()
  await desk.getByRole('switch', { name: 'Bewertungen' }).uncheck()
  await expectAccessible(desk, 'bundle, form by hand')

  await desk.getByText('Festlegen', { exact: true }).click()
  await desk.getByLabel('Zahl der Arbeitskreise', { exact: true }).fill('1')
  await desk.keyboard.press('Tab')
  await expect(desk.getByText('Bitte eine ganze Zahl von 2 bis 26.')).toBeVisible()
  await desk.getByLabel('Zahl der Arbeitskreise', { exact: true }).fill('2')
  await desk.keyboard.press('Tab')
  await desk.getByRole('button', { name: 'Vorschlag machen' }).click()
  await expect(heading(desk)).toHaveText('Zwei Arbeitskreise aus vier Handlungsfeldern')
})

test('a counted run-off settles the tie', async ({ app, desk, folder, openFile }) => {
  const { file, tied } = await prepareRunoff(folder, 'Stichrunde')
  await openFile(file, 'Stichrunde')
  await driveDesk(app, desk).goTo('Bündeln')
  const tie = desk.getByRole('group', { name: 'Gleichstand an der Grenze: Was gilt?' })
  await tie.getByRole('radio', { name: 'Die Stichrunde entscheidet (Runde 3)' }).check()
  await expect(preview(desk)).toContainText('aus fünf Handlungsfeldern')
  await expect(preview(desk).getByRole('list').filter({ hasText: tied[0]! }).first()).toBeVisible()
  await expect(preview(desk).getByText(/kommen 10:/)).toBeVisible()
  await desk.getByRole('button', { name: 'Vorschlag machen' }).click()
  await expect(heading(desk)).toHaveText(/aus fünf Handlungsfeldern/)
  await expect(desk.getByRole('region', { name: 'Themenspeicher' })).toContainText(tied[1]!)
  // The form of the next proposal remembers how the tie was settled.
  await desk.getByRole('button', { name: 'Neu vorschlagen' }).click()
  await expect(tie.getByRole('radio', { name: /Stichrunde entscheidet/ })).toBeChecked()
  await desk.keyboard.press('Escape')
})

test('before anything is counted people may begin with words and their own choice', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('draft')
  await driveDesk(app, desk).goTo('Bündeln')
  await expect(desk.getByRole('button', { name: 'Zum Gewichten' })).toBeVisible()
  await expectAccessible(desk, 'bundle, nothing counted')
  await desk.getByRole('button', { name: 'Ohne beides beginnen' }).click()
  await expect(desk.getByText('Ohne gezählte Runde gibt es keine Rangfolge.')).toBeVisible()
  await expect(preview(desk)).toContainText('aus 15 Handlungsfeldern')
  await desk.getByRole('button', { name: 'Vorschlag machen' }).click()
  await expect(heading(desk)).toHaveText(/Arbeitskreise aus 15 Handlungsfeldern/)
})

test('a counted sorting becomes a proposal that says so, and a reader of the map is told what nearness means', async ({
  app,
  desk,
  folder,
  openFile,
}) => {
  const file = await prepareBundling(folder, 'Sortiert', 'closed', {
    sorters: 22,
    people: 0,
    allocated: false,
  })
  await openFile(file, 'Sortiert')
  await driveDesk(app, desk).goTo('Bündeln')
  const parts = desk.getByRole('navigation', { name: 'Teile von Bündeln' })
  await expect(parts.getByRole('button', { name: 'Sortieren' })).toContainText('gezählt')
  await parts.getByRole('button', { name: 'Sortieren' }).click()
  await desk.getByRole('button', { name: 'Vorschlag mit dieser Sortierung machen' }).click()
  await expect(desk.getByRole('switch', { name: 'Sortierung' })).toBeChecked()
  await expect(desk.getByRole('switch', { name: 'Bewertungen' })).not.toBeChecked()
  await desk.getByText('Alle über dem Mittel', { exact: true }).click()
  await expect(preview(desk)).toContainText(/aus .+ Handlungsfeldern/)
  await desk.getByText('Mehr: Wie gebündelt wird').click()
  await desk.getByRole('radio', { name: /^Ward/ }).check()
  await desk.getByRole('button', { name: 'Vorschlag machen' }).click()
  await expect(heading(desk)).toHaveText(/Arbeitskreise? aus/)
  await expect(desk.getByText(/Vorschlag aus Sortierung \(22 Personen\)/)).toBeVisible()
  await desk.getByRole('tab', { name: 'Karte' }).click()
  await expect(desk.getByText('Nah beieinander heißt: gehört für viele zusammen.')).toBeVisible()

  // With a board there, the same way leads to the form of a new proposal.
  await parts.getByRole('button', { name: 'Sortieren' }).click()
  await desk.getByRole('button', { name: 'Vorschlag mit dieser Sortierung machen' }).click()
  await expect(desk.getByRole('dialog', { name: 'Neuen Vorschlag machen' })).toBeVisible()
  await desk.keyboard.press('Escape')
  await desk.getByRole('button', { name: 'Personen verteilen' }).click()
  await expect(parts.getByRole('button', { name: 'Personen' })).toHaveAttribute('aria-current', 'page')
})

test('a new proposal replaces the board and can be taken back', async ({ app, desk, openProject }) => {
  await openProject('board')
  await driveDesk(app, desk).goTo('Bündeln')
  await expect(heading(desk)).toHaveText(/^Fünf Arbeitskreise/)
  await desk.getByRole('button', { name: 'Neu vorschlagen' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Neuen Vorschlag machen' })
  await dialog.getByLabel('Zahl der Arbeitskreise', { exact: true }).fill('3')
  await desk.keyboard.press('Tab')
  await expect(dialog.getByText('Drei Arbeitskreise aus zwölf Handlungsfeldern')).toBeVisible()
  await expectAccessible(desk, 'bundle, new proposal')
  await dialog.getByRole('button', { name: 'Vorschlag machen' }).click()
  await expect(heading(desk)).toHaveText(/^Drei Arbeitskreise/)
  await desk.keyboard.press('Control+z')
  await expect(heading(desk)).toHaveText(/^Fünf Arbeitskreise/)
})

test('the cut through the tree follows keys, pointer and field, and becomes a proposal', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('board')
  await driveDesk(app, desk).goTo('Bündeln')
  // A change by hand, which a new proposal would replace.
  await desk.locator('.topic-card [data-reorder-focus]').first().focus()
  await desk.keyboard.press('Alt+ArrowRight')
  await desk.getByText('von Hand').first().waitFor()

  await desk.getByRole('tab', { name: 'Baum' }).click()
  const cut = desk.getByRole('slider', { name: 'Schnitt durch den Baum' })
  await expect(cut).toHaveAttribute('aria-valuenow', '5')
  await cut.focus()
  await desk.keyboard.press('ArrowRight')
  await expect(cut).toHaveAttribute('aria-valuetext', 'Sechs Arbeitskreise')
  await expect(desk.getByText(/^Trennschärfe bei 6 Arbeitskreisen: /)).toBeVisible()
  await desk.keyboard.press('End')
  await expect(cut).toHaveAttribute('aria-valuenow', '12')
  await expect(desk.getByLabel('Zahl der Arbeitskreise', { exact: true })).toHaveValue('12')

  // Far to the left everything is one group.
  const box = (await cut.boundingBox())!
  const frame = (await desk.locator('.tree-drawing').boundingBox())!
  await desk.mouse.move(box.x + box.width / 2, box.y + 60)
  await desk.mouse.down()
  await desk.mouse.move(frame.x + 6, box.y + 60, { steps: 6 })
  await desk.mouse.up()
  await expect(cut).toHaveAttribute('aria-valuenow', '1')
  await expect(desk.getByRole('button', { name: 'Diesen Schnitt übernehmen' })).toBeDisabled()

  await desk.getByLabel('Zahl der Arbeitskreise', { exact: true }).fill('4')
  await desk.keyboard.press('Tab')
  await expect(cut).toHaveAttribute('aria-valuenow', '4')
  await desk.getByText('Als Tabelle').click()
  await expect(
    desk.getByRole('table', { name: 'Arbeitskreise bei diesem Schnitt' }).getByRole('row'),
  ).toHaveCount(5)

  await desk.getByRole('button', { name: 'Diesen Schnitt übernehmen' }).click()
  const ask = desk.getByRole('dialog', { name: 'Vier Arbeitskreise vorschlagen?' })
  await expect(ask).toContainText('1 Änderung von Hand')
  await ask.getByRole('button', { name: 'Diesen Schnitt übernehmen' }).click()
  await expect(heading(desk)).toHaveText(/^Vier Arbeitskreise/)
  await expect(desk.getByText('von Hand')).toHaveCount(0)
  // The tree has gone, and with it the button: whoever works with keys goes on at the views.
  await expect(desk.getByRole('tab', { name: 'Tafel' })).toBeFocused()
})

test('every view can be read by assistive technology, in light and dark and on a small window', async ({
  app,
  desk,
  openProject,
}) => {
  await openProject('board')
  await driveDesk(app, desk).goTo('Bündeln')
  await desk.locator('.topic-card').first().waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme })
    for (const view of ['Tafel', 'Karte', 'Baum', 'Trennschärfe', 'Vorschlag und Beschluss']) {
      await desk.getByRole('tab', { name: view }).click()
      await expectAccessible(desk, `bundle, ${view}, ${colorScheme}`)
    }
  }
  await desk.emulateMedia({ colorScheme: 'light' })

  // The map: every topic that went on has its title, and no title covers another one.
  await desk.getByRole('tab', { name: 'Karte' }).click()
  await desk.setViewportSize({ width: 1280, height: 720 })
  const titles = desk.locator('.map-view text.title')
  await expect(titles).toHaveCount(12)
  const boxes = await titles.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
  )
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 1 || b.bottom <= a.top + 1
      expect(apart).toBe(true)
    }
  }
  await expect(desk.getByText(/^Nah beieinander heißt/)).toBeVisible()
  await expect(desk.getByText(/\(Stress 0,\d\d\)/)).toBeVisible()
  await desk.getByText('Als Tabelle').click()
  await expect(desk.getByRole('table').getByRole('row')).toHaveCount(13)
  await desk.setViewportSize({ width: 1440, height: 900 })

  for (const [choice, name] of [
    ['Zusammenhalten oder trennen', 'locks'],
    ['Warum liegt es hier?', 'why'],
  ] as const) {
    await desk.getByRole('tab', { name: 'Tafel' }).click()
    await desk.locator('.topic-card [data-reorder-focus]').first().press('Enter')
    await desk.getByRole('menuitem', { name: choice }).click()
    await desk.getByRole('dialog').waitFor()
    await expectAccessible(desk, `bundle, ${name}`)
    await desk.keyboard.press('Escape')
  }
  for (const [choice, name] of [
    ['Farbe wählen', 'colour'],
    ['Zusammenlegen mit …', 'merge'],
  ] as const) {
    await desk
      .getByRole('button', { name: /^Mehr zu/ })
      .first()
      .click()
    await desk.getByRole('menuitem', { name: choice }).click()
    await desk.getByRole('dialog').waitFor()
    await expectAccessible(desk, `bundle, ${name}`)
    await desk.keyboard.press('Escape')
  }
  await desk.getByRole('button', { name: 'Beschließen' }).click()
  await desk.getByRole('dialog').getByText('Ja', { exact: true }).click()
  await expectAccessible(desk, 'bundle, decide')
  await desk.keyboard.press('Escape')
})
