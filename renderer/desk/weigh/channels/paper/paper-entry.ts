import { ref, shallowRef } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { Output } from '../../../../../shared/contract/index.ts'
import type { Round } from '../../../../../shared/contract/weigh.ts'
import { CallError } from '../../../../client/index.ts'
import type { Client } from '../../../../client/index.ts'
import { castUntilKnown } from './cast-until-known.ts'
import { differingRows, emptySheet, goTo, pressKey, readSheet, setText } from './paper-sheet.ts'
import type { PaperProblem, PaperRules, PaperSheet } from './paper-sheet.ts'
import { isSettled, mergeEntries, pick, pressSettlingKey, startSettling } from './paper-settling.ts'
import type { Entry } from './paper-settling.ts'
import { correctionOf, freshWork, isUntouched, prepareCast } from './paper-work.ts'
import type { PaperWork, SavedPaper } from './paper-work.ts'

export type CardCheck = Output<'codeCards.check'>

/** What went wrong last, until the next key. */
export type PaperTrouble =
  | { readonly kind: 'sheet'; readonly problem: PaperProblem }
  | { readonly kind: 'unsettled' }
  | { readonly kind: 'noCode' }
  | { readonly kind: 'card'; readonly check: CardCheck }
  | { readonly kind: 'refused'; readonly message: string }

/** Typing in paper ballots, one after the other: what keys do, what is sent, what was saved last. */
export interface PaperEntry {
  readonly rules: PaperRules
  readonly work: Readonly<ShallowRef<PaperWork>>
  readonly busy: Readonly<Ref<'checking' | 'saving' | null>>
  readonly trouble: Readonly<ShallowRef<PaperTrouble | null>>
  readonly last: Readonly<ShallowRef<SavedPaper | null>>
  /** What has just happened to the last ballot; null once the next one is begun. */
  readonly news: Readonly<Ref<'saved' | 'corrected' | 'withdrawn' | null>>
  /** Whether every ballot is typed in twice. */
  readonly twice: Ref<boolean>
  /** Takes one key (`KeyboardEvent.key`); false when it is none of ours. While busy, keys wait their turn. */
  press(key: string): boolean
  setCode(code: string): void
  goTo(row: number): void
  choose(row: number, text: string): void
  settle(index: number, entry: Entry): void
  /** Goes on from the code to the answers, if the code is good. */
  checkCode(): Promise<void>
  /** Back to the code; the answers stay. */
  changeCode(): void
  save(): Promise<void>
  /** Empties the ballot under the keys, or leaves a correction. */
  drop(): void
  correctLast(): void
  /** Takes the ballot saved last out of the urn. */
  withdrawLast(): Promise<void>
}

export function createPaperEntry(round: Round, client: Pick<Client, 'call'>): PaperEntry {
  const rules: PaperRules = {
    settings: round.settings,
    topicIds: round.topics.map(({ id }) => id),
    groupIds: round.groups.map(({ id }) => id),
  }
  const withCodes = round.access === 'codes'
  const work = shallowRef(freshWork(rules, withCodes))
  const busy = ref<'checking' | 'saving' | null>(null)
  const trouble = shallowRef<PaperTrouble | null>(null)
  const last = shallowRef<SavedPaper | null>(null)
  const news = ref<'saved' | 'corrected' | 'withdrawn' | null>(null)
  const twice = ref(false)
  /** Keys pressed while the core was asked; they belong to what comes after. */
  let waiting: string[] = []
  /** The ballot that was under the keys when a correction began. */
  let setAside: PaperWork | null = null

  function change(changes: Partial<PaperWork>): void {
    work.value = { ...work.value, ...changes }
    trouble.value = null
  }

  function begin(next: PaperWork): void {
    work.value = next
    trouble.value = null
  }

  /** Asks the core; then the keys that came meanwhile have their turn. After a refusal they are void. */
  async function whileBusy(what: 'checking' | 'saving', ask: () => Promise<void>): Promise<void> {
    if (busy.value !== null) return
    busy.value = what
    try {
      await ask()
    } catch (problem) {
      if (!(problem instanceof CallError)) throw problem
      waiting = []
      trouble.value = { kind: 'refused', message: problem.message }
    } finally {
      busy.value = null
    }
    const keys = waiting
    waiting = []
    for (const key of keys) press(key)
  }

  function press(key: string): boolean {
    if (busy.value !== null) {
      const ours = key.length === 1 || /^(Enter|Backspace|Delete|Arrow(Up|Down))$/.test(key)
      if (ours) waiting.push(key)
      return ours
    }
    const { stage, sheet, settling, code } = work.value
    if (stage === 'code') {
      if (key === 'Enter') void checkCode()
      else if (key === 'Backspace') setCode(code.slice(0, -1))
      else if (key.length === 1) setCode(code + key)
      else return false
      return true
    }
    if (stage === 'settle' && settling) {
      if (key === 'Enter' && settling.at === settling.rows.length) void save()
      else {
        const next = pressSettlingKey(settling, key)
        if (!next) return false
        change({ settling: next })
      }
      return true
    }
    if (key === 'Enter' && sheet.at === sheet.texts.length) {
      void save()
      return true
    }
    const next = pressKey(rules, sheet, key)
    if (!next) return false
    if (next.texts !== sheet.texts) news.value = null
    change({ sheet: next })
    return true
  }

  function setCode(code: string): void {
    if (code !== '') news.value = null
    change({ code })
  }

  const checkCode = (): Promise<void> =>
    whileBusy('checking', async () => {
      const card = work.value.code.trim()
      if (card === '') {
        trouble.value = { kind: 'noCode' }
        return
      }
      const check = await client.call('codeCards.check', { roundId: round.id, card })
      if (check.card === 'accepted' || check.card === 'notNeeded') change({ stage: 'sheet', code: card })
      else {
        waiting = []
        trouble.value = { kind: 'card', check }
      }
    })

  async function save(): Promise<void> {
    const { stage, sheet, first, settling, settled } = work.value
    if (busy.value !== null || stage === 'code') return
    if (stage === 'settle' && first && settling) {
      if (!isSettled(settling)) {
        const at = settling.picks.indexOf(null)
        change({ settling: { ...settling, at } })
        trouble.value = { kind: 'unsettled' }
        return
      }
      const merged = mergeEntries(rules, first, sheet, settling)
      change({ stage: 'sheet', sheet: merged, first: null, settling: null, settled: true })
      return save()
    }
    const reading = readSheet(rules, sheet)
    if (reading.problem) return stopAt(reading.problem)
    if (twice.value && !settled && stage === 'sheet') {
      change({ stage: 'second', first: sheet, sheet: emptySheet(rules) })
      return
    }
    if (stage === 'second' && first) {
      const rows = differingRows(rules, first, sheet)
      if (rows.length > 0) {
        change({ stage: 'settle', settling: startSettling(rows) })
        return
      }
    }
    await whileBusy('saving', () => send(sheet))
  }

  function stopAt(problem: PaperProblem): void {
    const [row] = problem.kind === 'rows' ? problem.rows : []
    if (row !== undefined) change({ sheet: goTo(rules, work.value.sheet, row) })
    trouble.value = { kind: 'sheet', problem }
  }

  async function send(sheet: PaperSheet): Promise<void> {
    const prepared = prepareCast(work.value, round.id, readSheet(rules, sheet))
    begin(prepared.work)
    const { receipt, seq } = await castUntilKnown(client, prepared.ballot)
    const { code, token, corrects } = prepared.work
    const number = corrects ? corrects.number : await countPaper()
    last.value = { number, receipt, sheet, code, token, seq }
    news.value = corrects ? 'corrected' : 'saved'
    begin(setAside ?? freshWork(rules, withCodes))
    setAside = null
  }

  async function countPaper(): Promise<number | null> {
    try {
      const { channels } = await client.call('rounds.progress', { roundId: round.id })
      return channels.find(({ channel }) => channel === 'paper')?.ballots ?? null
    } catch (problem) {
      // The ballot is saved all the same; only its place in the count is not known.
      if (problem instanceof CallError) return null
      throw problem
    }
  }

  function correctLast(): void {
    const saved = last.value
    if (!saved || busy.value !== null || work.value.corrects) return
    if (!isUntouched(work.value)) setAside = work.value
    news.value = null
    begin(correctionOf(saved))
  }

  async function withdrawLast(): Promise<void> {
    const saved = last.value
    if (!saved || work.value.corrects) return
    await whileBusy('saving', async () => {
      const { token, code } = saved
      await client.call('ballots.withdraw', { roundId: round.id, token, ...(code !== '' && { card: code }) })
      last.value = null
      news.value = 'withdrawn'
    })
  }

  return {
    rules,
    work,
    busy,
    trouble,
    last,
    news,
    twice,
    press,
    setCode,
    goTo: (row) => change({ sheet: goTo(rules, work.value.sheet, row) }),
    choose(row, text) {
      news.value = null
      change({ sheet: setText(rules, work.value.sheet, row, text) })
    },
    settle(index, entry) {
      const { settling } = work.value
      if (settling) change({ settling: pick(settling, index, entry) })
    },
    checkCode,
    changeCode: () => change({ stage: 'code' }),
    save,
    drop() {
      if (busy.value !== null) return
      begin(setAside ?? freshWork(rules, withCodes))
      setAside = null
    },
    correctLast,
    withdrawLast,
  }
}
