import { describe, expect, it } from 'vitest'
import { filledShare, findGaps } from '../../../../shared/domain/group-progress.ts'
import type { ProgressMeasure, WrittenSoFar } from '../../../../shared/domain/group-progress.ts'

const nothing: WrittenSoFar = { subareaIds: [], visions: [], goals: [], recommendations: [], measures: [] }
const empty: ProgressMeasure = {
  subareaId: null,
  description: '',
  targetGroup: '',
  lead: '',
  partners: '',
  startsOn: null,
  endsOn: null,
  costPerYear: null,
  costOnce: null,
  fundingSource: '',
  fundingState: null,
  priority: null,
  indicator: '',
  target: null,
  hasGoal: false,
  goesOn: true,
}
const full: ProgressMeasure = {
  ...empty,
  subareaId: 's',
  description: 'Was geschieht',
  targetGroup: 'Familien',
  lead: 'Jugendamt',
  partners: 'Volkshochschule',
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
  costOnce: 0,
  fundingState: 'open',
  priority: 1,
  indicator: 'Teilnehmende',
  target: 0,
  hasGoal: true,
}
const goal = { subareaId: null, description: '', horizonYear: null, hasMeasure: false }

describe('findGaps', () => {
  it('names what is missing altogether, and nothing else, for a group that has not begun', () => {
    expect(findGaps(nothing)).toEqual([
      { gap: 'noVision', count: 1 },
      { gap: 'noGoal', count: 1 },
      { gap: 'noMeasure', count: 1 },
    ])
  })

  it('counts what single parts lack, most first, behind what is missing altogether', () => {
    const written = {
      ...nothing,
      subareaIds: ['s', 't'],
      visions: [{ subareaId: 's', text: '' }],
      goals: [goal],
      measures: [empty, { ...empty, lead: 'Schulamt', endsOn: '2027-01-01' }, full],
    }
    expect(findGaps(written)).toEqual([
      { gap: 'noVision', count: 1 },
      { gap: 'measureWithoutGoal', count: 2 },
      { gap: 'measureWithoutIndicator', count: 2 },
      { gap: 'measureWithoutFunding', count: 2 },
      { gap: 'goalWithoutMeasure', count: 1 },
      { gap: 'goalWithoutYear', count: 1 },
      { gap: 'measureWithoutLead', count: 1 },
      { gap: 'measureWithoutPeriod', count: 1 },
      { gap: 'subareaEmpty', count: 1 },
    ])
  })

  it('does not ask for links to goals where there are none, nor for anything of what was merged or given up', () => {
    const visions = [{ subareaId: null, text: 'Alle lernen.' }]
    expect(findGaps({ ...nothing, visions, measures: [{ ...full, hasGoal: false }] })).toEqual([
      { gap: 'noGoal', count: 1 },
    ])
    expect(findGaps({ ...nothing, visions, measures: [{ ...empty, goesOn: false }] })).toEqual([
      { gap: 'noGoal', count: 1 },
    ])
  })
})

describe('filledShare', () => {
  it('is the share of filled facts of all that was begun, and null before that', () => {
    expect(filledShare(nothing)).toBeNull()
    expect(filledShare({ ...nothing, measures: [full] })).toBe(1)
    expect(filledShare({ ...nothing, measures: [empty] })).toBe(0)
    expect(filledShare({ ...nothing, measures: [full, empty] })).toBe(0.5)
    expect(filledShare({ ...nothing, goals: [{ ...goal, horizonYear: 2032 }] })).toBe(0.5)
    expect(filledShare({ ...nothing, visions: [{ subareaId: null, text: 'x' }] })).toBe(1)
  })
})
