import { checkAnswers, countPlaces, highestAmount } from '../../../../../shared/domain/methods.ts'
import type { AnswerProblem } from '../../../../../shared/domain/methods.ts'
import type { AnswerValue, BallotAnswers, MethodSettings } from '../../../../../shared/domain/weighting.ts'

// A paper ballot being typed in: what a key does, and what the typed keys mean. No screen, no network.
//
// The rows of a sheet are the stakeholder group (if the round asks for it), then the topics in their order; after
// the last one stands the save button. A key that makes no sense for a row is kept there and marked, and the
// next row follows: if it were swallowed, all digits typed after it without looking would slip into wrong rows.

/** What of a round a paper ballot depends on. */
export interface PaperRules {
  readonly settings: MethodSettings
  readonly topicIds: readonly string[]
  /** In the order of their letters A, B, C …; empty when the round does not ask. */
  readonly groupIds: readonly string[]
}

export interface PaperSheet {
  /** The row whose turn it is; the number of rows = the save button. */
  readonly at: number
  /** By row, the keys as typed: "4", "w", "120", "35", "B"; empty = nothing said. */
  readonly texts: readonly string[]
  /** The row whose turn it is has keys that are not finished yet. */
  readonly typing: boolean
  /** A key too many was pressed after the last row: a sign that a row was skipped or doubled. */
  readonly surplus: boolean
}

/** What a row says. */
export type PaperCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'answer'; readonly value: AnswerValue }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'invalid'; readonly reason: 'range' | 'unknown' | 'half' | 'group' }

/** What keeps a sheet from being saved. */
export type PaperProblem =
  | { readonly kind: 'rows'; readonly rows: readonly number[] }
  | { readonly kind: 'surplus' }
  | Extract<AnswerProblem, { kind: 'sumOver' | 'sumUnder' | 'placeTwice' | 'placeMissing' }>

export interface PaperReading {
  readonly answers: BallotAnswers
  readonly stakeholderGroupId: string | null
  /** Null when the sheet can be saved. */
  readonly problem: PaperProblem | null
}

/**
 * How a topic is typed. `key`: one key and the next topic. `pair`: two keys. `number`: digits and Enter.
 * The scale of ten takes 0 for 10, the key right of 9; there only "w" says "weiß nicht".
 */
export function typingOf(settings: MethodSettings, topicCount: number): 'key' | 'pair' | 'number' {
  switch (settings.method) {
    case 'scale':
      return 'key'
    case 'matrix':
      return 'pair'
    case 'budget':
      return 'number'
    case 'dots':
      return highestAmount(settings) <= 9 ? 'key' : 'number'
    case 'ranking':
      return countPlaces(settings, topicCount) <= 9 ? 'key' : 'number'
  }
}

/** How many rows a sheet has. */
export function countRows(rules: PaperRules): number {
  return groupRows(rules) + rules.topicIds.length
}

/** 1 when the first row asks for the stakeholder group, else 0. */
export function groupRows(rules: PaperRules): 0 | 1 {
  return rules.groupIds.length > 0 ? 1 : 0
}

/** The letter that chooses a group: A for the first one. */
export function groupLetter(index: number): string {
  return String.fromCodePoint(65 + index)
}

export function emptySheet(rules: PaperRules): PaperSheet {
  return { at: 0, texts: new Array<string>(countRows(rules)).fill(''), typing: false, surplus: false }
}

/** A sheet as it was typed when it led to these answers; for correcting it. The first row has its turn. */
export function sheetOf(
  rules: PaperRules,
  answers: BallotAnswers,
  stakeholderGroupId: string | null,
): PaperSheet {
  const group = stakeholderGroupId === null ? -1 : rules.groupIds.indexOf(stakeholderGroupId)
  const topics = rules.topicIds.map((id) => (Object.hasOwn(answers, id) ? textOf(answers[id] ?? null) : ''))
  const groups = groupRows(rules) === 0 ? [] : [group < 0 ? '' : groupLetter(group)]
  return { ...emptySheet(rules), texts: [...groups, ...topics] }
}

function textOf(value: AnswerValue): string {
  if (value === null) return 'w'
  // 10 is typed as 0 where one key is one answer; as a number of its own it is "10". `readTopic` takes both.
  return typeof value === 'number' ? String(value) : `${value.x % 10}${value.y % 10}`
}

/**
 * What one key does to the sheet. `key` is `KeyboardEvent.key`.
 * @returns null when the key means nothing here and belongs to the window (Escape, Tab, F-keys …)
 */
export function pressKey(rules: PaperRules, sheet: PaperSheet, key: string): PaperSheet | null {
  const rows = countRows(rules)
  const atEnd = sheet.at >= rows
  switch (key) {
    case 'ArrowUp':
      return goTo(rules, sheet, sheet.at - 1)
    case 'ArrowDown':
      return goTo(rules, sheet, sheet.at + 1)
    case 'Enter':
      return atEnd ? null : goTo(rules, sheet, sheet.at + 1)
    case ' ':
      if (atEnd) return null
      return goTo(rules, sheet.typing ? sheet : write(sheet, '', false), sheet.at + 1)
    case 'Delete':
      return atEnd ? sheet : write(sheet, '', false)
    case 'Backspace':
      if (sheet.surplus) return { ...sheet, surplus: false }
      if (sheet.typing) {
        const text = (sheet.texts[sheet.at] ?? '').slice(0, -1)
        return write(sheet, text, text !== '')
      }
      return goTo(rules, sheet, sheet.at - 1)
  }
  const isDigit = /^[0-9]$/.test(key)
  const isLetter = /^[a-z]$/i.test(key)
  if (!isDigit && !isLetter) return null
  if (atEnd) return isDigit || key.toLowerCase() === 'w' ? { ...sheet, surplus: true } : null
  if (sheet.at < groupRows(rules)) return next(rules, write(sheet, key.toUpperCase(), false))
  return isDigit ? pressDigit(rules, sheet, key) : pressLetter(rules, sheet, key.toLowerCase())
}

function pressDigit(rules: PaperRules, sheet: PaperSheet, digit: string): PaperSheet {
  const { settings } = rules
  const typed = sheet.typing ? (sheet.texts[sheet.at] ?? '') : ''
  switch (typingOf(settings, rules.topicIds.length)) {
    case 'key':
      return next(rules, write(sheet, isUnknownKey(settings, digit) ? 'w' : digit, false))
    case 'pair':
      if (typed !== '') return next(rules, write(sheet, typed + digit, false))
      return isUnknownKey(settings, digit) ? next(rules, write(sheet, 'w', false)) : write(sheet, digit, true)
    case 'number':
      // Four digits are more than any method allows; a fifth one would only push the row out of its field.
      return write(sheet, (typed + digit).slice(0, 4), true)
  }
}

function pressLetter(rules: PaperRules, sheet: PaperSheet, letter: string): PaperSheet | null {
  const { method } = rules.settings
  if (letter !== 'w' || (method !== 'scale' && method !== 'matrix')) return null
  return next(rules, write(sheet, 'w', false))
}

/** 0 says "weiß nicht" where it is not the tenth step. */
function isUnknownKey(settings: MethodSettings, digit: string): boolean {
  return digit === '0' && (settings.method === 'scale' || settings.method === 'matrix') && settings.max < 10
}

function write(sheet: PaperSheet, text: string, typing: boolean): PaperSheet {
  return { ...sheet, texts: sheet.texts.with(sheet.at, text), typing }
}

function next(rules: PaperRules, sheet: PaperSheet): PaperSheet {
  return goTo(rules, sheet, sheet.at + 1)
}

/** Gives another row its turn; below the last one stands the save button. */
export function goTo(rules: PaperRules, sheet: PaperSheet, row: number): PaperSheet {
  const at = Math.min(countRows(rules), Math.max(0, row))
  return { ...sheet, at, typing: false, surplus: false }
}

/** Puts a text into a row as a click on it does; the row keeps its turn. */
export function setText(rules: PaperRules, sheet: PaperSheet, row: number, text: string): PaperSheet {
  return write(goTo(rules, sheet, row), text, false)
}

/** What one row says. */
export function readRow(rules: PaperRules, row: number, text: string): PaperCell {
  if (text === '') return { kind: 'empty' }
  if (row < groupRows(rules)) {
    const id = rules.groupIds[(text.codePointAt(0) ?? 0) - 65]
    return id === undefined ? { kind: 'invalid', reason: 'group' } : { kind: 'group', id }
  }
  return readTopic(rules, text)
}

function readTopic({ settings, topicIds }: PaperRules, text: string): PaperCell {
  if (text === 'w') {
    const allowed = 'allowUnknown' in settings && settings.allowUnknown
    return allowed ? { kind: 'answer', value: null } : { kind: 'invalid', reason: 'unknown' }
  }
  switch (settings.method) {
    case 'scale':
      return inRange(stepOf(text, settings.max), 1, settings.max)
    case 'matrix': {
      if (text.length < 2 || text.includes('-')) return { kind: 'invalid', reason: 'half' }
      const [x, y] = [...text].map((digit) => stepOf(digit, settings.max))
      const fits = (step = 0): boolean => step >= 1 && step <= settings.max
      return x !== undefined && y !== undefined && fits(x) && fits(y)
        ? { kind: 'answer', value: { x, y } }
        : { kind: 'invalid', reason: 'range' }
    }
    case 'dots':
    case 'budget': {
      const cell = inRange(Number(text), 0, highestAmount(settings))
      // No points is what an empty row says.
      return cell.kind === 'answer' && cell.value === 0 ? { kind: 'empty' } : cell
    }
    case 'ranking':
      return inRange(Number(text), 1, countPlaces(settings, topicIds.length))
  }
}

function stepOf(text: string, max: number): number {
  return text === '0' && max === 10 ? 10 : Number(text)
}

function inRange(value: number, min: number, max: number): PaperCell {
  return Number.isInteger(value) && value >= min && value <= max
    ? { kind: 'answer', value }
    : { kind: 'invalid', reason: 'range' }
}

/** What the whole sheet says, and what keeps it from being saved. */
export function readSheet(rules: PaperRules, sheet: PaperSheet): PaperReading {
  const answers: Record<string, AnswerValue> = {}
  const wrong: number[] = []
  let stakeholderGroupId: string | null = null
  for (const [row, text] of sheet.texts.entries()) {
    const cell = readRow(rules, row, text)
    const topicId = rules.topicIds[row - groupRows(rules)]
    if (cell.kind === 'invalid') wrong.push(row)
    else if (cell.kind === 'group') stakeholderGroupId = cell.id
    else if (cell.kind === 'answer' && topicId !== undefined) answers[topicId] = cell.value
  }
  return { answers, stakeholderGroupId, problem: findProblem(rules, sheet, answers, wrong) }
}

function findProblem(
  rules: PaperRules,
  sheet: PaperSheet,
  answers: BallotAnswers,
  wrong: readonly number[],
): PaperProblem | null {
  if (wrong.length > 0) return { kind: 'rows', rows: wrong }
  if (sheet.surplus) return { kind: 'surplus' }
  const check = checkAnswers(rules.settings, rules.topicIds, answers)
  if (check.ok) return null
  switch (check.problem.kind) {
    case 'sumOver':
    case 'sumUnder':
    case 'placeTwice':
    case 'placeMissing':
      return check.problem
    default:
      throw new Error(`A sheet that was read does not fit its own rules: ${check.problem.kind}`)
  }
}

/** Dots or points that are still to be given, negative when there are too many; null for other methods. */
export function pointsLeft({ settings, ...rules }: PaperRules, sheet: PaperSheet): number | null {
  if (settings.method !== 'dots' && settings.method !== 'budget') return null
  const { answers } = readSheet({ settings, ...rules }, sheet)
  const given = Object.values(answers).reduce<number>(
    (sum, value) => sum + (typeof value === 'number' ? value : 0),
    0,
  )
  return (settings.method === 'dots' ? settings.dots : settings.points) - given
}

/** Rows on which two entries of the same ballot say different things. */
export function differingRows(rules: PaperRules, first: PaperSheet, second: PaperSheet): number[] {
  const said = (text: string, row: number): string => JSON.stringify(readRow(rules, row, text))
  return first.texts.flatMap((text, row) =>
    said(text, row) === said(second.texts[row] ?? '', row) ? [] : [row],
  )
}
