import { join } from 'node:path'
import { connectPhone, newBallotId } from '../support/simulated-phone.ts'
import { driveDesk } from '../support/desk-driver.ts'
import { expect, test } from '../support/electron.ts'

const PHONES = 25
const TOPICS = ['Bildung', 'Wohnen', 'Begegnung']
const SESSION = {
  title: 'Probe',
  occasion: '',
  date: '2026-11-21',
  startsAt: '09:00',
  endsAt: '10:00',
  place: '',
  chair: '',
  minuteTaker: '',
  attendance: PHONES,
}

test('killing the core in the middle of a round loses no acknowledged ballot, and everybody carries on', async ({
  program,
  dataDir,
}) => {
  const { app, desk } = program
  const drive = driveDesk(app, desk)
  await drive.createProject('Absturzprobe', join(dataDir, 'Probe.klebepunkt'))
  await drive.importTopics(TOPICS)
  await drive.addSession(SESSION)
  await drive.goTo('Gewichten')
  await drive.prepareRound({ method: 'scale', question: 'Wie wichtig?', criterion: '', cut: 2 })
  const url = await drive.startNetwork('127.0.0.1')
  await drive.openRound()

  const phones = await Promise.all(Array.from({ length: PHONES }, () => connectPhone(url)))
  const { round } = await phones[0]!.call('participant.state', { token: phones[0]!.token })
  const answers = Object.fromEntries(round!.topics.map((topic) => [topic.id, 4]))
  const before = await program.corePid()
  let acknowledged = 0
  let killed = false
  const voting = phones.map(async (phone) => {
    // Three versions each: the kill meets ballots that are new, changed and under way.
    for (let seq = 1; seq <= 3; seq++) {
      await phone.castUntilAcknowledged({ roundId: round!.id, ballotId: newBallotId(), seq, answers })
      acknowledged++
      if (!killed && acknowledged >= PHONES) {
        killed = true
        process.kill(before, 'SIGKILL')
      }
    }
  })
  await Promise.all(voting)
  expect(acknowledged).toBe(PHONES * 3)
  expect(await program.corePid()).not.toBe(before)

  // The desk is back by itself: it shows the count and can close the round.
  await expect(desk.getByText(String(PHONES), { exact: true }).first()).toBeVisible()
  await drive.closeRound()
  await expect(desk.getByRole('img', { name: `Abgegeben: ${PHONES} von ${PHONES}` })).toBeVisible()
  for (const phone of phones) phone.close()
  program.errors.length = 0
})

test('the program does not end by mistake while a round is open', async ({ program, dataDir }) => {
  const { app, desk } = program
  const drive = driveDesk(app, desk)
  await drive.createProject('Nachfrage', join(dataDir, 'Probe.klebepunkt'))
  await drive.importTopics(TOPICS)
  await drive.addSession(SESSION)
  await drive.goTo('Gewichten')
  await drive.prepareRound({ method: 'scale', question: 'Wie wichtig?', criterion: '', cut: 2 })
  await drive.openRound()
  const asked = await app.evaluate(
    ({ app: electron, dialog }) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBox = (...args: unknown[]) => {
          resolve((args.at(-1) as { message: string }).message)
          return Promise.resolve({ response: 0, checkboxChecked: false })
        }
        electron.quit()
      }),
  )
  expect(asked).toBe('Eine Runde läuft noch.')
  await expect(desk.getByRole('button', { name: 'Runde schließen' })).toBeVisible()
})
