/**
 * The words of a weighting round: methods, their settings, what a ballot says, what a round yields.
 * Types only; the rules live in `methods.ts` (what may be answered) and `results.ts` (what comes out).
 */

export type Method = 'scale' | 'dots' | 'budget' | 'ranking' | 'matrix'

/** Every method once, in the order in which they are offered. */
export const METHODS: readonly Method[] = ['scale', 'dots', 'budget', 'ranking', 'matrix']

/** Relevanzskala: each topic is rated 1…max. */
export interface ScaleSettings {
  readonly method: 'scale'
  /** Highest step, 3…10; usually 5. */
  readonly max: number
  /** Whether "weiß nicht" (answer `null`) may be given. */
  readonly allowUnknown: boolean
}

/** Klebepunkte: a number of dots, at most `perTopic` on one topic (1 = no cumulation). */
export interface DotsSettings {
  readonly method: 'dots'
  readonly dots: number
  readonly perTopic: number
}

/** 100 Punkte: a budget is spread over the topics. */
export interface BudgetSettings {
  readonly method: 'budget'
  /** Size of the budget; usually 100. */
  readonly points: number
  /** True: all points must be spent. False: at most all. */
  readonly spendAll: boolean
}

/** Rangfolge: the best k topics are put in order. */
export interface RankingSettings {
  readonly method: 'ranking'
  readonly k: number
}

/** Zwei Kriterien: each topic is rated 1…max on two axes, e.g. relevance and feasibility. */
export interface MatrixSettings {
  readonly method: 'matrix'
  readonly max: number
  /** Whether "weiß nicht" (answer `null`, for both axes at once) may be given. */
  readonly allowUnknown: boolean
  /** Names of the two criteria, if they are not the usual ones. */
  readonly labels?: { readonly x: string; readonly y: string }
}

export type MethodSettings = ScaleSettings | DotsSettings | BudgetSettings | RankingSettings | MatrixSettings

/** One rating on both axes of the matrix. */
export interface MatrixAnswer {
  readonly x: number
  readonly y: number
}

/**
 * What a ballot says, by topic id; a missing topic was not answered.
 * scale: 1…max, or null = "weiß nicht" · dots: number of dots · budget: points ·
 * ranking: place (1 = first), without gaps · matrix: `{x, y}`, or null = "weiß nicht".
 */
export interface AnswersByMethod {
  readonly scale: Readonly<Record<string, number | null>>
  readonly dots: Readonly<Record<string, number>>
  readonly budget: Readonly<Record<string, number>>
  readonly ranking: Readonly<Record<string, number>>
  readonly matrix: Readonly<Record<string, MatrixAnswer | null>>
}

export type AnswerValue = number | MatrixAnswer | null

/** The answers of any method, as they are stored and sent; `checkAnswers` says whether they fit. */
export type BallotAnswers = Readonly<Record<string, AnswerValue>>

/** How a single ballot reached the round. Sticky dots are totals and therefore no ballot channel. */
export type BallotChannel = 'phone' | 'kiosk' | 'paper'

export const BALLOT_CHANNELS: readonly BallotChannel[] = ['phone', 'kiosk', 'paper']

/** All four ways of taking part. */
export type Channel = BallotChannel | 'sticky'

export interface RoundTopic {
  readonly id: string
  /** The number people see; ties are shown in this order. */
  readonly number: number
}

export interface ResultBallot {
  readonly answers: BallotAnswers
  readonly channel: BallotChannel
  /** Id of the stakeholder group, if the round asks for it. */
  readonly stakeholderGroup?: string | null
}

/** Sticky dots counted on the wall: totals per topic, never single ballots. */
export interface StickyTotals {
  /** How many people stuck dots; null if nobody counted them. */
  readonly people: number | null
  /**
   * By topic id. dots and budget: the points on the topic. scale: one count per step, index 0 = step 1.
   * ranking and matrix cannot be stuck on a wall.
   */
  readonly topics: Readonly<Record<string, number | readonly number[]>>
}

/** How often one step was given. */
export interface StepCount {
  readonly step: number
  readonly count: number
}

/** van der Eijk's A and the Tastle–Wierman consensus of one topic, from single ballots only. */
export interface TopicAgreement {
  /** −1 (split) … 1 (one opinion). */
  readonly a: number
  /** 0 … 1. */
  readonly consensus: number
  /** Number of ratings it rests on. */
  readonly ratings: number
}

/** One of the two criteria of the matrix. */
export interface AxisResult {
  readonly mean: number | null
  readonly median: number | null
  readonly distribution: readonly StepCount[]
  readonly agreement: TopicAgreement | null
}

/** `go`: both at or above the grand mean; `x`, `y`: only that axis; `low`: neither. */
export type Quadrant = 'go' | 'x' | 'y' | 'low'

export interface TopicResult {
  readonly topicId: string
  readonly number: number
  /** What the order goes by: scale mean, sum of dots, points or Borda count, middle of both means; null = no answer. */
  readonly main: number | null
  /** What decides between equal main figures: see `TIE_FIGURES`. */
  readonly tie: number | null
  /** scale: over the ratings; else per person, people who gave nothing included; null if it cannot be told. */
  readonly mean: number | null
  /** Like `mean`, but for dots, budget and ranking over single ballots only. */
  readonly median: number | null
  /** Sum of all steps, dots, points or Borda points; sticky dots included. */
  readonly sum: number
  /** dots, budget, ranking: part (0…1) of the sum over all topics; null where nothing was given, and for scale and matrix. */
  readonly share: number | null
  /** Number of people: who rated (scale, matrix; sticky ratings included), who gave any, who ranked it (ballots only). */
  readonly people: number
  /** scale: part (0…1) of the ratings on the two highest steps; null without ratings and for other methods. */
  readonly topTwoShare: number | null
  /** ranking: how often it came first; 0 for other methods. */
  readonly firstPlaces: number
  /** "weiß nicht", counted and never averaged in. */
  readonly unknown: number
  /** Ballots that say nothing about the topic. */
  readonly unanswered: number
  /**
   * scale: steps 1…max, sticky included. dots: 0…perTopic dots. budget: each amount that occurs.
   * ranking: places 1…k. matrix: empty, see `matrix`.
   */
  readonly distribution: readonly StepCount[]
  /** scale only, null without ratings. */
  readonly agreement: TopicAgreement | null
  /** matrix only. */
  readonly matrix: {
    readonly x: AxisResult
    readonly y: AxisResult
    readonly quadrant: Quadrant | null
  } | null
  /** Standard competition rank: "2.–3." has rankFrom 2 and rankTo 3. */
  readonly rankFrom: number
  readonly rankTo: number
}

export interface RoundResults {
  readonly method: Method
  /** Number of single ballots. */
  readonly ballots: number
  readonly byChannel: Readonly<Record<BallotChannel, number>>
  /** Ballots without any answer. */
  readonly blank: number
  /** Null if no sticky dots were counted; `points` is the number of dots (or points) over all topics. */
  readonly sticky: { readonly points: number; readonly people: number | null } | null
  /** Sum over all topics, the base of `share`. */
  readonly total: number
  /** Best first; equal ones in the order of their numbers. */
  readonly topics: readonly TopicResult[]
  /** matrix only: where the quadrants meet. */
  readonly grandMeans: { readonly x: number; readonly y: number } | null
  /** ranking only: over the ballots that rank every topic. `w` null = "nicht definiert". */
  readonly kendall: { readonly w: number | null; readonly ballots: number } | null
}
