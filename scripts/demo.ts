import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { decideGroups, placePeople, sortCards } from './demo/bundling.ts'
import {
  DEMO_DOTS_QUESTION,
  DEMO_PROJECT,
  DEMO_SCALE_QUESTION,
  DEMO_SESSION,
  DEMO_TOPICS,
} from './demo/content.ts'
import { readOutcome } from './demo/outcome.ts'
import { makeParticipants } from './demo/participants.ts'
import { afterTalk, makePeople, paperKeys } from './demo/people.ts'
import { openPhoneBrowser, rateOn } from './demo/phone-browser.ts'
import { enterRoom } from './demo/room.ts'
import { buildCity } from './demo/city/build.ts'
import { showCity } from './demo/city/show.ts'
import { MOST_SORTERS, makeSorters } from './demo/sorters.ts'
import { driveBundling } from '../tests/support/bundle-driver.ts'
import { answerSaveDialog, driveDesk } from '../tests/support/desk-driver.ts'
import { runInPalette } from '../tests/support/desk-test.ts'
import { launchProgram, temporaryFolder } from '../tests/support/electron.ts'
import { handRound, leaveKiosk } from '../tests/support/kiosk-test.ts'
import startVirtualDisplay from '../tests/support/virtual-display.ts'

// npm run demo -- [--out DIR] [--participants N] [--seed S]
// The main job unattended, in the real program with real sockets; every step is printed as it happens.

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'out/demo' },
    participants: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
  },
})
const participants = wholeNumber('--participants', values.participants, 1, 1000)
const seed = wholeNumber('--seed', values.seed, 0, 2 ** 31)
const DOTS = 5
const PER_TOPIC = 2
const KIOSK_PIN = '2468'
/** Most measures a group gets in the demo. */
const MEASURES_PER_GROUP = 1

const out = resolve(values.out)
mkdirSync(out, { recursive: true })
const projectFile = join(out, 'Demo.klebepunkt')
const sheetsFile = join(out, 'Stimmzettel.pdf')
const minutesFile = join(out, 'Protokoll.xlsx')
/** A city years after its workshop, for the steps Ausarbeiten and Nachhalten. */
const cityFile = join(out, 'Stadt.klebepunkt')
for (const old of [projectFile, sheetsFile, minutesFile]) rmSync(old, { force: true })

const started = performance.now()
const data = temporaryFolder('demo')
const stopDisplay = await startVirtualDisplay()
try {
  await runWorkshop()
} finally {
  stopDisplay()
  data.remove()
}

async function runWorkshop(): Promise<void> {
  const titles = DEMO_TOPICS.map((topic) => topic.title)
  // One holds the real phone, one sits at the laptop, one fills in paper; the others are simulated.
  const everybody = makePeople(participants + 3, seed, DOTS, PER_TOPIC)
  const simulated = everybody.slice(0, participants)
  const [real, atKiosk, onPaper] = everybody.slice(participants)
  if (!real || !atKiosk || !onPaper) throw new Error('There is nobody in the room.')
  const attendance = participants + 5

  const program = await launchProgram({ dataDir: data.path })
  try {
    const { app, desk } = program
    const drive = driveDesk(app, desk)
    const bundle = driveBundling(desk)
    await desk.setViewportSize({ width: 1440, height: 900 })
    const ballotsThere = (count: number) =>
      desk
        .getByRole('img', { name: new RegExp(`^Bis jetzt da: ${count}\\b`) })
        .first()
        .waitFor()
    const picture = async (name: string, page = desk) => {
      // Not in the middle of a scene that is still fading in.
      await page.waitForFunction(() =>
        document
          .getAnimations()
          .every((one) => one.playState !== 'running' || one.effect?.getTiming().iterations === Infinity),
      )
      await page.screenshot({ path: join(out, `${name}.png`) })
    }
    step('The program is open')

    await drive.createProject(DEMO_PROJECT, projectFile)
    await drive.importTopics(DEMO_TOPICS.map(({ title, description }) => `${title}\t${description}`))
    await drive.addSession({ ...DEMO_SESSION, attendance })
    await picture('desk-prepare')
    step(`${titles.length} topics and a session with ${attendance} people`)

    await drive.goTo('Gewichten')
    await drive.prepareRound({ method: 'scale', question: DEMO_SCALE_QUESTION, criterion: '', cut: 10 })
    await desk.getByText('Vor dem Öffnen').waitFor()
    await answerSaveDialog(app, sheetsFile)
    await runInPalette(desk, 'Stimmzettel drucken')
    await desk.getByRole('dialog').getByRole('button', { name: 'PDF speichern' }).click()
    await desk.getByText('Stimmzettel.pdf ist gespeichert.').waitFor()
    await desk.keyboard.press('Escape')
    step('Round 1 is prepared, its paper ballots are a PDF')

    const url = await drive.startNetwork('127.0.0.1')
    const beamer = await program.beamer()
    await beamer.setViewportSize({ width: 1920, height: 1080 })
    await drive.showOnBeamer('Mitmachen')
    const phone = await openPhoneBrowser(url)
    const room = await enterRoom(url, participants)
    await beamer.getByText(`${participants + 1} Telefone verbunden`).waitFor()
    await picture('beamer-join', beamer)
    step(`${participants} simulated phones and one in Chromium have joined at ${url}`)

    await drive.startPractice()
    await drive.showOnBeamer('Probe')
    await phone.page.getByText('Probe – zählt nicht').first().waitFor()
    await room.vote(simulated)
    await ballotsThere(participants)
    await picture('desk-practice')
    await picture('beamer-practice', beamer)
    await picture('phone-practice', phone.page)
    await drive.endPractice()
    step(`Practice round: ${participants} ballots, and nothing of it stays`)

    await drive.openRound()
    await drive.showOnBeamer('Runde')
    await phone.page.getByRole('radiogroup', { name: `1 ${titles[0]}` }).waitFor()
    step(`Round 1 (scale): ${await room.vote(simulated)} ballots acknowledged`)
    await picture('phone-rating', phone.page)
    await drive.pauseRound()
    await beamer.getByText('Die Runde ist angehalten.').waitFor()
    const pause = phone.page.getByText('Die Runde macht Pause.')
    await pause.waitFor()
    await picture('phone-paused', phone.page)
    await drive.resumeRound()
    await pause.waitFor({ state: 'hidden' })
    step(`Round 1: paused, resumed, the Chromium phone has receipt ${await phone.rate(real, titles)}`)
    await picture('phone-receipt', phone.page)

    const kiosk = await handRound(app, desk, KIOSK_PIN)
    await kiosk.getByRole('button', { name: 'Bitte tippen Sie hier, um zu beginnen' }).waitFor()
    await picture('kiosk-begin', kiosk)
    await kiosk.getByRole('button', { name: 'Bitte tippen Sie hier, um zu beginnen' }).click()
    await rateOn(kiosk, atKiosk, titles)
    await picture('kiosk-receipt', kiosk)
    await kiosk.getByRole('button', { name: 'Fertig – an die nächste Person weitergeben' }).click()
    await leaveKiosk(app, kiosk, KIOSK_PIN)
    await drive.typePaperBallot(paperKeys(onPaper), () => picture('desk-paper'))
    await ballotsThere(participants + 3)
    await picture('desk-round-open')
    await picture('beamer-progress', beamer)
    step('Round 1: one ballot at the laptop handed round, one typed in from paper')
    await drive.closeRound()
    await drive.showOnBeamer('Rangliste')
    await bundle.dismissNotices()
    await picture('desk-results')
    await beamer.getByRole('heading', { name: /am wichtigsten/ }).waitFor()
    await settled(beamer)
    await picture('beamer-ranking', beamer)
    await desk.locator('[data-figure$=" agreement"]').first().click()
    await desk.getByRole('dialog').waitFor()
    await settled(desk)
    await picture('desk-derivation')
    await desk.keyboard.press('Escape')
    await desk.getByRole('tab', { name: 'Herkunft' }).click()
    await picture('desk-origin')
    step('Round 1 is closed and shown, a figure has told how it came about')

    await drive.prepareSecondRound()
    await drive.openRound()
    await phone.page.getByRole('radiogroup', { name: `1 ${titles[0]}` }).waitFor()
    const secondBallots = await room.vote(
      simulated.map((person, index) => (index % 2 === 0 ? afterTalk(person) : person)),
    )
    await phone.rate(afterTalk(real), titles)
    await ballotsThere(secondBallots + 1)
    await drive.closeRound()
    await desk.getByRole('tab', { name: 'Vergleich' }).click()
    await desk.getByText('nach oben').first().waitFor()
    await picture('desk-compare')
    await drive.showOnBeamer('Vergleich')
    await beamer.getByRole('heading', { name: 'Was hat sich bewegt?' }).waitFor()
    await settled(beamer)
    await picture('beamer-compare', beamer)
    step(`Round 2 (after the discussion): ${secondBallots + 1} ballots, compared with round 1`)

    await drive.prepareRound({
      method: 'dots',
      question: DEMO_DOTS_QUESTION,
      criterion: 'Was sich bis 2028 beginnen lässt',
      cut: 5,
      dots: DOTS,
      perTopic: PER_TOPIC,
    })
    await drive.openRound()
    await phone.page.getByRole('button', { name: 'Weiter zur Übersicht' }).waitFor()
    const dotBallots = await room.vote(simulated)
    await picture('phone-dots', phone.page)
    await phone.placeDots(real, titles)
    await ballotsThere(dotBallots + 1)
    await drive.closeRound()
    await picture('desk-results-dots')
    step(`Round 3 (dots): ${dotBallots + 1} ballots, closed`)

    const bundling = { desk, beamer, drive, bundle, phone, room, picture, step }
    await sortCards(bundling, makeSorters(Math.min(participants, MOST_SORTERS), seed))
    await decideGroups(bundling, { round: 'Runde 2', attendance })
    const [atPhone, atDesk, ...onPhones] = makeParticipants([real, onPaper, ...simulated], seed)
    if (!atPhone || !atDesk) throw new Error('There is nobody to choose a working group.')
    await placePeople(bundling, { onPhones, atPhone, atDesk })
    room.leave()
    await phone.close()

    await drive.goTo('Ausarbeiten')
    const measures = await drive.addMeasures(
      DEMO_TOPICS.map(({ title, measure }) => ({ topic: title, ...measure })),
      MEASURES_PER_GROUP,
    )
    step(`${measures} measures are entered`)

    await drive.goTo('Protokoll')
    await answerSaveDialog(app, minutesFile)
    await drive.saveMinutes()
    await picture('desk-minutes')
    step(`Minutes: ${minutesFile}`)

    step(`${await buildCity(cityFile, join(data.path, 'city'))} measures of a city: ${cityFile}`)
    await showCity({ app, desk, beamer, drive, url, picture, step }, cityFile)
    if (program.errors.length > 0) throw new Error(`Errors in the windows:\n${program.errors.join('\n')}`)
  } finally {
    await program.close()
  }
  const outcome = await readOutcome(projectFile, join(data.path, 'reader'), { participants, seed })
  writeFileSync(join(out, 'ergebnis.json'), `${JSON.stringify(outcome, null, 2)}\n`)
  step(`Result: ${join(out, 'ergebnis.json')}`)
}

function step(text: string): void {
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`)
}

/** Waits until nothing moves in a window, so that a picture does not catch a bar half grown. */
async function settled(page: Awaited<ReturnType<typeof launchProgram>>['desk']): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => animation.playState === 'finished'),
  )
}

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < min || value > max) {
    console.error(`${name} must be a whole number from ${min} to ${max}.`)
    process.exit(2)
  }
  return value
}
