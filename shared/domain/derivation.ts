import { agreementLayers } from './agreement.ts'
import { DRAWS } from './bootstrap.ts'
import { FIGURES } from './derivation-figures.ts'
import type { Calculation, Derivation, Figure, LeftOut } from './derivation-figures.ts'
import { ownDistribution, stuckOn } from './derivation-input.ts'
import type { DerivationRound, DerivationRow } from './derivation-input.ts'
import { deriveRank } from './derivation-rank.ts'
import { countValues, meanOfSteps, medianOfSteps, sumCounts } from './step-counts.ts'
import type { StepCount } from './weighting.ts'

/**
 * How a figure of a topic comes about: the numbers of this very topic put into its formula (METHODS.md names
 * the sources). The value is computed anew from what was counted, so that a figure and its derivation cannot
 * drift apart without a test seeing it.
 * @throws RangeError if the method has no such figure
 */
export function deriveFigure(round: DerivationRound, row: DerivationRow, figure: Figure): Derivation {
  if (!FIGURES[round.settings.method].includes(figure)) {
    throw new RangeError(`${round.settings.method} has no ${figure}`)
  }
  return {
    figure,
    calculation: calculate(round, row, figure),
    leftOut: leftOutOf(round, row, figure).filter(({ count }) => count > 0),
  }
}

function calculate(round: DerivationRound, row: DerivationRow, figure: Figure): Calculation {
  const { settings } = round
  switch (figure) {
    case 'rank':
      return deriveRank(round, row)
    case 'rankRange':
      return { kind: 'rankRange', ballots: round.ballots, draws: DRAWS, value: row.rankRange }
    case 'mean':
      return settings.method === 'scale' ? meanOf(row.distribution) : meanPerPerson(round, row)
    case 'meanX':
      return meanOf(row.matrix?.x.distribution ?? [])
    case 'meanY':
      return meanOf(row.matrix?.y.distribution ?? [])
    case 'middle':
      return middleOf(row)
    case 'quadrant': {
      const { x, y } = middleOf(row)
      const topics = round.ranking.filter(({ main }) => main !== null).length
      return {
        kind: 'quadrant',
        x,
        y,
        grandMeans: round.grandMeans,
        topics,
        value: row.matrix?.quadrant ?? null,
      }
    }
    case 'median':
      return medianOf(settings.method === 'scale' ? row.distribution : amountsOf(round, row))
    case 'sum':
      return sumOf(round, row)
    case 'share': {
      const sum = sumOf(round, row).value
      return {
        kind: 'share',
        sum,
        total: round.total,
        value: round.total === 0 ? null : sum / round.total,
      }
    }
    case 'people':
      return peopleOf(round, row)
    case 'topTwo':
      return topTwoOf(round, row)
    case 'firstPlaces': {
      const value = row.distribution.find(({ step }) => step === 1)?.count ?? 0
      return { kind: 'firstPlaces', ballots: round.ballots, value }
    }
    case 'agreement':
      return agreementOf(ownDistribution(round, row))
    case 'agreementX':
      return agreementOf(row.matrix?.x.distribution ?? [])
    case 'agreementY':
      return agreementOf(row.matrix?.y.distribution ?? [])
    case 'consensus':
      return consensusOf(ownDistribution(round, row))
  }
}

function meanOf(distribution: readonly StepCount[]): Extract<Calculation, { kind: 'mean' }> {
  return {
    kind: 'mean',
    terms: distribution.filter(({ count }) => count > 0),
    sum: distribution.reduce((sum, { step, count }) => sum + step * count, 0),
    count: sumCounts(distribution),
    value: meanOfSteps(distribution),
  }
}

function meanPerPerson(round: DerivationRound, row: DerivationRow): Calculation {
  const sum = sumOf(round, row).value
  const stickyPeople = round.sticky ? round.sticky.people : 0
  const people = stickyPeople === null ? null : round.ballots + stickyPeople
  return {
    kind: 'meanPerPerson',
    sum,
    ballots: round.ballots,
    stickyPeople,
    value: people === null || people === 0 ? null : sum / people,
  }
}

function middleOf(row: DerivationRow): Extract<Calculation, { kind: 'middle' }> {
  const x = meanOfSteps(row.matrix?.x.distribution ?? [])
  const y = meanOfSteps(row.matrix?.y.distribution ?? [])
  return { kind: 'middle', x, y, value: x === null || y === null ? null : (x + y) / 2 }
}

/** Points each ballot gave the topic, zeros included. */
function amountsOf({ settings, ballots }: DerivationRound, row: DerivationRow): StepCount[] {
  if (settings.method !== 'ranking') return [...row.distribution]
  const ranked = sumCounts(row.distribution)
  const none = ballots > ranked ? [{ step: 0, count: ballots - ranked }] : []
  return [
    ...none,
    ...row.distribution.map(({ step, count }) => ({ step: settings.k - step + 1, count })).toReversed(),
  ]
}

function medianOf(values: readonly StepCount[]): Calculation {
  const given = values.filter(({ count }) => count > 0)
  const count = sumCounts(given)
  const places = [Math.floor((count + 1) / 2), Math.floor(count / 2) + 1] as const
  const sorted = countValues(given.flatMap(({ step, count: times }) => new Array<number>(times).fill(step)))
  const at = (place: number) => {
    let seen = 0
    return sorted.find(({ count: times }) => (seen += times) >= place)?.step ?? 0
  }
  return {
    kind: 'median',
    values: given,
    count,
    places,
    middle: count === 0 ? null : [at(places[0]), at(places[1])],
    value: medianOfSteps(given),
  }
}

function sumOf(round: DerivationRound, row: DerivationRow): Extract<Calculation, { kind: 'sum' }> {
  const { settings } = round
  const terms = row.distribution
    .map(({ step, count }) => ({
      step,
      points: settings.method === 'ranking' ? settings.k - step + 1 : step,
      count,
    }))
    .filter(({ points, count }) => points > 0 && count > 0)
  const own = terms.reduce((sum, { points, count }) => sum + points * count, 0)
  const stuck = stuckOn(round, row.topicId)
  return { kind: 'sum', terms, own, stuck, value: own + stuck }
}

function peopleOf(round: DerivationRound, row: DerivationRow): Calculation {
  const given =
    round.settings.method === 'matrix' ? (row.matrix?.x.distribution ?? []) : ownDistribution(round, row)
  const ballots = sumCounts(given.filter(({ step }) => step > 0))
  const stuck = round.settings.method === 'scale' ? stuckOn(round, row.topicId) : 0
  return { kind: 'people', ballots, stuck, value: ballots + stuck }
}

function topTwoOf({ settings }: DerivationRound, row: DerivationRow): Calculation {
  const max = settings.method === 'scale' ? settings.max : 0
  const count = sumCounts(row.distribution)
  const top = sumCounts(row.distribution.filter(({ step }) => step >= max - 1))
  return { kind: 'topTwo', steps: [max - 1, max], top, count, value: count === 0 ? null : top / count }
}

function agreementOf(distribution: readonly StepCount[]): Calculation {
  const layers = agreementLayers(distribution.map(({ count }) => count))
  return {
    kind: 'agreement',
    layers,
    ratings: sumCounts(distribution),
    value: layers.length === 0 ? null : layers.reduce((a, layer) => a + layer.weight * layer.agreement, 0),
  }
}

function consensusOf(distribution: readonly StepCount[]): Calculation {
  const ratings = sumCounts(distribution)
  const mean = meanOfSteps(distribution) ?? 0
  const width = distribution.length - 1
  const terms = distribution.filter(({ count }) => count > 0)
  const value = terms.reduce(
    (sum, { step, count }) =>
      sum + (step === mean ? 0 : (count / ratings) * Math.log2(1 - Math.abs(step - mean) / width)),
    1,
  )
  return {
    kind: 'consensus',
    terms,
    mean,
    width,
    ratings,
    value: ratings === 0 ? null : Math.min(1, Math.max(0, value)),
  }
}

function leftOutOf(round: DerivationRound, row: DerivationRow, figure: Figure): LeftOut[] {
  const { method } = round.settings
  const silent: LeftOut[] = [
    { what: 'unknown', count: row.unknown },
    { what: 'unanswered', count: row.unanswered },
  ]
  const stuck: LeftOut = { what: 'sticky', count: stuckOn(round, row.topicId) }
  switch (figure) {
    case 'mean':
      return method === 'scale' ? silent : []
    case 'median':
      return method === 'scale' ? silent : [stuck]
    case 'topTwo':
    case 'meanX':
    case 'meanY':
    case 'middle':
    case 'agreementX':
    case 'agreementY':
      return silent
    case 'agreement':
    case 'consensus':
      return [...silent, stuck]
    case 'people':
      return method === 'scale' || method === 'matrix' ? silent : [stuck]
    case 'rankRange':
      return [stuck]
    case 'firstPlaces':
    case 'quadrant':
    case 'rank':
    case 'share':
    case 'sum':
      return []
  }
}
