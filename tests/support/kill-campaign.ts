import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { CORE_ENDED, startCoreProcess } from './core-process.ts'
import { connectPhone, newBallotId } from './simulated-phone.ts'
import type { SimulatedPhone } from './simulated-phone.ts'
import type { Card } from './code-cards.ts'
import type { Round } from '../../shared/contract/weigh.ts'
import { openRound } from './workshop.ts'

export interface KillOutcome {
  readonly kills: number
  /** Every "angekommen" any phone was told. */
  readonly acknowledgements: number
  /** Last version of its ballot each phone was told had arrived; by the phone's number. */
  readonly acknowledged: ReadonlyMap<number, number>
  /** Versions that were counted, by the number of the phone they came from: one each, if all is well. */
  readonly counted: ReadonlyMap<number, readonly number[]>
}

/** Phone and version are written into the answers, as digits of base 5, so that each counted ballot tells both. */
const VOTER_DIGITS = 4
const VERSION_DIGITS = 7
const TOPICS = VOTER_DIGITS + VERSION_DIGITS

/** Papers typed at the laptop meanwhile, when the round asks for cards. */
const PAPERS = 20

/**
 * Lets `voters` phones change their ballots without a pause over real sockets while the core is killed again and
 * again without warning, each time in the middle of traffic; then lets everybody finish, closes and counts. With code
 * cards each phone gives its card now as QR code, now as typed, and papers are typed in at the laptop as well.
 */
export async function killWhileVoting(
  voters: number,
  kills: number,
  access: Round['access'],
): Promise<KillOutcome> {
  const dir = mkdtempSync(join(tmpdir(), 'klebepunkt-kill-'))
  const file = join(dir, 'Probe.klebepunkt')
  const start = () => startCoreProcess(file, join(dir, 'data'))
  let core = start()
  let phones: SimulatedPhone[] = []
  try {
    const { topics, round, sessionId } = await openRound(core, { topicCount: TOPICS, access })
    const papers = access === 'codes' ? PAPERS : 0
    const { cards } = await core.call('codeCards.create', { sessionId, count: voters + PAPERS })
    const ballotOf = (voter: number, version: number) => {
      const digits = [...digitsOf(voter, VOTER_DIGITS), ...digitsOf(version, VERSION_DIGITS)]
      return {
        roundId: round.id,
        ballotId: newBallotId(),
        seq: version,
        answers: Object.fromEntries(topics.map((topic, place) => [topic.id, 1 + (digits[place] ?? 0)])),
        ...(access === 'codes' && { card: spelling(cards[voter]!, version) }),
      }
    }
    const { url, port } = await core.call('lan.start', { address: '127.0.0.1', port: 0 })
    if (url === null || port === null) throw new Error('no address')
    const acknowledged = new Map<number, number>()
    let acknowledgements = 0
    let over = false
    let heard: (() => void) | null = null
    let waitingForStart: (() => void)[] = []
    const nextStart = () => new Promise<void>((resolve) => waitingForStart.push(resolve))
    const started = (): void => {
      const waiting = waitingForStart
      waitingForStart = []
      for (const tell of waiting) tell()
    }
    phones = await Promise.all(Array.from({ length: voters }, () => connectPhone(url)))
    const voting = phones.map(async (phone, voter) => {
      for (let version = 1; !over || version === 1; version++) {
        const { seq } = await phone.castUntilAcknowledged(ballotOf(voter, version))
        acknowledged.set(voter, seq)
        acknowledgements++
        heard?.()
      }
    })
    const typing = Array.from({ length: papers }, async (_, index) => {
      const voter = voters + index
      // One paper after the other, spread over the crashes.
      for (let kill = 0; kill < (index * kills) / papers; kill++) await nextStart()
      const ballot = { ...ballotOf(voter, 1), token: randomBytes(16).toString('hex') }
      for (;;) {
        const using = core
        const answer = await using.call('ballots.cast', ballot).catch((error: Error) => error)
        if (!(answer instanceof Error)) break
        if (!answer.message.includes(CORE_ENDED)) throw answer
        // Typed again, like the desk does it, as soon as the core is there again.
        if (using === core) await nextStart()
      }
      acknowledged.set(voter, 1)
      acknowledgements++
    })
    const traffic = Promise.all([...voting, ...typing])
    const told = async (more: number): Promise<void> => {
      const until = acknowledgements + more
      // A phone that gave up ends the campaign instead of letting it wait for ever.
      while (acknowledgements < until) {
        await Promise.race([new Promise<void>((resolve) => (heard = resolve)), traffic])
      }
    }
    for (let kill = 0; kill < kills; kill++) {
      // A different moment each time, from the first few ballots after the start to a room in full swing.
      await told(1 + ((kill * 37) % (voters * 2)))
      await core.kill()
      core = start()
      await core.call('lan.start', { address: '127.0.0.1', port })
      started()
    }
    over = true
    await traffic
    await core.call('rounds.close', { roundId: round.id })
    await core.stop()
    return {
      kills,
      acknowledgements,
      acknowledged,
      counted: readBallots(
        file,
        topics.map(({ id }) => id),
      ),
    }
  } finally {
    for (const phone of phones) phone.close()
    await core.kill()
    rmSync(dir, { recursive: true, force: true })
  }
}

/** The secret of the QR code, or the code as people type it. */
function spelling({ code, secret }: Card, version: number): string {
  return [secret, code, code.toLowerCase().replace('-', '')][version % 3] ?? secret
}

function digitsOf(number: number, count: number): number[] {
  return Array.from({ length: count }, (_, place) => Math.floor(number / 5 ** place) % 5)
}

function numberOf(digits: readonly number[]): number {
  return digits.reduce((sum, digit, place) => sum + digit * 5 ** place, 0)
}

/** What the published file counts, read without the program. */
function readBallots(file: string, topicIds: readonly string[]): Map<number, number[]> {
  const db = new Database(file, { readonly: true })
  const answers = db
    .prepare('SELECT ballot_id AS ballot, topic_id AS topic, value FROM ballot_answer')
    .all() as {
    ballot: string
    topic: string
    value: number
  }[]
  db.close()
  const ballots = new Map<string, number[]>()
  for (const { ballot, topic, value } of answers) {
    const digits = ballots.get(ballot) ?? []
    digits[topicIds.indexOf(topic)] = value - 1
    ballots.set(ballot, digits)
  }
  const counted = new Map<number, number[]>()
  for (const digits of ballots.values()) {
    const voter = numberOf(digits.slice(0, VOTER_DIGITS))
    counted.set(voter, [...(counted.get(voter) ?? []), numberOf(digits.slice(VOTER_DIGITS))])
  }
  return counted
}
