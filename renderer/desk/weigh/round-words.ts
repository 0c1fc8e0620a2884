import type { Round } from '../../../shared/contract/weigh.ts'
import { deskWeigh } from '../../../shared/locales/de/desk-weigh.ts'
import { axisNames } from '../../../shared/locales/de/rule-card.ts'

const words = deskWeigh.method

/** Breaks only between the parts, after the dot. */
function joinParts(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll(' ', '\u00a0')).join('\u00a0· ')
}

function methodParts(settings: Round['settings']): string[] {
  switch (settings.method) {
    case 'scale':
      return [words.scaleOf(settings.max), settings.allowUnknown ? words.unknownAllowed : '']
    case 'dots':
      return [words.dotsOf(settings.dots), words.perTopic(settings.perTopic)]
    case 'budget':
      return [words.budgetOf(settings.points), settings.spendAll ? words.spendAll : '']
    case 'ranking':
      return [words.rankingOf(settings.k)]
    case 'matrix': {
      const { x, y } = axisNames(settings)
      return [words.matrixOf(x, y, settings.max), settings.allowUnknown ? words.unknownAllowed : '']
    }
  }
}

/** "Runde 1 · Relevanzskala 1–5 · „weiß nicht“ erlaubt · geheim" */
export function roundLine({
  number,
  settings,
  access,
}: Pick<Round, 'number' | 'settings' | 'access'>): string {
  return joinParts(
    [
      deskWeigh.round(number),
      ...methodParts(settings),
      access === 'codes' ? words.codes : '',
      words.secret,
    ].filter(Boolean),
  )
}

/** "Stichrunde zu Runde 1"; null for a round of its own. */
export function followsWords({ follows }: Round, rounds: readonly Round[]): string | null {
  const first = follows && rounds.find(({ id }) => id === follows.roundId)
  return follows && first ? deskWeigh.follows[follows.as](first.number) : null
}
