import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupFigures } from '../../../../main/core/jobs/group-figures.ts'
import type { Round } from '../../../../shared/contract/round.ts'
import {
  deriveBalanced,
  deriveBalancedRank,
  deriveGroupMean,
} from '../../../../shared/domain/derivation-groups.ts'
import { formatRank } from '../../../../shared/domain/ranking.ts'
import {
  balancedRankText,
  balancedText,
  groupMeanText,
} from '../../../../shared/locales/de/derivation-groups.ts'
import { anyRound } from './round-arbitraries.ts'
import type { AnyRound } from './round-arbitraries.ts'

const TITLES: Readonly<Record<string, string>> = { g1: 'Vereine', g2: 'Politik' }
const titleOf = (id: string) => TITLES[id] ?? id

/** A round whose ballots were cast one to four times over, so that groups are hidden as well as shown. */
function anyBusyRound(): fc.Arbitrary<AnyRound> {
  return fc.tuple(anyRound(1, 30), fc.integer({ min: 1, max: 4 })).map(([round, times]) => ({
    ...round,
    ballots: Array.from({ length: times }, () => round.ballots).flat(),
  }))
}

/** The round as the contract has it, and what the desk is given of its groups. */
function count({ settings, topics, ballots }: AnyRound) {
  const round: Round = {
    ...{ id: 'r', sessionId: 's', number: 1, question: '', criterion: '', cut: null, access: 'open' },
    settings: settings.method === 'matrix' ? { ...settings, labels: { x: '', y: '' } } : settings,
    groups: Object.entries(TITLES).map(([id, title]) => ({ id, title })),
    ...{ follows: null, handedOut: null, state: 'closed', ballots: ballots.length },
    topics: topics.map((topic) => ({ ...topic, title: topic.id, description: '' })),
    ...{ openedAtMs: null, closedAtMs: null, publishedAtMs: null },
  }
  const byGroup = groupFigures(round, ballots)
  if (!byGroup) throw new Error('The round asks for groups.')
  return { settings: round.settings, ...byGroup }
}

describe('derivations of the figures of groups', () => {
  it('come to the mean that is shown for every group, from whole numbers', () => {
    let means = 0
    fc.assert(
      fc.property(anyBusyRound(), (round) => {
        const { settings, groups } = count(round)
        for (const group of groups) {
          for (const { topicId, mean } of group.topics ?? []) {
            const derived = deriveGroupMean(settings, group, topicId)
            expect(derived.value).toBe(mean)
            expect(Number.isSafeInteger(derived.sum)).toBe(true)
            expect(derived.silent).toBeGreaterThanOrEqual(0)
            if (mean !== null) means++
          }
        }
      }),
      { numRuns: 400 },
    )
    expect(means).toBeGreaterThan(0)
  })

  it('count the very ratings of the group', () => {
    fc.assert(
      fc.property(anyBusyRound(), (round) => {
        const { settings, groups } = count(round)
        for (const group of groups) {
          const own = round.ballots.filter((one) => (one.stakeholderGroup ?? null) === group.groupId)
          for (const { topicId } of group.topics ?? []) {
            const given = own.flatMap(({ answers }) => {
              const answer = Object.hasOwn(answers, topicId) ? answers[topicId] : undefined
              if (answer === undefined || answer === null) return []
              if (typeof answer !== 'number') return [answer.x + answer.y]
              return [settings.method === 'ranking' ? settings.k - answer + 1 : answer]
            })
            const { sum } = deriveGroupMean(settings, group, topicId)
            expect(sum).toBe(given.reduce((total, one) => total + one, 0))
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('come to figure and place where each shown group counts the same, and name everybody left out', () => {
    let balancedFigures = 0
    fc.assert(
      fc.property(anyBusyRound(), (round) => {
        const { groups, fewest, balanced } = count(round)
        for (const { topicId, main, rankLabel } of balanced.topics) {
          const derived = deriveBalanced(groups, fewest, topicId)
          if (main === null) expect(derived.value).toBeNull()
          else expect(derived.value).toBeCloseTo(main, 8)
          const counted = derived.means.map(({ groupId }) => groupId)
          const leftOut = derived.leftOut.map(({ groupId }) => groupId)
          const present = groups.filter(({ ballots }) => ballots > 0).map(({ groupId }) => groupId)
          expect(new Set([...counted, ...leftOut])).toEqual(new Set(present))
          const { from, to } = deriveBalancedRank(balanced.topics, topicId).value
          expect(formatRank(from, to)).toBe(rankLabel)
          if (derived.means.length > 1) balancedFigures++
        }
      }),
      { numRuns: 400 },
    )
    expect(balancedFigures).toBeGreaterThan(0)
  })
})

describe('the figures of groups in words', () => {
  const scale = { method: 'scale', max: 5, allowUnknown: true } as const
  const group = (groupId: string | null, ballots: number, mean: number | null, people = ballots) => ({
    groupId,
    ballots,
    topics: [{ topicId: 'a', mean, people }],
  })
  const plain = (lines: readonly string[]) => lines.map((line) => line.replaceAll('\u00a0', ' '))

  it('show sum and number, and who in the group said nothing', () => {
    const text = groupMeanText(deriveGroupMean(scale, group('g1', 8, 26 / 7, 7), 'a'), scale, 'Vereine', true)
    expect(text.name).toBe('Mittelwert der Gruppe „Vereine“')
    expect(text.lines).toEqual(['26 : 7 ≈ 3,71'])
    expect(text.leftOut).toEqual([
      '1 Stimmzettel der Gruppe ohne Bewertung für dieses Handlungsfeld.',
      'Klebepunkte an der Wand: Sie gehören zu keiner Gruppe.',
    ])
    const matrix = { method: 'matrix', max: 5, allowUnknown: true, labels: { x: '', y: '' } } as const
    expect(
      plain(groupMeanText(deriveGroupMean(matrix, group('g1', 5, 3.5), 'a'), matrix, null, false).lines),
    ).toEqual(['35 : (2 · 5) = 3,50'])
  })

  it('show the means that count the same, and why others do not', () => {
    const groups = [
      group('g1', 8, 3.25),
      group('g2', 6, 4.5),
      { groupId: 'g3', ballots: 3, topics: null },
      { groupId: 'g4', ballots: 5, topics: null },
      { groupId: null, ballots: 2, topics: null },
    ]
    const text = balancedText(deriveBalanced(groups, 5, 'a'), 5, titleOf)
    expect(text.lines).toEqual(['„Vereine“ 3,25 und „Politik“ 4,50', '(3,25 + 4,50) : 2 ≈ 3,88'])
    expect(text.leftOut).toEqual([
      'g3 (3): weniger als 5 Stimmzettel.',
      'g4 (5): ausgeblendet, damit sich eine kleinere Gruppe nicht errechnen lässt.',
      '2 Stimmzettel ohne Angabe der Gruppe.',
    ])
    const rank = deriveBalancedRank(
      [
        { topicId: 'a', main: 4 },
        { topicId: 'b', main: 3 },
        { topicId: 'c', main: 3 },
      ],
      'b',
    )
    expect(balancedRankText(rank, titleOf).lines).toEqual([
      'Mittel der Gruppen: 3,00. Ein Handlungsfeld hat ein höheres.',
      'Darin gleich: „c“.',
    ])
  })
})
