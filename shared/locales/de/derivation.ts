import { AGREEMENT_THRESHOLDS, agreementWord } from '../../domain/agreement.ts'
import type { AgreementLayer } from '../../domain/agreement.ts'
import type { Derivation, Figure, LeftOut } from '../../domain/derivation-figures.ts'
import { formatNumber, formatPercent, joinList } from '../../domain/german-format.ts'
import type { Quadrant } from '../../domain/weighting.ts'
import { rankLines } from './derivation-rank.ts'
import type { DerivationText, Settings, Words } from './derivation-text.ts'
import { DECIMALS, equals, namesOf, SOURCES } from './derivation-text.ts'

/** What a quadrant means, with the names of both criteria. */
export function quadrantWords(quadrant: Quadrant, settings: Settings): string {
  const { x, y } = namesOf(settings)
  switch (quadrant) {
    case 'go':
      return 'beides hoch'
    case 'x':
      return `nur ${x} hoch`
    case 'y':
      return `nur ${y} hoch`
    case 'low':
      return 'beides niedrig'
  }
}

/** The name of a figure as headings use it. */
export function figureName(figure: Figure, settings: Settings): string {
  const { x, y } = namesOf(settings)
  const ranking = settings.method === 'ranking'
  const names: Record<Figure, string> = {
    rank: 'Rang',
    rankRange: 'Sicherheit des Ranges',
    mean: settings.method === 'scale' ? 'Mittelwert' : 'Mittel je Person',
    median: 'Median',
    sum: ranking ? 'Rangpunkte' : 'Summe der Punkte',
    share: 'Anteil an allen Punkten',
    people: settings.method === 'scale' || settings.method === 'matrix' ? 'Bewertungen' : 'Personen',
    topTwo: 'Anteil der beiden höchsten Stufen',
    firstPlaces: 'Erste Plätze',
    agreement: 'Einigkeit',
    consensus: 'Konsens',
    middle: 'Mitte beider Mittelwerte',
    meanX: `Mittelwert ${x}`,
    meanY: `Mittelwert ${y}`,
    agreementX: `Einigkeit bei ${x}`,
    agreementY: `Einigkeit bei ${y}`,
    quadrant: 'Lage im Diagramm',
  }
  return names[figure]
}

const NBSP = '\u00a0'
const times = (a: number, b: string | number) => `${formatNumber(a)}${NBSP}·${NBSP}${b}`

/** The same for a share, in percent. */
function equalsPercent(value: number | null): string {
  if (value === null) return `= ${formatPercent(null)}`
  return `${Math.abs(Math.round(value * 100) / 100 - value) < 1e-9 ? '=' : '≈'} ${formatPercent(value)}`
}

/**
 * A derivation in German: rule, numbers, result, what is left out, source.
 * @param titleOf title of a topic, for the neighbours a rank names
 */
export function derivationText(
  { figure, calculation, leftOut }: Derivation,
  settings: Settings,
  titleOf: (topicId: string) => string,
): DerivationText {
  return {
    name: figureName(figure, settings),
    leftOut: leftOut.map((one) => leftOutWords(one, settings)),
    ...calculationWords(calculation, settings, titleOf),
  }
}

function calculationWords(
  calculation: Derivation['calculation'],
  settings: Settings,
  titleOf: (topicId: string) => string,
): Words {
  switch (calculation.kind) {
    case 'mean': {
      const { terms, count, value } = calculation
      const sum = terms.map((term) => times(term.count, term.step)).join(' + ')
      return {
        rule: 'Jede Stufe mal der Zahl derer, die sie gaben; zusammengezählt und geteilt durch die Zahl der Bewertungen.',
        lines: value === null ? [] : [`(${sum}) : ${formatNumber(count)} ${equals(value, DECIMALS.mean)}`],
        result: formatNumber(value, DECIMALS.mean),
        source: null,
      }
    }
    case 'meanPerPerson': {
      const { sum, ballots, stickyPeople, value } = calculation
      const people = stickyPeople
        ? `(${formatNumber(ballots)} Stimmzettel + ${formatNumber(stickyPeople)} Personen an der Wand)`
        : formatNumber(ballots)
      return {
        rule: 'Alle Punkte des Handlungsfeldes geteilt durch alle, die mitgemacht haben; wer ihm nichts gab, zählt mit 0.',
        lines:
          stickyPeople === null
            ? [
                'Wie viele Personen an der Wand geklebt haben, wurde nicht gezählt. Deshalb gibt es kein Mittel je Person.',
              ]
            : [`${formatNumber(sum)} : ${people} ${equals(value, DECIMALS.mean)}`],
        result: formatNumber(value, DECIMALS.mean),
        source: null,
      }
    }
    case 'median': {
      const { values, count, places, middle, value } = calculation
      const sorted = values.map(({ step, count: many }) => `${formatNumber(many)}-mal ${formatNumber(step)}`)
      const [low, high] = middle ?? [0, 0]
      const which =
        places[0] === places[1]
          ? `Von ${formatNumber(count)} Werten steht der ${formatNumber(places[0])}. in der Mitte: ${formatNumber(low)}`
          : `Von ${formatNumber(count)} Werten stehen der ${formatNumber(places[0])}. und der ${formatNumber(places[1])}. in der Mitte: (${formatNumber(low)} + ${formatNumber(high)}) : 2 = ${formatNumber(value, DECIMALS.one)}`
      return {
        rule: 'Alle Werte der Größe nach geordnet; der mittlere Wert, bei gerader Zahl die Mitte der beiden mittleren.',
        lines: value === null ? [] : [sorted.join(', '), which],
        result: formatNumber(value, DECIMALS.one),
        source: null,
      }
    }
    case 'sum': {
      const { terms, own, stuck, value } = calculation
      const added = terms.map(({ count, points }) => times(count, points)).join(' + ')
      return {
        rule:
          settings.method === 'ranking'
            ? `Jeder erste Platz bringt ${formatNumber(settings.k)} Punkte, jeder weitere einen weniger, Platz ${formatNumber(settings.k)} noch 1. Wer das Feld nicht nennt, gibt 0.`
            : 'Jede Punktzahl mal der Zahl derer, die sie gaben; zusammengezählt.',
        lines: [
          `${terms.length === 0 ? '0' : added}${terms.length > 1 || terms.some(({ count }) => count > 1) ? ` = ${formatNumber(own)}` : ''}`,
          ...(stuck > 0
            ? [`${formatNumber(own)} + ${formatNumber(stuck)} von der Wand = ${formatNumber(value)}`]
            : []),
        ],
        result: formatNumber(value),
        source: settings.method === 'ranking' ? SOURCES.borda : null,
      }
    }
    case 'share': {
      const { sum, total, value } = calculation
      return {
        rule: 'Die Punkte des Handlungsfeldes geteilt durch die Punkte aller Handlungsfelder.',
        lines: [`${formatNumber(sum)} : ${formatNumber(total)} ${equalsPercent(value)}`],
        result: formatPercent(value),
        source: null,
      }
    }
    case 'topTwo': {
      const { steps, top, count, value } = calculation
      return {
        rule: `Wie viele der Bewertungen auf den Stufen ${steps[0]} und ${steps[1]} liegen. Entscheidet bei gleichem Mittelwert.`,
        lines:
          value === null ? [] : [`${formatNumber(top)} von ${formatNumber(count)} ${equalsPercent(value)}`],
        result: formatPercent(value),
        source: null,
      }
    }
    case 'people': {
      const { ballots, stuck, value } = calculation
      const rated = settings.method === 'scale' || settings.method === 'matrix'
      return {
        rule: rated
          ? 'Wie viele das Handlungsfeld bewertet haben.'
          : settings.method === 'ranking'
            ? 'Wie viele das Handlungsfeld in ihre Rangfolge genommen haben.'
            : 'Wie viele dem Handlungsfeld mindestens einen Punkt gaben. Entscheidet bei gleicher Summe.',
        lines:
          stuck > 0
            ? [
                `${formatNumber(ballots)} auf Stimmzetteln + ${formatNumber(stuck)} an der Wand = ${formatNumber(value)}`,
              ]
            : [`${formatNumber(ballots)} auf Stimmzetteln`],
        result: formatNumber(value),
        source: null,
      }
    }
    case 'firstPlaces':
      return {
        rule: 'Wie viele das Handlungsfeld auf Platz 1 setzten. Entscheidet bei gleichen Rangpunkten.',
        lines: [`${formatNumber(calculation.value)} von ${formatNumber(calculation.ballots)} Stimmzetteln`],
        result: formatNumber(calculation.value),
        source: null,
      }
    case 'agreement':
      return agreementWords(calculation.layers, calculation.value)
    case 'consensus': {
      const { terms, mean, width, ratings, value } = calculation
      const summands = terms.map(
        ({ step, count }) =>
          `${formatNumber(count)}/${formatNumber(ratings)}${NBSP}·${NBSP}log₂(1${NBSP}−${NBSP}|${step}${NBSP}−${NBSP}${formatNumber(mean, DECIMALS.mean)}|${NBSP}:${NBSP}${width})`,
      )
      return {
        rule: '1 plus die Summe über alle Stufen: ihr Anteil mal log₂(1 − Abstand zum Mittelwert : Breite der Skala). 1 heißt alle gleich, 0 heißt je zur Hälfte an beiden Enden.',
        lines: value === null ? [] : [`1 + ${summands.join(' + ')} ${equals(value, DECIMALS.a)}`],
        result: formatNumber(value, DECIMALS.a),
        source: SOURCES.consensus,
      }
    }
    case 'middle': {
      const { x, y, value } = calculation
      return {
        rule: 'Beide Mittelwerte zusammengezählt und durch zwei geteilt. Danach wird geordnet.',
        lines:
          value === null
            ? []
            : [
                `(${formatNumber(x, DECIMALS.mean)} + ${formatNumber(y, DECIMALS.mean)}) : 2 ${equals(value, DECIMALS.mean)}`,
              ],
        result: formatNumber(value, DECIMALS.mean),
        source: null,
      }
    }
    case 'quadrant':
      return quadrantLines(calculation, settings)
    case 'rankRange': {
      const { ballots, draws, value } = calculation
      return {
        rule: `Aus den ${formatNumber(ballots)} Stimmzetteln werden ${formatNumber(draws)}-mal ebenso viele gezogen, jeder kann mehrmals drankommen, und jedes Mal wird neu geordnet. Gezeigt werden die Plätze, auf denen das Feld in 90 % der Fälle lag.`,
        lines:
          value === null
            ? ['Erst ab 10 Stimmzetteln. Mit weniger hinge der Bereich an einzelnen Meinungen.']
            : [
                rangeWords(value.from, value.to),
                ...(value.cutShare === null
                  ? []
                  : [`In ${formatPercent(value.cutShare)} der Fälle über der Grenze.`]),
              ],
        result: value === null ? formatNumber(null) : rangeWords(value.from, value.to),
        source: SOURCES.bootstrap,
      }
    }
    case 'rank':
      return rankLines(calculation, settings, titleOf)
  }
}

/** "Platz 2–5" */
export function rangeWords(from: number, to: number): string {
  return from === to ? `Platz ${from}` : `Platz ${from}–${to}`
}

function agreementWords(layers: readonly AgreementLayer[], value: number | null): Words {
  const steps = ({ pattern }: AgreementLayer) =>
    joinList(pattern.flatMap((filled, index) => (filled ? [`${index + 1}`] : [])))
  const { high, partly } = AGREEMENT_THRESHOLDS
  return {
    rule: `Maß A: Die Verteilung wird in Schichten gleicher Höhe zerlegt. Eine Schicht auf einer einzigen Stufe ist einig (1), eine an beiden Enden gespalten (−1). A ist ihr Mittel, jede Schicht gewichtet mit ihrem Anteil. Ab ${formatNumber(high, 1)} „hohe Einigkeit“, unter ${formatNumber(partly, 1)} „gespalten“.`,
    lines:
      value === null
        ? []
        : [
            ...layers.map(
              (layer, index) =>
                `Schicht ${index + 1}: ${steps(layer).length === 1 ? 'Stufe' : 'Stufen'} ${steps(layer)}, je ${formatNumber(layer.height)}; Anteil ${formatPercent(layer.weight)}, Einigkeit ${formatNumber(layer.agreement, DECIMALS.a)}`,
            ),
            `A = ${layers.map((layer) => `${formatNumber(layer.weight, 3)}${NBSP}·${NBSP}${inBrackets(layer.agreement)}`).join(' + ')} ${equals(value, DECIMALS.a)}`,
          ],
    result: agreementResult(value),
    source: SOURCES.agreement,
  }
}

/** The words beside van der Eijk's A. */
export const AGREEMENT_WORDS = { high: 'hohe Einigkeit', partly: 'teils einig', split: 'gespalten' } as const

function agreementResult(a: number | null): string {
  const word = agreementWord(a, AGREEMENT_THRESHOLDS)
  return word ? `${AGREEMENT_WORDS[word]}, A = ${formatNumber(a, DECIMALS.a)}` : formatNumber(null)
}

function inBrackets(value: number): string {
  const text = formatNumber(value, 3)
  return text.startsWith('−') ? `(${text})` : text
}

function quadrantLines(
  { x, y, grandMeans, topics, value }: Extract<Derivation['calculation'], { kind: 'quadrant' }>,
  settings: Settings,
): Words {
  const names = namesOf(settings)
  const compare = (name: string, own: number | null, grand: number) =>
    own === null
      ? []
      : [
          `${name}: ${formatNumber(own, DECIMALS.mean)} ${own >= grand - 1e-9 ? '≥' : '<'} ${formatNumber(grand, DECIMALS.mean)} (Mittel aller Felder), also ${own >= grand - 1e-9 ? 'hoch' : 'niedrig'}`,
        ]
  return {
    rule: `Verglichen wird auf beiden Achsen mit dem Mittel der Mittelwerte aller ${formatNumber(topics)} bewerteten Handlungsfelder. Was genau darauf liegt, zählt als hoch.`,
    lines: grandMeans ? [...compare(names.x, x, grandMeans.x), ...compare(names.y, y, grandMeans.y)] : [],
    result: value === null ? formatNumber(null) : quadrantWords(value, settings),
    source: SOURCES.quadrants,
  }
}

function leftOutWords({ what, count }: LeftOut, { method }: Settings): string {
  switch (what) {
    case 'unknown':
      return `${formatNumber(count)}-mal „weiß nicht“ zählt nicht mit.`
    case 'unanswered':
      return count === 1
        ? '1 Stimmzettel sagt zu diesem Handlungsfeld nichts und zählt nicht mit.'
        : `${formatNumber(count)} Stimmzettel sagen zu diesem Handlungsfeld nichts und zählen nicht mit.`
    case 'sticky': {
      const given =
        method === 'scale'
          ? `${formatNumber(count)} Bewertungen an der Wand`
          : count === 1
            ? '1 Klebepunkt an der Wand'
            : `${formatNumber(count)} Klebepunkte an der Wand`
      return `${given}: nicht enthalten. Sie sind Summen, hier braucht es einzelne Stimmzettel.`
    }
  }
}
