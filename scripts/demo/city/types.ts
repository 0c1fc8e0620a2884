import type { MeasureStatus, PartFields } from '../../../shared/contract/elaborate.ts'

/** What one working group has written, as a person would tell it: parts are named by their titles. */
export interface CityGroup {
  readonly title: string
  readonly lead: string
  /** Topics (Handlungsfelder) it works on; each is a sub-area of the same name where there are several. */
  readonly topics: readonly string[]
  readonly visions: readonly { readonly subarea?: string; readonly text: string }[]
  readonly goals: readonly CityGoal[]
  readonly recommendations: readonly {
    readonly subarea?: string
    readonly kind: 'recommendation' | 'challenge'
    readonly text: string
  }[]
  readonly measures: readonly CityMeasure[]
}

export interface CityGoal {
  readonly subarea?: string
  readonly title: string
  readonly description?: string
  readonly until: number
}

type Fields = Partial<
  Omit<PartFields['measure'], 'subareaId' | 'title' | 'goalIds' | 'dependsOnIds' | 'districtIds' | 'topicId'>
>

export interface CityMeasure extends Fields {
  readonly title: string
  readonly description: string
  readonly subarea?: string
  /** Places of the goals it serves, from 1. */
  readonly goals?: readonly number[]
  /** Titles of other measures. */
  readonly needs?: readonly string[]
  /** None: the whole city. */
  readonly districts?: readonly string[]
  /** After "Idee", oldest first: status, date, note. */
  readonly states?: readonly (readonly [MeasureStatus, string, string?])[]
  readonly readings?: readonly (readonly [date: string, value: number, note?: string])[]
}
