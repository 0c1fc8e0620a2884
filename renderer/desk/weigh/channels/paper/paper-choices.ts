import type { Round } from '../../../../../shared/contract/weigh.ts'
import { countPlaces, highestAmount } from '../../../../../shared/domain/methods.ts'
import { deskChannels } from '../../../../../shared/locales/de/desk-channels.ts'
import { axisNames } from '../../../../../shared/locales/de/rule-card.ts'
import { groupLetter, groupRows, readRow, typingOf } from './paper-sheet.ts'
import type { PaperRules } from './paper-sheet.ts'

const words = deskChannels.paper

/** A circle to click, as it stands on the paper. */
export interface PaperChoice {
  readonly label: string
  /** In words, for those who only hear it. */
  readonly name: string
  readonly on: boolean
  /** The text of the row after it was chosen, and after it was taken back. */
  readonly text: string
  readonly off: string
  /** A space before it: another question begins. */
  readonly gap: boolean
  readonly wide: boolean
}

/** The circles of a row; none where an amount is typed as a number. */
export function choicesOf(round: Round, rules: PaperRules, row: number, text: string): PaperChoice[] {
  if (row < groupRows(rules)) return groupChoices(round, text)
  const { settings } = round
  if (typingOf(settings, rules.topicIds.length) === 'number') return []
  switch (settings.method) {
    case 'scale':
      return [...steps(rules, row, text, settings.max, String), ...unknown(settings.allowUnknown, text)]
    case 'dots':
      return steps(rules, row, text, highestAmount(settings), words.points)
    case 'ranking':
      return steps(rules, row, text, countPlaces(settings, rules.topicIds.length), words.place)
    case 'matrix': {
      const names = axisNames(settings)
      return [
        ...axis(text, 0, settings.max, names.x),
        ...axis(text, 1, settings.max, names.y),
        ...unknown(settings.allowUnknown, text),
      ]
    }
    case 'budget':
      return []
  }
}

function groupChoices({ groups }: Round, text: string): PaperChoice[] {
  return groups.map(({ title }, index) => {
    const letter = groupLetter(index)
    const label = `${letter} ${title}`
    return { label, name: title, on: text === letter, text: letter, off: '', gap: false, wide: true }
  })
}

function steps(
  rules: PaperRules,
  row: number,
  text: string,
  most: number,
  name: (step: number) => string,
): PaperChoice[] {
  const cell = readRow(rules, row, text)
  const said = cell.kind === 'answer' ? cell.value : undefined
  return Array.from({ length: most }, (_, index) => {
    const step = index + 1
    const on = said === step
    return {
      label: String(step),
      name: name(step),
      on,
      text: String(step),
      off: '',
      gap: false,
      wide: false,
    }
  })
}

/** One of the two criteria; the other one stays as it is, "-" where nobody has said anything yet. */
function axis(text: string, place: 0 | 1, max: number, name: string): PaperChoice[] {
  const pair = text === 'w' ? ['-', '-'] : [text[0] ?? '-', text[1] ?? '-']
  const withDigit = (digit: string): string => {
    const joined = pair.with(place, digit).join('')
    return joined === '--' ? '' : joined
  }
  return Array.from({ length: max }, (_, index) => {
    const step = index + 1
    const digit = String(step % 10)
    return {
      label: String(step),
      name: `${name} ${step}`,
      on: pair[place] === digit,
      text: withDigit(digit),
      off: withDigit('-'),
      gap: index === 0 && place === 1,
      wide: false,
    }
  })
}

function unknown(allowed: boolean, text: string): PaperChoice[] {
  if (!allowed) return []
  return [
    {
      label: words.unknownShort,
      name: words.unknown,
      on: text === 'w',
      text: 'w',
      off: '',
      gap: true,
      wide: false,
    },
  ]
}
