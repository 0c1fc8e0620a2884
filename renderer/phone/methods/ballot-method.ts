import type { Component } from 'vue'
import type { ParticipantRound, ParticipantTopic } from '../../../shared/contract/ballots.ts'
import type { Draft } from '../ballot-record.ts'
import type { Words } from '../language.ts'

export type Method = ParticipantRound['settings']['method']
export type SettingsOf<M extends Method> = Extract<ParticipantRound['settings'], { method: M }>

/** What is on the screen of a ballot: everything its words and limits depend on. */
export interface BallotForm<M extends Method> {
  readonly words: Words
  readonly settings: SettingsOf<M>
  readonly topics: readonly ParticipantTopic[]
  readonly draft: Draft
  /** Titles of the piles of a sorting. */
  readonly piles: readonly string[]
}

/** A question put once before a ballot goes out that leaves something open. */
export interface Question {
  readonly title: string
  readonly text: string
  readonly goOn: string
}

/**
 * What is special about one method of weighting, or about sorting; the frame around it (question, notices, group, foot, sending)
 * is the same for all. `list` gets the `BallotForm` and the round's `axes` as properties and emits
 * `answer(topicId, value)` or `answerAll(draft, piles)`; it exposes `focusOpen()`, which leads to the first gap.
 */
export interface BallotMethod<M extends Method> {
  readonly list: Component
  /** The rules in the words of the page, one sentence each. */
  rules(form: BallotForm<M>): string[]
  progress(form: BallotForm<M>): { done: number; all: number }
  /** What stands in the foot, always in sight. */
  counter(form: BallotForm<M>): string
  /** Why it cannot be sent as it is, or null. */
  problem(form: BallotForm<M>): string | null
  /** What is asked before it is sent, or null. */
  question(form: BallotForm<M>): Question | null
  /** A look at the whole before it is sent, or null where the form itself shows it. */
  readonly review: {
    /** Gets the `BallotForm` as properties. */
    readonly list: Component
    title(form: BallotForm<M>): string
    text(form: BallotForm<M>): string
  } | null
}

/** The points or dots on a topic. */
export function pointsOn(draft: Draft, topicId: string): number {
  const value = draft[topicId]
  return typeof value === 'number' ? value : 0
}

export function sumOf(draft: Draft): number {
  return Object.keys(draft).reduce((sum, topicId) => sum + pointsOn(draft, topicId), 0)
}

export function dotsLeft({ settings, draft }: Pick<BallotForm<'dots'>, 'settings' | 'draft'>): number {
  return Math.max(0, settings.dots - sumOf(draft))
}

/** Below zero when more was given than there is. */
export function pointsLeft({ settings, draft }: Pick<BallotForm<'budget'>, 'settings' | 'draft'>): number {
  return settings.points - sumOf(draft)
}
