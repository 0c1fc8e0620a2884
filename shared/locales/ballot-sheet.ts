import type { Round } from '../contract/round.ts'

/** What the rules of a round follow from; the names of a matrix' criteria come in the language of the sentences. */
export interface RuleSource {
  settings: Round['settings']
  topics: number
  cut: number | null
  axes: { x: string; y: string }
}

/** Everything a paper ballot says in one language, beside the texts of the round itself. */
export interface BallotSheetWords {
  ballot: string
  round: (number: number) => string
  practice: string
  criterion: string
  code: string
  groups: string
  noGroup: string
  least: string
  most: string
  unknown: string
  points: string
  place: string
  sum: string
  page: (page: number, pages: number) => string
  axes: { readonly x: string; readonly y: string }
  rules: (source: RuleSource) => string[]
  /** How to fill in the answer fields, by what they look like. */
  mark: {
    readonly boxes: string
    readonly boxRows: string
    readonly circles: string
    readonly points: string
    readonly places: string
  }
}

/** The sentences of the rule card in one language; numbers stand where no word must agree with them. */
export interface RuleSentences {
  scale: (topics: number, max: number) => string
  unknown: string
  dots: (dots: number) => string
  perTopic: (most: number) => string
  budget: (points: number, topics: number) => string
  spendAll: string
  spendSome: string
  first: string
  ranking: (places: number) => string
  rankingPoints: (first: number, places: number, last: number) => string
  matrix: (topics: number, max: number, x: string, y: string) => string
  cut: (cut: number) => string
  secret: string
}

/** The rules in another language, sentence by sentence as the German rule card has them. */
export function rulesFrom(say: RuleSentences): (source: RuleSource) => string[] {
  return (source) => [
    ...methodRules(say, source),
    ...(source.cut === null ? [] : [say.cut(source.cut)]),
    say.secret,
  ]
}

function methodRules(say: RuleSentences, { settings, topics, axes }: RuleSource): string[] {
  switch (settings.method) {
    case 'scale':
      return [say.scale(topics, settings.max), ...(settings.allowUnknown ? [say.unknown] : [])]
    case 'dots':
      return [say.dots(settings.dots), say.perTopic(settings.perTopic)]
    case 'budget':
      return [say.budget(settings.points, topics), settings.spendAll ? say.spendAll : say.spendSome]
    case 'ranking': {
      const places = Math.min(settings.k, topics)
      return places === 1
        ? [say.first]
        : [say.ranking(places), say.rankingPoints(settings.k, places, settings.k - places + 1)]
    }
    case 'matrix':
      return [
        say.matrix(topics, settings.max, axes.x, axes.y),
        ...(settings.allowUnknown ? [say.unknown] : []),
      ]
  }
}
