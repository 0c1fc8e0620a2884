import type { Round } from '../../../../../shared/contract/weigh.ts'
import { highestAmount, countPlaces } from '../../../../../shared/domain/methods.ts'
import { deskChannels } from '../../../../../shared/locales/de/desk-channels.ts'
import { axisNames } from '../../../../../shared/locales/de/rule-card.ts'
import type { CardCheck, PaperTrouble } from './paper-entry.ts'
import { groupRows, typingOf } from './paper-sheet.ts'
import type { PaperCell, PaperProblem, PaperRules } from './paper-sheet.ts'

const words = deskChannels.paper

/** What a row asks for: the stakeholder group, or a topic with its number. */
export function rowTitle(round: Round, rules: PaperRules, row: number): string {
  return row < groupRows(rules) ? words.group : (round.topics[row - groupRows(rules)]?.title ?? '')
}

/** What a row says, in words: "4", "weiß nicht", "Platz 2", "Relevanz 3, Machbarkeit 5". */
export function cellWords(round: Round, cell: PaperCell, text: string): string {
  switch (cell.kind) {
    case 'empty':
      return words.noAnswer
    case 'invalid':
      return text
    case 'group':
      return round.groups.find(({ id }) => id === cell.id)?.title ?? text
    case 'answer': {
      const { value } = cell
      const { settings } = round
      if (value === null) return words.unknown
      if (typeof value !== 'number') {
        const names = settings.method === 'matrix' ? axisNames(settings) : { x: '', y: '' }
        return words.pair(names.x, String(value.x), names.y, String(value.y))
      }
      if (settings.method === 'ranking') return words.place(value)
      return settings.method === 'scale' ? String(value) : words.points(value)
    }
  }
}

/** What stands in the field of a row: as typed, but readable. */
export function fieldText(rules: PaperRules, cell: PaperCell, text: string): string {
  if (text === 'w') return words.unknownShort
  if (cell.kind !== 'group' && rules.settings.method === 'matrix' && text.length === 2) {
    return [...text].join(' / ')
  }
  return cell.kind === 'answer' && typeof cell.value === 'number' ? String(cell.value) : text
}

/** Why a row cannot stay as it is; null when it can. */
export function cellProblem(rules: PaperRules, cell: PaperCell): string | null {
  if (cell.kind !== 'invalid') return null
  switch (cell.reason) {
    case 'unknown':
      return words.unknownNotAllowed
    case 'half':
      return words.half
    case 'group':
      return words.noGroup
    case 'range':
      return words.range(highestOf(rules))
  }
}

function highestOf({ settings, topicIds }: PaperRules): number {
  switch (settings.method) {
    case 'scale':
    case 'matrix':
      return settings.max
    case 'dots':
    case 'budget':
      return highestAmount(settings)
    case 'ranking':
      return countPlaces(settings, topicIds.length)
  }
}

/** What went wrong, and what to do. */
export function troubleWords(round: Round, rules: PaperRules, trouble: PaperTrouble): string {
  switch (trouble.kind) {
    case 'sheet':
      return problemWords(round, rules, trouble.problem)
    case 'unsettled':
      return words.unsettled
    case 'noCode':
      return words.noCode
    case 'card':
      return cardWords(trouble.check)
    case 'refused':
      return trouble.message
  }
}

function problemWords(round: Round, rules: PaperRules, problem: PaperProblem): string {
  switch (problem.kind) {
    case 'rows':
      return words.rows(problem.rows.map((row) => rowTitle(round, rules, row)))
    case 'surplus':
      return words.surplus
    case 'sumOver':
      return words.sumOver(problem.sum, problem.limit)
    case 'sumUnder':
      return words.sumUnder(problem.sum, problem.limit)
    case 'placeTwice':
      return words.placeTwice(problem.place)
    case 'placeMissing':
      return words.placeMissing(problem.place)
  }
}

/** Why a ballot with this code is not taken. */
export function cardWords({ card, votedBy }: CardCheck): string {
  if (card === 'throttled') return words.codeThrottled
  if (card !== 'usedElsewhere') return words.codeUnknown
  return votedBy === null ? words.codeUsedElsewhere : words.codeUsed[votedBy]
}

/** The keys of this round with their meaning. */
export function keyLegend(round: Round, rules: PaperRules): { keys: string; text: string }[] {
  const { keys } = words
  return [
    ...(groupRows(rules) ? [{ keys: keys.group, text: keys.groupText }] : []),
    ...methodKeys(round.settings, rules),
    { keys: keys.skip, text: keys.skipText },
    { keys: keys.clear, text: keys.clearText },
    { keys: keys.back, text: keys.backText },
    { keys: keys.save, text: keys.saveText },
  ]
}

/** The keys while two entries are compared. */
export function settlingLegend(): { keys: string; text: string }[] {
  const { keys } = words
  return [
    { keys: '1', text: words.first },
    { keys: '2', text: words.secondEntry },
    { keys: keys.back, text: keys.backText },
    { keys: keys.save, text: keys.saveText },
  ]
}

function methodKeys(settings: Round['settings'], rules: PaperRules): { keys: string; text: string }[] {
  const { keys } = words
  const one = typingOf(settings, rules.topicIds.length) === 'key'
  switch (settings.method) {
    case 'scale':
      return [
        { keys: keys.scale(settings.max), text: keys.scaleText },
        ...unknownKeys(settings.allowUnknown, settings.max),
      ]
    case 'matrix': {
      const { x, y } = axisNames(settings)
      return [
        { keys: keys.pair, text: keys.pairText(x, y) },
        ...unknownKeys(settings.allowUnknown, settings.max),
      ]
    }
    case 'dots':
      return [one ? { keys: keys.dots, text: keys.dotsText } : { keys: keys.number, text: keys.numberText }]
    case 'budget':
      return [{ keys: keys.number, text: keys.numberText }]
    case 'ranking':
      return [
        one ? { keys: keys.place, text: keys.placeText } : { keys: keys.placeNumber, text: keys.placeText },
      ]
  }
}

function unknownKeys(allowed: boolean, max: number): { keys: string; text: string }[] {
  return allowed ? [{ keys: words.keys.unknown(max), text: words.keys.unknownText }] : []
}
